#!/usr/bin/env bash
# Installs the Debian packages that `make run` (argument: run) or `make test` (argument: test) needs, those missing only.
set -euo pipefail

# What PySide6's own files link to, and a font.
run=(
  fonts-dejavu-core libdbus-1-3 libegl1 libfontconfig1 libfreetype6 libgl1 libglib2.0-0 libwayland-client0
  libwayland-cursor0 libwayland-egl1 libx11-xcb1 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1
  libxcb-randr0 libxcb-render-util0 libxcb-render0 libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-xfixes0 libxcb-xkb1
  libxkbcommon-x11-0 libxkbcommon0
)
# A display, a window manager, the accessibility bus, and hands and eyes for the end-to-end tests.
test=(
  at-spi2-core dbus imagemagick locales openbox procps python3-venv util-linux
  x11-utils x11-xkb-utils x11-xserver-utils xauth xdotool xvfb
)
# What private engines are made of (tests/engines). After a bar: what does as well, and must not be replaced.
engines=(
  'docker.io|docker-ce|moby-engine' 'containerd|containerd.io|moby-containerd' 'runc|containerd.io|moby-runc' iptables
  'busybox-static|busybox' docker-registry
)
# The services that these packages bring; they stay as they were where they had been installed before.
services=(docker.service docker.socket containerd.service docker-registry.service)

wanted=("${run[@]}")
[ "$1" != test ] || wanted+=("${test[@]}" "${engines[@]}")

[ "$(uname -s)" = Linux ] || exit 0
if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
  echo "Not a Debian system: nothing was installed. If the window does not open, install what is here called" >&2
  echo "  ${wanted[*]%%|*}" >&2
  exit 0
fi

# The interpreter that packaging/setup-python.sh will take, unless there is one already.
if [ ! -e .venv/bin/python ] && ! bash packaging/setup-python.sh find >/dev/null 2>&1; then
  wanted+=(python3 python3-venv)
fi

# Names that an installed package provides count too: other releases have renamed some.
installed=" $(dpkg-query -W -f '${db:Status-Status} ${Package}, ${Provides}\n' | sed -n 's/^installed //p' |
  sed 's/ ([^)]*)//g' | tr -s ',\n' '  ') "
missing=()
for choice in "${wanted[@]}"; do
  IFS='|' read -ra packages <<<"$choice"
  for package in "${packages[@]}"; do
    [[ $installed != *" $package "* ]] || continue 2
  done
  missing+=("${packages[0]}")
done

as_root=()
if [ "$(id -u)" != 0 ]; then
  as_root=(sudo)
fi
need_root() {
  if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
    echo "Neither root nor sudo. Please run as root: $*" >&2
    exit 1
  fi
}

# Tests start engines of their own: what is installed for them is neither started nor enabled as a service.
quiet=no
keep_quiet() {
  local package
  for package in "${missing[@]}"; do
    [[ " docker.io containerd docker-registry " != *" $package "* ]] || quiet=yes
  done
  [ "$quiet" = yes ] && [ ! -e "$policy" ] || return 0
  trap '"${as_root[@]}" rm -f "$policy"' EXIT
  printf '#!/bin/sh\nexit 101\n' | "${as_root[@]}" tee "$policy" >/dev/null
  "${as_root[@]}" chmod 755 "$policy"
}
stay_quiet() {
  if [ "$quiet" = yes ] && command -v systemctl >/dev/null; then
    local service
    for service in "${services[@]}"; do
      [[ " ${enabled[*]-} " == *" $service "* ]] || "${as_root[@]}" systemctl disable --quiet "$service" 2>/dev/null || true
    done
  fi
}
policy=${POLICY_RC_D:-/usr/sbin/policy-rc.d}

if [ ${#missing[@]} -gt 0 ]; then
  need_root "apt-get update && apt-get install --no-install-recommends ${missing[*]}"
  echo "Installing ${missing[*]}"
  enabled=()
  if command -v systemctl >/dev/null; then
    for service in "${services[@]}"; do
      ! systemctl is-enabled --quiet "$service" 2>/dev/null || enabled+=("$service")
    done
  fi
  keep_quiet
  "${as_root[@]}" apt-get update -q
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 install \
    -qy --no-remove --no-install-recommends "${missing[@]}" </dev/null
  stay_quiet
fi

if [ "$1" = test ] && ! locale -a 2>/dev/null | grep -qix 'fr_FR\.utf-\?8'; then
  need_root "localedef -i fr_FR -f UTF-8 fr_FR.UTF-8"
  "${as_root[@]}" localedef -i fr_FR -f UTF-8 fr_FR.UTF-8
fi
