#!/usr/bin/env bash
# Installs what bulk runs are tried with, from Debian: redis-server, GNU parallel, jq, and sshd, ten megabytes. With `codemod`,
# that as well, from npm: 149 MB, for which CI doesn't wait.
set -euo pipefail
if ! { command -v redis-server && command -v parallel && command -v jq && [ -x /usr/sbin/sshd ]; } >/dev/null; then
  as_root=$([ "$(id -u)" = 0 ] || echo sudo)
  $as_root apt-get update -q
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -yq --no-install-recommends redis-server parallel jq openssh-client openssh-server
fi
[ "${1:-}" != codemod ] || npm install --no-package-lock --ignore-scripts --no-audit --no-fund --prefix "$(dirname "$0")/codemod"
