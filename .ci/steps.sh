# shellcheck shell=bash
# The steps of .ci/run, but for the one with containers.

# What the README tells a contributor to run.
step_test() { ./vigil test; }

# A real browser on the board.
step_browser() {
  need chromium chromium || true
  tests_of browser services/board
}

# Tests that kill processes and take their time.
step_slow() { tests_of slow services/vigil; }

# tests_of GROUP MODULE: the gates have run before.
tests_of() {
  mvn -B -ntp -Dgroups="$1" -DexcludedGroups= -Dsurefire.failIfNoSpecifiedTests=false \
    -Denforcer.skip -Dmdep.analyze.skip -Djacoco.skip -Dcyclonedx.skip -Dspotless.check.skip \
    -pl "$2" -am package
  local reports
  reports=$(find "$2" -path '*/surefire-reports/TEST-*.xml' -newer "$WORK/stamp" | wc -l)
  check "$2 has tests of the group $1" [ "$reports" -gt 0 ]
}

# The first thing that a newcomer does, and how it ends.
step_demo() {
  local log=$WORK/demo.log board password
  ./vigil --version
  start_group "$log" ./vigil demo
  # shellcheck disable=SC2154 # start_group sets it
  local demo=$started
  eventually 90 says_where_or_died "$demo" "$log" || true
  check "the demo says where its board is, within 90 s" says_where "$log" || {
    tail -20 "$log"
    return 1
  }
  board=$(sed -n 's/^ *Board  *\(http[^ ]*\).*/\1/p' "$log")
  password=$(sed -n 's/^ *Sign in  *[^ ]* with the password \([^ ]*\).*/\1/p' "$log")
  check "the board answers" curl -fsS -o /dev/null "$board/sign-in"
  check "alerts appear within 30 s" eventually 30 has_alert "$board" "coordinator:$password"

  local data
  data=$(sed -n 's/^ *Data  *\(.*\)$/\1/p' "$log")
  check "it has a folder of its own" [ -d "$data" ]
  local from=${EPOCHREALTIME/./}
  kill -INT -- "-$demo"
  check "Ctrl-C ends it in 5 s" eventually 5 group_is_gone "$demo"
  echo "stopped in $(((${EPOCHREALTIME/./} - from) / 1000)) ms"
  check "nothing listens there any more" refuses "$board"
  check "its folder is gone" [ ! -e "$data" ]
}

says_where() { grep -q '^ *Board  *http' "$1"; }
says_where_or_died() { says_where "$2" || group_is_gone "$1"; }

# has_alert BOARD USER:PASSWORD
has_alert() { curl -fsS -u "$2" "$1/api/alerts" 2>/dev/null | grep -q '"alertId"'; }

refuses() { ! curl -sS -o /dev/null --max-time 2 "$1" 2>/dev/null; }
