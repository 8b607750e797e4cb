#!/usr/bin/env bash
# Writes requirements.txt (what itinerary runs with) and requirements-test.txt (the same, and what tests and judges it)
# from the ranges in pyproject.toml: one exact version each, with hashes, for every Python from 3.11 and every platform.
# Keeps the versions that stand there; give `--upgrade` to move all, `--upgrade-package NAME` to move one.
# Needs uv (`pip install uv`).
set -euo pipefail
cd "$(dirname "$0")/.."

pin() {
  uv --no-config pip compile pyproject.toml --quiet --generate-hashes --no-emit-index-url \
    --universal --python-version 3.11 --fork-strategy fewest \
    --custom-compile-command .ci/pin_requirements.sh "$@"
}

pin --output-file requirements.txt "$@"
pin --constraint requirements.txt --group test --group lint --group judges --output-file requirements-test.txt "$@"
