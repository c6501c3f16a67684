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
# Engines of later backends (Docker, QEMU, libvirt) join here, in a list of their own.

wanted=("${run[@]}")
[ "$1" != test ] || wanted+=("${test[@]}")

[ "$(uname -s)" = Linux ] || exit 0
if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
  echo "Not a Debian system: nothing was installed. If the window does not open, install what is here called" >&2
  echo "  ${wanted[*]}" >&2
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
for package in "${wanted[@]}"; do
  [[ $installed == *" $package "* ]] || missing+=("$package")
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

if [ ${#missing[@]} -gt 0 ]; then
  need_root "apt-get update && apt-get install --no-install-recommends ${missing[*]}"
  echo "Installing ${missing[*]}"
  "${as_root[@]}" apt-get update -q
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 install \
    -qy --no-install-recommends "${missing[@]}" </dev/null
fi

if [ "$1" = test ] && ! locale -a 2>/dev/null | grep -qix 'fr_FR\.utf-\?8'; then
  need_root "localedef -i fr_FR -f UTF-8 fr_FR.UTF-8"
  "${as_root[@]}" localedef -i fr_FR -f UTF-8 fr_FR.UTF-8
fi
