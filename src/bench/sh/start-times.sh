#!/usr/bin/env bash
# From exec to the first 200: Sidestep with its content and a database that exists, beside a bare Javalin under the same flags
# and with an archive of its own. Then what the first article, quiz and search after a start take. In ms, medians.
# Wants curl, the built jar and the compiled benchmarks, both of one Java (JAVA_HOME):
#   mvn -q -DskipTests package && mvn -q -Pbench test-compile && src/bench/sh/start-times.sh
# ROUNDS=9 can be set.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."

rounds=${ROUNDS:-9}
port=7191
work=$(mktemp -d)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
trap 'kill "$running" 2>/dev/null || true; rm -rf "$work"' EXIT
running=

case $("$java" -version 2>&1 | sed -n '1s/.*"\([0-9]*\).*/\1/p') in
  17 | 18 | 19 | 20 | 21 | 22 | 23 | 24) use=-XX:SharedArchiveFile=$work/bare.archive make=-XX:ArchiveClassesAtExit=$work/bare.archive ;;
  *) use=-XX:AOTCache=$work/bare.archive make=-XX:AOTCacheOutput=$work/bare.archive ;;
esac

mkdir "$work/classes"
cp --parents target/test-classes/org/sidestep/BareJavalin.class "$work/classes"
"${java%java}jar" cf "$work/bare.jar" -C "$work/classes/target/test-classes" .
classpath=$work/bare.jar:$(echo "$PWD"/target/lib/*.jar | tr ' ' ':')

# shellcheck disable=SC2086
bare() { exec "$java" -Xlog:disable -Xlog:all=error:stderr $options "$1" -cp "$classpath" org.sidestep.BareJavalin $port > "$work/log" 2>&1; }
site() { exec target/sidestep serve --port $port --data "$work/data" > "$work/log" 2>&1; }

now() { date +%s%3N; }

# ask PATH: how long the answer takes
ask() { curl -s -o /dev/null -w '%{time_total}' "http://127.0.0.1:$port$1" | awk '{ printf "%d", $1 * 1000 }'; }

# begin COMMAND…: starts it and prints how long the first 200 took to come
begin() {
  local begun
  begun=$(now)
  "$@" &
  running=$!
  until curl -sf -o /dev/null "http://127.0.0.1:$port/"; do sleep 0.005; done
  echo "$1 $(($(now) - begun))" >> "$work/times"
}

end() {
  kill "$running"
  wait "$running" 2>/dev/null || true
}

begin site
# What the launcher gives to Java, but for the archive.
options=$(ps -o args= -p "$running" | tr ' ' '\n' | sed -n '/^-jar$/q; /^-[XD]/p' | grep -vE '^-Xlog|^-XX:(SharedArchiveFile|AOTCache)=' | tr '\n' ' ')
end
begin bare "$make" && end
: > "$work/times"
for _ in $(seq "$rounds"); do
  begin bare "$use"
  end
  begin site
  echo "article $(ask /articles/anatomy)" >> "$work/times"
  echo "quiz $(ask /quizzes/anatomy)" >> "$work/times"
  echo "search $(ask '/search?q=hip+pain')" >> "$work/times"
  end
done

median() { awk -v what="$1" '$1 == what { print $2 }' "$work/times" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
"$java" -version 2>&1 | sed -n 2p
echo "| Sidestep | bare Javalin | ratio | then the first article | quiz | search |"
echo "| --- | --- | --- | --- | --- | --- |"
echo "| $(median site) | $(median bare) | $(awk -v a="$(median site)" -v b="$(median bare)" 'BEGIN { printf "%.2f", a / b }') | $(median article) | $(median quiz) | $(median search) |"
