#!/usr/bin/env bash
# Packs what would be published into a folder (reports/package, if none is given), and has two tools look at it: publint, and
# attw for the types. It is for ES modules only: what asks for others gets them by require() as Node 20.19 and later do it.
set -euo pipefail
folder="${1:-$(dirname "$0")/../reports/package}"
mkdir -p "$folder"
folder="$(cd "$folder" && pwd)"
rm -f "$folder"/*.tgz
cd "$(dirname "$0")/.."
npm pack --pack-destination "$folder"
npx --yes publint@0.3.25 run --strict "$folder"/*.tgz
npx --yes @arethetypeswrong/cli@0.18.5 --profile esm-only --no-emoji "$folder"/*.tgz
