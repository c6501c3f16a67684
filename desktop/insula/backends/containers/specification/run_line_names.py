"""The options of `docker run` and `podman run`: which take a value, and what else they are called."""

from __future__ import annotations

from collections.abc import Mapping

FLAGS = frozenset(
    {
        *("--detach", "--init", "--interactive", "--no-healthcheck", "--privileged", "--publish-all", "--read-only"),
        *("--rm", "--tty"),
        # Those for which there is no word.
        *("--disable-content-trust", "--env-host", "--help", "--http-proxy", "--init-ctr", "--no-hostname"),
        *("--no-hosts", "--oom-kill-disable", "--passwd", "--quiet", "--read-only-tmpfs", "--replace", "--rmi"),
        *("--rootfs", "--sig-proxy", "--tls-verify", "--unsetenv-all", "--use-api-socket"),
    }
)
"""They take a value after "=" only."""

SHORT: Mapping[str, str] = {
    "a": "--attach",
    "c": "--cpu-shares",
    "d": "--detach",
    "e": "--env",
    "h": "--hostname",
    "i": "--interactive",
    "l": "--label",
    "m": "--memory",
    "p": "--publish",
    "P": "--publish-all",
    "q": "--quiet",
    "t": "--tty",
    "u": "--user",
    "v": "--volume",
    "w": "--workdir",
}

OTHER_NAMES: Mapping[str, str] = {
    "--dns-opt": "--dns-option",
    "--net": "--network",
    "--net-alias": "--network-alias",
}

WITHOUT_WORD = frozenset(
    {
        *("--annotation", "--arch", "--attach", "--authfile", "--blkio-weight", "--blkio-weight-device"),
        *("--cgroup-conf", "--cgroup-parent", "--cgroupns", "--cgroups", "--cidfile", "--conmon-pidfile"),
        *("--cpu-count", "--cpu-percent", "--cpu-period", "--cpu-quota", "--cpu-rt-period", "--cpu-rt-runtime"),
        *("--cpu-shares", "--cpuset-cpus", "--cpuset-mems", "--creds", "--detach-keys", "--device-cgroup-rule"),
        *("--device-read-bps", "--device-read-iops", "--device-write-bps", "--device-write-iops", "--dns-option"),
        *("--dns-search", "--gidmap", "--gpus", "--group-add", "--group-entry", "--health-start-interval"),
        *("--hooks-dir", "--image-volume", "--io-maxbandwidth", "--io-maxiops", "--ip", "--ip6", "--isolation"),
        *("--kernel-memory", "--label-file", "--link", "--link-local-ip", "--mac-address", "--memory-reservation"),
        *("--memory-swappiness", "--oom-score-adj", "--os", "--passwd-entry", "--personality", "--pidfile"),
        *("--pod", "--preserve-fds", "--requires", "--runtime", "--sdnotify", "--seccomp-policy", "--secret"),
        *("--storage-opt", "--subgidname", "--subuidname", "--systemd", "--timeout", "--tz", "--uidmap", "--umask"),
        *("--unsetenv", "--userns", "--uts", "--variant", "--volume-driver", "--volumes-from"),
    }
)
"""They take a value, and a specification has no word for them."""
