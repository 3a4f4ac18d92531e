# shellcheck shell=bash
# The steps of .ci/run, but for the one with containers.

# What the README tells a contributor to run.
step_test() { ./vigil test; }

# A real browser on the board.
step_browser() {
  need chromium chromium || true
  check "there are tests with a browser" has_tests browser
  tests_of browser
}

# Tests that take their time, where there are any.
step_slow() {
  if has_tests slow; then tests_of slow; else echo "No test is in the group slow."; fi
}

has_tests() { modules_with "$1" | grep -q .; }

# The modules with tests of a group.
modules_with() {
  grep -rl --include='*.java' "@Tag(\"$1\")" services/*/src/test load-tests |
    sed 's#/src/test/.*##' | sort -u
}

# tests_of GROUP: only them; the gates are those of the step "test".
tests_of() {
  local modules
  modules=$(modules_with "$1" | paste -sd, -)
  mvn -B -ntp -Dgroups="$1" -DexcludedGroups= -Dsurefire.failIfNoSpecifiedTests=false \
    -Denforcer.skip -Dmdep.analyze.skip -Djacoco.skip -Dcyclonedx.skip -Dspotless.check.skip \
    -pl "$modules" -am package
}

# The first thing that a newcomer does, and how it ends.
step_demo() {
  local log=$WORK/demo.log board password
  ./vigil --version
  # Whoever runs this in the background may have left SIGINT ignored, and children inherit that.
  start_group "$log" env --default-signal=INT ./vigil demo
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
  # How long it takes is the disk's: each partition is flushed. What was not closed in time leaves its folder behind.
  check "Ctrl-C ends it" eventually 30 group_is_gone "$demo" || {
    "$JAVA_HOME/bin/jstack" "$(pgrep -g "$demo" java | head -1)" || true
    return 1
  }
  echo "stopped in $(((${EPOCHREALTIME/./} - from) / 1000)) ms (5,000 wanted)"
  check "nothing listens there any more" refuses "$board"
  check "its folder is gone" [ ! -e "$data" ]
}

says_where() { grep -qs '^ *Board  *http' "$1"; }
says_where_or_died() { says_where "$2" || group_is_gone "$1"; }

# has_alert BOARD USER:PASSWORD
has_alert() { curl -fsS -u "$2" "$1/api/alerts" 2>/dev/null | grep -q '"alertId"'; }

refuses() { ! curl -sS -o /dev/null --max-time 2 "$1" 2>/dev/null; }
