#!/usr/bin/env bash
# Articles asked of one node itself, and through nginx as src/docs/nginx.conf has it, which keeps each page for a second.
# Prints requests a second, and how many of them came to the node. Wants the built jar (mvn -q -DskipTests package), nginx,
# wrk and curl. SECONDS_EACH=10 can be set.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."
source src/bench/sh/cleanup.sh

seconds=${SECONDS_EACH:-10}
node=7181 admin=7182 proxy=7183
page=/articles/anatomy

target/sidestep serve --port $node --admin-port $admin --data "$work/data" > "$work/log" 2>&1 &
started+=($!)
mkdir "$work/cache"
{
  printf 'daemon off;\nuser %s %s;\nworker_processes auto;\npid %s/pid;\nevents { worker_connections 2048; }\n' "$(id -un)" "$(id -gn)" "$work"
  printf 'http {\naccess_log off;\nkeepalive_requests 100000000;\n'
  sed "s/server 127.0.0.1:7070 .*/server 127.0.0.1:$node;/; /127.0.0.1:7072/d; s/listen 80;/listen 127.0.0.1:$proxy;/; s#/var/cache/nginx#$work/cache#" src/docs/nginx.conf
  echo '}'
} > "$work/nginx.conf"
nginx -c "$work/nginx.conf" -e "$work/nginx.log" &
started+=($!)
until curl -sf -o /dev/null "http://127.0.0.1:$proxy$page"; do sleep 0.2; done
# Every page is made, and as small as it can be.
until [ -f "$work/data/pages.kept" ]; do sleep 0.5; done

asked() { curl -s "http://127.0.0.1:$admin/metrics" | awk '/^sidestep_requests_seconds_count{part="articles"/ { n += $2 } END { print n + 0 }'; }

# load NAME PORT
load() {
  local before after
  wrk -t1 -c32 -d"${seconds}s" -H 'Accept-Encoding: gzip' "http://127.0.0.1:$2$page" > /dev/null
  before=$(asked)
  wrk -t1 -c32 -d"${seconds}s" -H 'Accept-Encoding: gzip' "http://127.0.0.1:$2$page" > "$work/wrk"
  after=$(asked)
  awk -v name="$1" -v node=$((after - before)) -v seconds="$seconds" \
    '/Requests\/sec/ { printf "| %s | %d | %.1f |\n", name, $2, node / seconds }' "$work/wrk"
}

echo "| asked of | articles a second | of these, asked of the node |"
echo "| --- | --- | --- |"
load "the node" $node
load "nginx before it" $proxy
