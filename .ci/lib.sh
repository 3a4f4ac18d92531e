# shellcheck shell=bash
# How .ci/run runs its steps: counts checks and tests, times them, and leaves no process behind.

begin() {
  WORK=$(mktemp -d "${TMPDIR:-/tmp}/vigil-ci-XXXXXX")
  : >"$WORK/groups"
  : >"$WORK/results"
  STARTED=$SECONDS
  started=
  export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 DEBIAN_FRONTEND=noninteractive
  trap clean_up EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
}

clean_up() {
  local status=$?
  trap - EXIT
  set +e
  end_groups
  stop_engine
  rm -rf "$WORK"
  exit "$status"
}

say() { printf '\n== %s (%d s)\n' "$*" "$((SECONDS - STARTED))"; }

# Runs one step as a process group of its own; a step fails when any command in it does.
step() {
  local name=$1 from=$SECONDS status=0 pid
  say "$name"
  touch "$WORK/stamp"
  set -m
  (set -e && "step_$name") </dev/null &
  pid=$!
  set +m
  echo "$pid" >>"$WORK/groups"
  wait "$pid" || status=$?
  count_tests
  stop_engine
  if [[ $status == 0 ]]; then passed "step $name"; else failed "step $name (status $status)"; fi
  end_groups
  printf -- '-- %s took %d s\n' "$name" "$((SECONDS - from))"
}

passed() { printf 'ok      %s\n' "$1" && echo "1 0" >>"$WORK/results"; }
failed() { printf 'FAILED  %s\n' "$1" && echo "0 1" >>"$WORK/results"; }

# check WORDS COMMAND…: counts it, and ends the step when it fails.
check() {
  local words=$1
  shift
  if "$@"; then passed "$words"; else
    failed "$words"
    return 1
  fi
}

# eventually SECONDS COMMAND…: tries until it succeeds.
eventually() {
  local deadline=$((SECONDS + $1))
  shift
  until "$@"; do
    ((SECONDS < deadline)) || return 1
    sleep 0.3
  done
}

# Runs a command in a process group that is ended with the step; its leader's id is in $started.
start_group() {
  local log=$1
  shift
  set -m
  "$@" >"$log" 2>&1 </dev/null &
  started=$!
  set +m
  echo "$started" >>"$WORK/groups"
}

group_is_gone() { ! kill -0 -- "-$1" 2>/dev/null; }

end_groups() {
  local group
  while read -r group; do
    kill -TERM -- "-$group" 2>/dev/null || continue
    eventually 10 group_is_gone "$group" || kill -KILL -- "-$group" 2>/dev/null || true
  done <"$WORK/groups"
  : >"$WORK/groups"
}

# Adds up what Surefire wrote since the step began.
count_tests() {
  local report tests failures errors skipped bad
  while IFS= read -r report; do
    read -r tests failures errors skipped < <(
      head -c 4000 "$report" | tr '\n' ' ' | sed 's/.*<testsuite \([^>]*\)>.*/\1/' |
        awk '{ for (i = 1; i <= NF; i++) { split($i, a, "\""); v[a[1]] = a[2] }
               print v["tests="]+0, v["failures="]+0, v["errors="]+0, v["skipped="]+0 }'
    )
    bad=$((failures + errors))
    echo "$((tests - bad - skipped)) $bad" >>"$WORK/results"
  done < <(find . -path ./services/board/web -prune -o -path '*/surefire-reports/TEST-*.xml' -newer "$WORK/stamp" -print)
}

# need COMMAND PACKAGE…: installs the packages if the command is missing; fails if they can't be had.
need() {
  local command=$1
  shift
  type -P "$command" >/dev/null && return
  [[ $(id -u) == 0 ]] && type -P apt-get >/dev/null || return 1
  echo "Installing $*"
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends "$@"; } >"$WORK/apt.log" 2>&1 || {
    tail -3 "$WORK/apt.log"
    return 1
  }
  type -P "$command" >/dev/null
}

# The newest JDK of 21 or later: Maven's own Java may be too old to check the format.
choose_jdk() {
  local folder version newest=0
  for folder in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/*; do
    [[ -x $folder/bin/javac && -r $folder/release ]] || continue
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$folder/release")
    if ((version >= 21 && version > newest)); then
      newest=$version
      JAVA_HOME=$folder
    fi
  done
  ((newest > 0)) || {
    echo "A JDK of 21 or later is needed; install one, for example Temurin from https://adoptium.net." >&2
    exit 1
  }
  export JAVA_HOME
  echo "JDK $newest, $(mvn -B -v 2>/dev/null | grep -o 'Maven [0-9.]*' | head -1), Node $(node --version), $(nproc) cores"
}

summary() {
  local good bad
  read -r good bad < <(awk '{ good += $1; bad += $2 } END { print good + 0, bad + 0 }' "$WORK/results")
  say "done"
  printf 'Tests run: %d, Failures: %d\n' "$((good + bad))" "$bad"
  printf '%d passed, %d failed\n' "$good" "$bad"
  ((bad == 0))
}
