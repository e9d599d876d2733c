#!/usr/bin/env bash
# Measures Duly and prints Markdown: benchmarks/run.sh gate|jmh|packs|reserve|daily|start|all
#   gate     sixteen rules in memory, every engine, decisions per second of processor time; equality first
#   jmh      the same by the clock on the wall, under JMH; further arguments go to JMH
#   packs    all packs that ship, per second of processor time
#   reserve  the gate with reservation through the server's door and database, 8, 32 and 128 clients;
#            further arguments: debtors, seconds of each round
#   daily    the daily run over whole books, first day and next days, beside bare statements; further arguments are sizes
#   start    the conformance runner from its jar to the last line
# Needs a JDK 25. Builds first; the engines compared with are downloaded by this build only.
set -euo pipefail
cd "$(dirname "$0")/.."

for home in "${JAVA_HOME:-}" /usr/lib/jvm/*25*; do
  if [ -n "$home" ] && [ -x "$home/bin/javac" ] && "$home/bin/java" -version 2>&1 | grep -q 'version "25'; then
    export JAVA_HOME="$home"
    break
  fi
done
java="$JAVA_HOME/bin/java"
quiet_options=(-Dorg.slf4j.simpleLogger.defaultLogLevel=warn -Dlogging.level.root=warn
  -Dlogback.configurationFile=benchmarks/logback.xml --enable-native-access=ALL-UNNAMED
  --sun-misc-unsafe-memory-access=allow)

build() {
  mvn --batch-mode --quiet -Pbenchmarks -pl benchmarks -am -DskipTests compile \
    org.apache.maven.plugins:maven-dependency-plugin:build-classpath \
    -Dmdep.outputFile="$PWD/benchmarks/target/classpath.txt" >&2
  classpath="benchmarks/target/classes:$(cat benchmarks/target/classpath.txt)"
}

heading() {
  echo
  echo "### $1"
  echo
  echo "- command: \`benchmarks/run.sh $2\`, $(date -u +%F)"
  echo "- machine: $(nproc) × $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1), $(free -g | awk '/^Mem/ {print $2}') GiB, Linux"
  echo "- JDK: $("$java" -version 2>&1 | sed -n 2p)"
  echo "- before: $(benchmarks/quiet.sh)"
  echo
}

gate() {
  heading "Sixteen rules in memory, decisions per CPU-second" "gate $*"
  "$java" -XX:+UseSerialGC -Xmx2g "${quiet_options[@]}" -cp "$classpath" org.duly.benchmarks.gate.GateSpeed "$@" 2>/dev/null
}

jmh() {
  heading "Sixteen rules in memory, JMH" "jmh $*"
  "$java" "${quiet_options[@]}" -cp "$classpath" org.openjdk.jmh.Main org.duly.benchmarks.gate.GateBenchmark \
    -jvmArgsAppend "-Dlogback.configurationFile=benchmarks/logback.xml" "$@" 2>/dev/null | sed -n '/^Benchmark/,$p' | sed 's/^/    /'
}

packs() {
  heading "Every pack that ships, decisions per CPU-second" packs
  echo "| Packs | cases | decisions per CPU-second | range | n |"
  echo "|---|---:|---:|---:|---:|"
  "$java" -XX:+UseSerialGC -Xmx2g -cp "$classpath" org.duly.benchmarks.pack.PackSpeed
}

reserve() {
  heading "Gate with reservation in the database" "reserve $*"
  "$java" -Xmx2g "${quiet_options[@]}" -cp "$classpath" org.duly.benchmarks.reserve.ReserveSpeed "$@"
}

daily() {
  heading "Daily run over whole books" "daily $*"
  "$java" -Xmx3g "${quiet_options[@]}" -cp "$classpath" org.duly.benchmarks.daily.DailySpeed "$@"
}

start() {
  mvn --batch-mode --quiet -pl compliance -DskipTests package >&2
  heading "Conformance runner, start to last line" start
  local cases=rulepacks/cn/cases/samples.jsonl
  "$java" -jar compliance/target/duly-check.jar "$cases" >/dev/null
  echo "| run | cases | seconds, wall | seconds, processor |"
  echo "|---:|---:|---:|---:|"
  local TIMEFORMAT="%R | %U" run taken
  for run in 1 2 3 4 5; do
    taken=$({ time "$java" -jar compliance/target/duly-check.jar "$cases" >/dev/null 2>&1; } 2>&1)
    echo "| $run | $(grep -c . "$cases") | $taken |"
  done
}

what=${1:?gate, jmh, packs, reserve, daily, start or all}
shift
[ "$what" = start ] || build
case $what in
  gate | jmh | packs | reserve | daily | start) "$what" "$@" ;;
  all)
    gate
    packs
    reserve
    daily
    start
    jmh
    ;;
  *)
    echo "gate, jmh, packs, reserve, daily, start or all" >&2
    exit 2
    ;;
esac
