#!/usr/bin/env bash
# Waits until the processors are at least 85 % idle over two seconds, at most as many seconds as the first argument says
# (90 without one), and says in one line what it saw. A run that begins on a busy machine is marked NOISY.
set -euo pipefail

seconds=${1:-90}
idle=0
for ((waited = 0; waited < seconds; waited += 2)); do
  read -ra before < <(head -1 /proc/stat)
  sleep 2
  read -ra after < <(head -1 /proc/stat)
  total=0
  for field in 1 2 3 4 5 6 7 8; do
    total=$((total + after[field] - before[field]))
  done
  idle=$((100 * (after[4] + after[5] - before[4] - before[5]) / total))
  if [ "$idle" -ge 85 ]; then
    echo "quiet after ${waited} s, ${idle} % idle, load $(cut -d' ' -f1-3 /proc/loadavg)"
    exit 0
  fi
done
echo "NOISY, ${idle} % idle, load $(cut -d' ' -f1-3 /proc/loadavg)"
