#!/usr/bin/env bash
# From exec to the first 200: Sidestep with its content and a database that exists, beside a bare Javalin under the same flags
# and with an archive of its own. Once with the pages that the last process kept (again), once without (anew). Then what the
# first article, quiz and search take, at once after a start and, of another start, five seconds later. In ms, medians.
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

stop_when_kept() {
  until [ -f "$work/data/pages.kept" ]; do sleep 0.2; done
  end
}

# first WHEN: what the first requests after a start take
first() {
  echo "article-$1 $(ask /articles/anatomy)" >> "$work/times"
  echo "quiz-$1 $(ask /quizzes/anatomy)" >> "$work/times"
  echo "search-$1 $(ask '/search?q=hip+pain')" >> "$work/times"
}

begin site
# What the launcher gives to Java, but for the archive.
options=$(ps -o args= -p "$running" | tr ' ' '\n' | sed -n '/^-jar$/q; /^-[XD]/p' | grep -vE '^-Xlog|^-XX:(SharedArchiveFile|AOTCache)=' | tr '\n' ' ')
stop_when_kept
begin bare "$make" && end
: > "$work/times"
for _ in $(seq "$rounds"); do
  begin bare "$use"
  end
  begin site
  first at-once
  end
  mv "$work/data/pages.kept" "$work"
  begin site
  end
  sed -i '$s/site/anew/' "$work/times"
  mv "$work/pages.kept" "$work/data"
  begin site
  sed -i '$d' "$work/times"
  sleep 5
  first later
  end
done

median() { awk -v what="$1" '$1 == what { print $2 }' "$work/times" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
ratio() { awk -v a="$(median "$1")" -v b="$(median bare)" 'BEGIN { printf "%.2f", a / b }'; }
"$java" -version 2>&1 | sed -n 2p
echo "| bare Javalin | Sidestep again | ratio | anew | ratio |"
echo "| --- | --- | --- | --- | --- |"
echo "| $(median bare) | $(median site) | $(ratio site) | $(median anew) | $(ratio anew) |"
echo
echo "| the first | at once after the start | five seconds later |"
echo "| --- | --- | --- |"
for page in article quiz search; do echo "| $page | $(median $page-at-once) | $(median $page-later) |"; done
