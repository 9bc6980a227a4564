#!/bin/sh
# install.sh FOLDER ARCHIVE: puts the launcher beside the jar in FOLDER and, if ARCHIVE is true, makes its archive where
# this Java can. A build that runs the tests needs none.
set -eu
cp "$(dirname "$0")/sidestep" "$1/sidestep"
chmod +x "$1/sidestep"
rm -f "$1"/java-*
[ "$2" = true ] || exit 0
"$1/sidestep" archive > "$1/archive.log" 2>&1 || echo "No archive was made ($1/archive.log); Sidestep starts without one."
