#!/usr/bin/env bash
# Runs for each submission, as root, with nothing of the submission running yet.
set -euo pipefail
root=${AUTOGRADER:-/autograder}
chmod o= "$root/source" "$root/results"

# What grades has no right to write the results: it writes beside them, and only what is whole is taken.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -R "$root/submission" "$work/submission"
cp "$root/submission_metadata.json" "$work/metadata.json"
grade=(node src/start.mjs gradescope "$work/submission" --metadata "$work/metadata.json"
  --results "$work/results.json" --sheet @SHEET@ --seed @SEED@)
cd "$root/source/sheetmark"
if [ "$(id -u)" = 0 ] && id sheetmark >/dev/null 2>&1; then
  chown -R sheetmark "$work"
  runuser -u sheetmark -- "${grade[@]}"
else
  "${grade[@]}"
fi
cp "$work/results.json" "$root/results/results.json"
