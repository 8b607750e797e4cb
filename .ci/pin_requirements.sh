#!/usr/bin/env bash
# Writes requirements-test.txt (itinerary with its extras, and what tests and judges it) and requirements.txt (the part of
# it that itinerary runs with) from the ranges in pyproject.toml: one exact version each, with hashes, for every Python from
# 3.11 and every platform. The larger one first, so that what runs is what was tested: alone, the smaller would take
# versions that the rest cannot live with.
# Keeps the versions that stand there; give `--upgrade` to move all, `--upgrade-package NAME` to move one.
# Needs uv (`pip install uv`).
set -euo pipefail
cd "$(dirname "$0")/.."

pin() {
  uv --no-config pip compile pyproject.toml --quiet --generate-hashes --no-emit-index-url \
    --universal --python-version 3.11 --fork-strategy fewest \
    --custom-compile-command .ci/pin_requirements.sh "$@"
}

pin --all-extras --group test --group lint --group judges --output-file requirements-test.txt "$@"
pin --constraint requirements-test.txt --output-file requirements.txt "$@"
