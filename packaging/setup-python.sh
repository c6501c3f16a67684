#!/usr/bin/env bash
# Makes .venv with exactly the packages of a constraints file, and the application in editable form.
#   setup-python.sh run | test    what the application needs; also what its tests need
#   setup-python.sh find          only prints the interpreter that would be taken (PYTHON=… chooses another)
set -euo pipefail

fit='import ensurepip, sqlite3, ssl, sys, venv; assert sys.version_info >= (3, 11)'

find_python() {
  local candidate
  for candidate in ${PYTHON:+"$PYTHON"} python3 /usr/bin/python3 python3.13 python3.12 python3.11; do
    if "$candidate" -c "$fit" >/dev/null 2>&1; then
      echo "$candidate"
      return
    fi
  done
  echo "No Python 3.11 or later with the modules venv, sqlite3 and ssl. Install one, or name it: make PYTHON=/path/to/python" >&2
  return 1
}

if [ "$1" = find ]; then
  find_python
  exit
fi
case $1 in
  run) constraints=packaging/constraints.txt ;;
  test) constraints=packaging/constraints-test.txt ;;
esac

# One whose interpreter is gone, or that was moved with the checkout, is made again.
if ! .venv/bin/python -c "$fit" 2>/dev/null || ! grep -qF "$PWD/.venv/" .venv/bin/pip; then
  python=$(find_python)
  echo "Making .venv with $("$python" --version)"
  "$python" -m venv --clear .venv
fi

export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_REQUIRE_VIRTUALENV=0
echo "Installing what $constraints lists"
.venv/bin/python -m pip install --quiet --require-hashes -r "$constraints"
.venv/bin/python -m pip install --quiet --no-deps --no-build-isolation --editable .
