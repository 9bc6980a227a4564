# To be sourced: "$work" is a folder, and "$started" holds processes; both are gone when the script ends.
work=$(mktemp -d)
started=()

stop() {
  for process in "${started[@]}"; do kill "$process" 2>/dev/null || true; done
  wait 2>/dev/null || true
  rm -rf "$work"
}
trap stop EXIT
