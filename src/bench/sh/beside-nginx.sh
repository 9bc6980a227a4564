#!/usr/bin/env bash
# Serves one article of 25 KB with Sidestep and with nginx on this machine, and prints how they compare.
# Wants the built jar (mvn -q -DskipTests package), nginx, wrk and curl. SECONDS_EACH=5, ROUNDS=3, SENDFILE=on and SIDESTEP=target/sidestep can be set.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."
source src/bench/sh/cleanup.sh

seconds=${SECONDS_EACH:-5}
rounds=${ROUNDS:-3}
ours=7171
theirs=7172
path=/articles/article-of-25-kb

write_content() {
  cp -r content "$work/content"
  {
    printf -- '---\ntitle: An article of 25 KB\nsummary: It is as long as an article of this site.\norder: 900\n'
    printf -- 'author: sidestep\npublished: 2026-11-22\nreading-grade: 20\n---\n'
    for section in 1 2 3 4 5 6; do
      printf '\n## Part %s of the text {#part-%s}\n' "$section" "$section"
      shuf -n 600 --random-source=<(yes) <(grep -hoE '[a-z]{3,10}' content/articles/*.md) |
        awk -v s="$section" 'BEGIN { srand(s) } { line = line $0 (NR % 12 ? " " : ".\n" (NR % 60 ? "" : "\n")) } END { print line }'
    done
  } > "$work/content/articles/article-of-25-kb.md"
}

serve() {
  "${SIDESTEP:-target/sidestep}" serve --port $ours --content "$work/content" --data "$work/data" > "$work/ours.log" 2>&1 &
  started+=($!)
  java=$!
  for _ in $(seq 100); do
    curl -sf -o /dev/null "http://127.0.0.1:$ours$path" && break
    sleep 0.2
  done
  # The first request prepares the page; in the background it is then made as small as it can be.
  sleep 20
}

# The same bytes under the same headers, from files.
serve_with_nginx() {
  local at="$work/www$path"
  mkdir -p "$(dirname "$at")" "$work/tmp"
  curl -sf "http://127.0.0.1:$ours$path" > "$at"
  curl -sf -H 'Accept-Encoding: gzip' "http://127.0.0.1:$ours$path" > "$at.gz"
  curl -sf -I "http://127.0.0.1:$ours$path" | tr -d '\r' |
    grep -iE '^(content-security|x-|referrer|permissions|cross-origin|cache-control)' |
    sed -E 's/^([^:]+): (.*)$/add_header \1 "\2" always;/' > "$work/headers.conf"
  cat > "$work/nginx.conf" <<CONF
daemon off;
user $(id -un) $(id -gn);
worker_processes auto;
pid $work/nginx.pid;
error_log $work/nginx.log;
events { worker_connections 2048; }
http {
  access_log off;
  sendfile ${SENDFILE:-on};
  tcp_nopush on;
  keepalive_requests 100000000;
  default_type "text/html;charset=utf-8";
  client_body_temp_path $work/tmp; proxy_temp_path $work/tmp; fastcgi_temp_path $work/tmp;
  uwsgi_temp_path $work/tmp; scgi_temp_path $work/tmp;
  open_file_cache max=100;
  server {
    listen 127.0.0.1:$theirs reuseport;
    root $work/www;
    gzip_static on;
    gzip_vary on;
    include $work/headers.conf;
  }
}
CONF
  nginx -c "$work/nginx.conf" -e "$work/nginx.log" &
  nginx=$!
  started+=("$nginx")
  sleep 1
}

# load NAME PORT CONNECTIONS [HEADER]
load() {
  local out
  out=$(wrk -t1 -c"$3" -d"${seconds}s" --latency -H 'Accept-Encoding: gzip' ${4:+-H "$4"} "http://127.0.0.1:$2$path")
  echo "$1 $(awk '/Requests\/sec/ { r = $2 } $1 == "99%" { p = $2 } /Non-2xx/ { e = $NF } END { print r, p, e + 0 }' <<<"$out")" >> "$work/results"
}

# Each server in turn, so that a slow moment of the machine meets both.
both() {
  load "$1/ours" $ours "$2" "${3:-}"
  load "$1/nginx" $theirs "$2" "${4:-${3:-}}"
}

tag() { curl -sf -I -H 'Accept-Encoding: gzip' "http://127.0.0.1:$1$path" | tr -d '\r' | sed -n 's/^[Ee][Tt]ag: //p'; }

slow_forms() {
  for _ in $(seq 300); do
    exec {socket}<>"/dev/tcp/127.0.0.1/$ours"
    printf 'POST /quizzes/anatomy/runs HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\nrun=' >&"$socket"
  done
}

table() {
  awk '
    function ms(t) { return t ~ /us$/ ? t / 1000 : t ~ /ms$/ ? t + 0 : t * 1000 }
    { n[$1]++; rate[$1, n[$1]] = $2; late[$1, n[$1]] = ms($3); seen[$1]; bad += $4 }
    function median(a, key,   i, j, k, v) {
      for (i = 1; i <= n[key]; i++) v[i] = a[key, i]
      for (i = 1; i <= n[key]; i++) for (j = i + 1; j <= n[key]; j++) if (v[j] < v[i]) { k = v[i]; v[i] = v[j]; v[j] = k }
      return v[int((n[key] + 1) / 2)]
    }
    END {
      print "| load | Sidestep, requests/s | nginx | ratio | Sidestep, p99 ms | nginx |"
      print "| --- | --- | --- | --- | --- | --- |"
      split("page-32 page-256 unchanged-32 page-32-beside-slow-forms", loads, " ")
      for (i = 1; i in loads; i++) {
        a = loads[i] "/ours"; b = loads[i] "/nginx"
        if (a in seen) printf "| %s | %d | %d | %.2f | %.1f | %.1f |\n", loads[i], median(rate, a), median(rate, b), median(rate, a) / median(rate, b), median(late, a), median(late, b)
      }
      if (bad) print bad " answers were errors" > "/dev/stderr"
    }' "$work/results"
  echo
  echo "resident: Sidestep $(($(ps -o rss= -p "$java") / 1024)) MB, nginx $(($(ps -o rss= -p "$nginx" --ppid "$nginx" | paste -sd+ | bc) / 1024)) MB"
}

write_content
serve
serve_with_nginx
cmp <(curl -sf -H 'Accept-Encoding: gzip' "http://127.0.0.1:$ours$path") <(curl -sf -H 'Accept-Encoding: gzip' "http://127.0.0.1:$theirs$path")
wrk -t1 -c32 -d10s -H 'Accept-Encoding: gzip' "http://127.0.0.1:$ours$path" > /dev/null
echo "$(curl -sf "http://127.0.0.1:$ours$path" | wc -c) bytes of HTML, $(curl -sf -H 'Accept-Encoding: gzip' "http://127.0.0.1:$ours$path" | wc -c) compressed"
for _ in $(seq "$rounds"); do
  both page-32 32
  both page-256 256
  both unchanged-32 32 "If-None-Match: $(tag $ours)" "If-None-Match: $(tag $theirs)"
done
slow_forms
for _ in $(seq "$rounds"); do both page-32-beside-slow-forms 32; done
table
