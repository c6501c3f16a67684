#!/usr/bin/env bash
# Pins, for every system and Python that pyproject.toml allows, what the application (constraints.txt) and its tests
# (constraints-test.txt) need: names, versions and hashes of all files. From PyPI alone, and without addresses.
set -euo pipefail

compile() {
  local target=$1
  shift
  env -u UV_INDEX -u UV_INDEX_URL -u UV_DEFAULT_INDEX -u UV_EXTRA_INDEX_URL -u UV_FIND_LINKS \
    .venv/bin/uv --no-config pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate \
    --no-header --no-emit-index-url --no-emit-find-links "$@" pyproject.toml --output-file "$target"
  if grep -nE '://|^-|[[:space:]]@[[:space:]]' "$target"; then
    echo "$target names more than packages of PyPI" >&2
    exit 1
  fi
}

compile packaging/constraints.txt --group build "$@"
compile packaging/constraints-test.txt --group test --group bench --constraints packaging/constraints.txt "$@"
