#!/usr/bin/env bash
# Runs once, as root, where Gradescope builds the image: Node, the program's packages, and a user for the grading.
set -euo pipefail
source=${AUTOGRADER:-/autograder}/source

apt-get update
apt-get install -y --no-install-recommends ca-certificates curl xz-utils
archive=node-v@NODE@-linux-x64
curl -fsSLO "https://nodejs.org/dist/v@NODE@/$archive.tar.xz"
curl -fsSL "https://nodejs.org/dist/v@NODE@/SHASUMS256.txt" | grep " $archive.tar.xz\$" | sha256sum -c -
tar -xJf "$archive.tar.xz" -C /usr/local --strip-components=1
rm "$archive.tar.xz"

cd "$source/sheetmark"
npm ci --omit=dev --no-audit --no-fund
# Grades the reference: an image that cannot give it all points must not be built.
node src/start.mjs grade @REFERENCE@ --sheet @SHEET@ --out /tmp/reference --jobs 1
grep -q '"earned":@POINTS@,"possible":@POINTS@' <(tr -d ' \n' < /tmp/reference/staff/*/result.json)
rm -r /tmp/reference

id sheetmark >/dev/null 2>&1 || useradd --system --no-create-home sheetmark
# Neither students' code nor anybody else reads the checks; the grading does.
chown -R root:sheetmark "$source"
chmod -R g=rX,o= "$source"
