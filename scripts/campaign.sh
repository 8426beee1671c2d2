#!/usr/bin/env bash
# Rehearses payouts: scripts/campaign.sh [--payouts N] [--kills N] [--rate CALLS] [--seed N]
# [--minutes N], or --plants for the six planted bugs. Needs what ./hourbook test needs; runs long.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
test=CampaignTest
properties=(-Dhourbook.campaign.payouts=10000 -Dhourbook.campaign.kills=100 -Dhourbook.campaign.minutes=120)
while [ $# -gt 0 ]; do
  case "$1" in
    --plants)
      test=PlantedBugsTest
      properties=(-Dhourbook.campaign.plants=true -Dhourbook.campaign.minutes=5)
      shift ;;
    --payouts | --kills | --rate | --seed | --minutes)
      properties+=("-Dhourbook.campaign.${1#--}=$2")
      shift 2 ;;
    *)
      sed -n '2,3s/^# //p' "$0" >&2
      exit 2 ;;
  esac
done
JAVA_HOME=$(./hourbook --find-jdk)
export JAVA_HOME
exec mvn -B -q test -pl api -am -Dtest="$test" -Dsurefire.failIfNoSpecifiedTests=false \
  -Dtest.jvm.args="-Xmx3g -XX:+UseSerialGC" "${properties[@]}"
