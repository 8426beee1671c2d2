#!/usr/bin/env bash
# The golden scenario by hand: a week of three labs and six experts with all that goes wrong in it,
# to the closed month and past it, typed at the command line and compared with its figures.
#
#   scripts/golden.sh [DIR]    on a fresh book in DIR, by default in a folder that goes afterwards
#
# HOURBOOK is the command line to type at, by default the launcher beside this folder.
set -euo pipefail

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
hourbook=${HOURBOOK:-$here/../hourbook}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
data=${1:-$work/book}
typed=0 held=0

week=2026-02-07@sat-kolkata
next=2026-02-14@sat-kolkata
last=2026-02-28@sat-kolkata
of_week='--from 2026-02-07 --to 2026-02-14 --format csv'

step() { printf '\n== %s\n' "$*"; }

stop() {
  printf 'WRONG: %s\n' "$*" >&2
  printf -- '--- it printed\n' >&2
  cat "$work/out" "$work/err" >&2
  exit 1
}

type_in() { # words: what it prints is in $work/out and $work/err, how it ends in $code
  printf '  $ hourbook %s\n' "$*"
  typed=$((typed + 1)) code=0
  "$hourbook" "$@" --data "$data" >"$work/raw" 2>"$work/err" || code=$?
  tr -d '\r' <"$work/raw" >"$work/out"
}

does() { type_in "$@"; [ "$code" = 0 ] || stop "it ended with $code: $*"; }
anna() { does "$@" --as user:anna; }
ben() { does "$@" --as user:ben; }
it_is() { does clock --to "$1"; shows "$1"; }

refused() { # code, then words: the ledger says no
  local expected=$1
  shift
  type_in "$@"
  [ "$code" = 1 ] && grep -qF "[$expected]" "$work/err" || stop "not refused as $expected: $*"
  held=$((held + 1))
  printf '    refused: %s\n' "$expected"
}

shows() { # lines that were printed, each in full
  local line
  for line; do
    grep -qxF -- "$line" "$work/out" || stop "no line '$line'"
    held=$((held + 1))
    printf '    %s\n' "$line"
  done
}

starts() { # beginnings of lines that were printed
  local line
  for line; do
    cut -c "-${#line}" "$work/out" | grep -qxF -- "$line" || stop "no line begins with '$line'"
    held=$((held + 1))
    printf '    %s...\n' "$line"
  done
}

tells() { # a word on standard error
  grep -qF -- "$1" "$work/err" || stop "it does not tell '$1'"
  held=$((held + 1))
  printf '    %s\n' "$1"
}

lacks() { # a word that was not printed
  ! grep -qF -- "$1" "$work/out" || stop "it shows '$1'"
  held=$((held + 1))
  printf '    nothing of %s\n' "$1"
}

same_as() { # a file: the same was printed before
  cmp -s "$1" "$work/out" || stop "it differs from what was printed before"
  held=$((held + 1))
  printf '    to the byte as before\n'
}

planned_hash() { sed -n '2s/.*,//p' "$work/out"; }

signs() { # contract client expert discipline, more
  anna contract sign "$1" --client "$2" --expert "$3" --discipline "$4" --project "P-$2" \
    --currency USD --calendar sat-kolkata --start 2026-02-01T00:00@Asia/Kolkata "${@:5}"
}

step 'Three labs, six experts in four zones; the week ends on Friday in Kolkata'
it_is 2026-02-02T10:00:00Z
anna rate-card publish house/Law --from 2026-01-01T00:00@Z --bill USD:95 --pay USD:60
anna rate-card publish house/Physics --from 2026-01-01T00:00@Z --bill USD:120 --pay USD:80
anna client add north --currency USD --cadence monthly --net-days 30
anna client add south --currency USD --cadence weekly
anna client add east --currency USD --cadence weekly
anna expert add asha --zone Asia/Kolkata
anna expert add bruno --zone Europe/Berlin
anna expert add chen --zone Asia/Shanghai
anna expert add dana --zone America/New_York
anna expert add emil --zone Europe/Berlin
anna expert add fay --zone America/New_York
signs A north asha Law --weekly-cap 30:00
signs B south bruno Physics
signs C north chen Law
signs D east dana Law
signs E east emil Law
signs F south fay Physics

step 'A rate change at 00:00 in Kolkata, by two people, inside an entry to come'
it_is 2026-02-08T10:00:00Z
refused contract/same-person-twice contract rate B --from 2026-02-11T00:00@Asia/Kolkata \
  --bill USD:130 --pay USD:85 --as user:anna --approve-as user:anna
anna contract rate B --from 2026-02-11T00:00@Asia/Kolkata --bill USD:130 --pay USD:85 \
  --approve-as user:ben

step 'The cap is raised mid-week; forty hours come in under a cap of 36'
it_is 2026-02-11T10:00:00Z
anna contract cap A 36:00
it_is 2026-02-13T10:00:00Z
for contract in A C D; do
  anna hours log "$contract" 2026-02-09=8:00 2026-02-10=8:00 2026-02-11=8:00 2026-02-12=8:00 \
    2026-02-13=8:00 --submit
done
anna hours log E 2026-02-10=20:00 --submit
anna hours log B 2026-02-10T17:30:00Z/2026-02-10T21:30:00Z --submit

step 'The week locks on Saturday 00:00 in Kolkata: a second before is in time, then it is late'
it_is 2026-02-13T18:29:59Z
anna hours log F 2026-02-12=5:00 --submit
does hours list --contract F --format csv
shows "F:$week,south,fay,18000,18000,0,0,0,0,false"
it_is 2026-02-13T18:30:00Z
anna hours log F 2026-02-12=5:00 --entry hand:F/late --submit
does hours list --contract F --format csv
shows "F:$week,south,fay,36000,36000,0,0,0,0,true"

step 'A person approves the week; four hours are over the cap, one entry has two prices'
it_is 2026-02-16T10:00:00Z
refused timesheet/own-hours hours approve "A:$week" --as user:anna
ben hours approve --week "$week"
tells '6 timesheets approved'
does hours list --contract A --format csv
shows "A:$week,north,asha,144000,0,129600,0,14400,0,false"
does explain revenue --client south --expert bruno --format json
does hours items "B:$week" --format csv
grep -F ',bill,' "$work/out" | cut -d, -f4- >"$work/priced"
grep -F ',pay,' "$work/out" | cut -d, -f4- >>"$work/priced"
mv "$work/priced" "$work/out"
shows USD,120.00,3600,120.00, USD,130.00,10800,390.00, USD,80.00,3600,80.00, USD,85.00,10800,255.00,

step 'Four hours of Dana are removed, with evidence, notice and time to appeal'
anna hours remove "D:$week" --seconds 4:00 --reason fraud --evidence case-7 --approve-as user:ben
does report pay --by expert $of_week
shows dana,USD,129600,2160.00
does hours appeal "D:$week" --reason 'I was on the call' --as user:dana
type_in period check --week "$week" --format csv
starts "warning,appeal-open,D:$week#1,"

step 'Wednesday: the labs are billed; the pay run goes without Fay, who is held'
it_is 2026-02-18T10:00:00Z
anna invoice finalise "$week"
does report receivables --format csv
shows INV-2026-0001,east,2026-02-18,2026-03-20,USD,201600,5320.00,open,5320.00 \
  INV-2026-0002,south,2026-02-18,2026-03-20,USD,50400,1710.00,open,1710.00
anna pay-run plan "$week" --format csv
starts "$week,planned,6,525600,USD 9055.00,user:anna,,"
before=$(planned_hash)
anna payout cancel "$week:fay:main:USD:bank" --reason 'bank details' --format csv
starts "$week,planned,5,489600,USD 8255.00,user:anna,,"
after=$(planned_hash)
refused pay-run/changed-since-shown pay-run approve "$week" --hash "$before" --as user:ben
refused pay-run/same-person-twice pay-run approve "$week" --hash "$after" --as user:anna
ben pay-run approve "$week" --hash "$after"
anna pay-run settle "$week"
tells '5 payouts recorded as paid'
does payout list --run "$week" --format csv
for paid in asha,USD,129600,2160.00 bruno,USD,14400,335.00 chen,USD,144000,2400.00 \
  dana,USD,129600,2160.00 emil,USD,72000,1200.00; do
  starts "$week:${paid%%,*}:main:USD:bank,$week,$paid,paid,2026-02-18,"
done
starts "$week:fay:main:USD:bank,$week,fay,USD,36000,800.00,cancelled,"

step 'Dana is heard by somebody who had no part in it, and was right'
it_is 2026-02-19T10:00:00Z
refused appeal/not-an-outsider hours hear "D:$week" upheld --reason x --as user:ben
does hours hear "D:$week" upheld --reason 'the client confirms the call' --as user:carla
does report pay --by expert $of_week
shows dana,USD,144000,2400.00

step 'Two late hours after the invoice: with those four on a supplement and in the next run'
anna hours log E 2026-02-12=2:00 --submit
it_is 2026-02-25T10:00:00Z
ben hours approve "E:$week"
anna invoice finalise "$next"
does report receivables --format csv
shows INV-2026-0003,east,2026-02-25,2026-03-27,USD,21600,570.00,open,570.00
anna pay-run plan "$next" --format csv
starts "$next,planned,3,57600,USD 1160.00,user:anna,,"
ben pay-run approve "$next" --hash "$(planned_hash)"
anna pay-run settle "$next"
does payout list --run "$next" --format csv
starts "$next:dana:main:USD:bank,$next,dana,USD,14400,240.00,paid," \
  "$next:emil:main:USD:bank,$next,emil,USD,7200,120.00,paid," \
  "$next:fay:main:USD:bank,$next,fay,USD,36000,800.00,paid,"

step 'The north is billed for its month, net 30'
it_is 2026-02-26T10:00:00Z
anna hours log F 2026-02-26=2:00 --submit
it_is 2026-03-09T10:00:00Z
anna invoice finalise "$last"
does report receivables --format csv
shows INV-2026-0004,north,2026-03-09,2026-04-08,USD,273600,7220.00,open,7220.00
north=INV-2026-0004

step 'February closes with two hours undecided, estimated on both sides and reversed in March'
it_is 2026-03-10T10:00:00Z
type_in period check 2026-02 --format csv
[ "$code" = 3 ] || stop 'nothing blocks it'
starts 'blocker,undecided-past-review,'
does period preview 2026-02 --percent 100 --as user:anna --format csv
shows total,,,USD,7200,240.00,160.00
shown=$(sed -n 's/.*Hash //p' "$work/err")
does period close 2026-02 --hash "$shown" --percent 100 --as user:anna \
  --despite 'the last week is under review'
does statement trial-balance --as-of 2026-02-28 --format csv
shows assets:receivable:unbilled:estimated,USD,240.00,0.00 \
  revenue:services:estimated,USD,0.00,240.00 \
  expenses:cost-of-services:estimated,USD,160.00,0.00 \
  liabilities:expert-payable:estimated,USD,0.00,160.00
cp "$work/out" "$work/february"
does statement trial-balance --format csv
lacks estimated
does report revenue $of_week
shows USD,547200,14820.00
does report pay $of_week
shows USD,547200,9415.00

step 'Six of forty hours of Chen are disputed, billed 570.00 and paid 360.00; the client is right'
it_is 2026-03-11T10:00:00Z
anna hours dispute "C:$week" --seconds 6:00 --reason 'not delivered' \
  --answer-by 2026-03-14T10:00:00Z
refused correction/own-dispute hours rule "C:$week" for-client --reason 'as heard' --as user:anna
ben hours rule "C:$week" for-client --reason 'as heard'
does hours disputes --format csv
starts "C:$week,1,north,chen,USD,21600,570.00,0,0.00,for-client,"
does statement trial-balance --format csv
shows assets:receivable:disputed,USD,570.00,0.00

step 'A credit note; the clawback is split, two hours of six for Chen'
does invoice lines $north --format csv
line=$(sed -n 's/^\([0-9]*\),C,.*/\1/p' "$work/out")
anna credit-note issue chen-6 --invoice $north --line "$line" --seconds 21600 \
  --reason 'ruling 1' --remove dispute --evidence case-7 --approve-as user:ben
does report credit-notes --format csv
starts "CN-2026-0001,$north,north,2026-03-11,USD,21600,570.00,570.00,0.00,"
does clawback list --format csv
starts "$week:chen:main:USD:bank,1,chen,USD,21600,360.00,0,0.00,proposed,not-worked,"
ben clawback decide "$week:chen:main:USD:bank" 1 split --borne 2:00 --reason 'as heard'
does clawback list --format csv
starts "$week:chen:main:USD:bank,1,chen,USD,21600,360.00,7200,120.00,split,not-worked,"
does statement trial-balance --format csv
shows assets:expert-receivable,USD,120.00,0.00
lacks assets:receivable:disputed

step 'The north pays less than is due'
it_is 2026-04-01T10:00:00Z
anna receipt record wire-1 --client north --amount USD:6000.00
anna receipt apply wire-1 $north
does statement client --client north --format csv
shows 2026-03-09,invoice.finalised,$north,,USD,7220.00,7220.00 \
  2026-03-11,credit-note.issued,CN-2026-0001,,USD,-570.00,6650.00 \
  2026-04-01,receipt.recorded,wire-1,,USD,-6000.00,650.00 \
  ",open item,$north,2026-04-08,USD,650.00,"

step 'The week is worth less now; what was said of February stands'
does report revenue $of_week
shows USD,525600,14250.00
does report pay $of_week
shows USD,540000,9295.00
does report revenue $of_week --known-at 2026-03-10
shows USD,547200,14820.00
does report pay $of_week --known-at 2026-03-10
shows USD,547200,9415.00
does statement trial-balance --as-of 2026-02-28 --format csv
same_as "$work/february"
does statement trial-balance --as-of 2026-02-28 --known-at 2026-03-10 --format csv
same_as "$work/february"
does explain revenue --week "$week" --since 2026-03-10
cat "$work/out"
does statement income --from 2026-03-07 --to 2026-03-14 --format csv
cat "$work/out"
does report run-rate --format csv
cat "$work/out"

step 'Views made again are the same; the log is sealed; everything holds'
does rebuild
! grep -q DIFFERS "$work/err" || stop 'a view differs'
tells 'same as before'
does seal --roots "$work/roots.csv"
does verify --roots "$work/roots.csv"
tells 'Everything holds.'

printf '\nThe golden scenario: %d commands typed, %d figures and refusals as they should be.\n' \
  "$typed" "$held"
