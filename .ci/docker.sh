# shellcheck shell=bash
# Image and compose file for real, on a Docker engine of our own: its socket, its folders, none of the
# machine's network rules. Base images are made from this machine, because registries may be out of reach.

step_docker() {
  if ! need dockerd docker.io docker-compose || ! need docker-compose docker-compose; then
    echo "Variant: no Docker. No engine could be had, so images and compose file were not tried."
    return 0
  fi
  export VIGIL_BOARD_PASSWORD=only-for-this-run
  check "the compose file is read" docker-compose config -q
  if ! start_engine; then
    echo "Variant: no Docker. The engine does not start here ($(tail -1 "$WORK/dockerd.log")); the compose file was only read."
    return 0
  fi
  echo "Variant: a private Docker engine with base images made from this machine."
  make_images
  check "the containers start" compose_quietly up -d --no-build
  check "all services are ready within 120 s" eventually 120 all_ready || {
    compose ps
    compose logs --tail 20
    return 1
  }
  an_event_becomes_an_alert
  check "the containers stop" compose_down
}

start_engine() {
  mkdir -p "$WORK/docker"
  # No bridge of its own: compose makes the only network, and takes it away.
  set -m
  dockerd -H "unix://$WORK/docker.sock" --data-root "$WORK/docker/data" --exec-root "$WORK/docker/exec" \
    --pidfile "$WORK/docker.pid" --bridge=none --iptables=false --ip6tables=false --ip-forward=false --ip-masq=false \
    >"$WORK/dockerd.log" 2>&1 </dev/null &
  echo "$!" >"$WORK/engine"
  set +m
  export DOCKER_HOST=unix://$WORK/docker.sock DOCKER_BUILDKIT=1
  eventually 20 docker_answers
}

# The client that came with the engine: a newer one wants plug-ins for building.
docker_command() { if [[ -x /usr/bin/docker ]]; then echo /usr/bin/docker; else echo docker; fi; }
docker_cli() { "$(docker_command)" "$@"; }
docker_answers() { docker_cli version >/dev/null 2>&1; }

# The names that Dockerfile and compose file use, so that both are tried as they are.
make_images() {
  local java_image kafka_image contexts=$WORK/contexts
  java_image=$(sed -n 's/^FROM \(.*\) AS runtime$/\1/p' Dockerfile)
  kafka_image=$(sed -n 's/^ *image: \(apache\/kafka:.*\)$/\1/p' docker-compose.yml)
  .ci/images/base-image "$JAVA_HOME" | docker_cli import - "$java_image"

  mkdir -p "$contexts"/{jars,kafka/data}
  docker/collect-jars "$contexts/jars/lib"
  printf 'FROM scratch\nCOPY lib /vigil/lib\n' >"$contexts/jars/Dockerfile"
  docker_cli build -q -t vigil-jars:ci "$contexts/jars"

  # The broker is among the jars of the all-in-one.
  cp -r "$contexts/jars/lib" "$contexts/kafka/lib"
  rm "$contexts"/kafka/lib/vigil*.jar
  cp .ci/images/kafka-run "$contexts/kafka/run"
  cp .ci/images/kafka-logback.xml "$contexts/kafka/logback.xml"
  docker_cli build -q -t "$kafka_image" --build-arg BASE="$java_image" -f .ci/images/kafka.Dockerfile "$contexts/kafka"

  check "the image is built" docker_cli build -q -t vigil:ci --build-arg BUILT=vigil-jars:ci .
}

compose() {
  VIGIL_VERSION=ci VIGIL_BOARD_PORT=18080 VIGIL_INTAKE_PORT=18081 VIGIL_REGISTER_PORT=18082 VIGIL_KAFKA_PORT=29092 \
    VIGIL_SIMULATED=true docker-compose --ansi never -p vigilci "$@"
}

compose_quietly() { compose "$@" >"$WORK/compose.log" 2>&1 || { cat "$WORK/compose.log"; return 1; }; }

compose_down() { compose_quietly down -v -t 15; }

all_ready() {
  local service id
  for service in kafka register matching routing intake board; do
    id=$(compose ps -q "$service")
    [[ $(docker_cli inspect -f '{{.State.Health.Status}}' "$id") == healthy ]] || return 1
  done
}

# One made-up person, one event about them, and the alert on the board: through every service.
an_event_becomes_an_alert() {
  local now json='content-type: application/json'
  now=$(date -u +%FT%TZ)
  check "the register takes a person" curl -fsS -X PUT -H "$json" -d @- localhost:18082/people/p-ci-1 <<JSON
{"personId": "p-ci-1", "nhsNumber": "9990001006", "family": "Example", "given": ["Avery"], "birthDate": "1941-03-02",
 "addresses": [{"use": "home", "lines": ["12 Example Street"], "city": "Coventry", "postcode": "CV1 3BA"}],
 "consent": {"register": "given", "share": "given"}}
JSON
  check "intake takes an event" curl -fsS -H "content-type: application/cloudevents+json" -d @- localhost:18081/events <<JSON
{"specversion": "1.0", "id": "ci-1", "source": "urn:nhs:ods:RYA", "type": "vigil.ambulance.incident.v1", "time": "$now",
 "data": {"incident": {"id": "ci-1", "status": "dispatched", "openedAt": "$now", "updatedAt": "$now", "sequence": 1},
          "person": {"nhsNumber": "9990001006", "family": "Example", "given": ["Avery"], "birthDate": "1941-03-02"},
          "presentation": {"text": "breathless"}, "ambulance": {"category": "C2"}}}
JSON
  check "its alert is on the board" eventually 30 has_alert http://localhost:18080 "coordinator:$VIGIL_BOARD_PASSWORD" || {
    compose logs --tail 20
    return 1
  }
}

# Also called when a step is broken off, so it asks what there is: containers outlive their engine.
stop_engine() {
  [[ -r $WORK/engine ]] || return 0
  local pid
  pid=$(cat "$WORK/engine")
  rm "$WORK/engine"
  DOCKER_HOST=unix://$WORK/docker.sock
  export DOCKER_HOST
  docker_cli ps -aq 2>/dev/null | xargs -r "$(docker_command)" rm -f -v >/dev/null 2>&1 || true
  docker_cli network prune -f >/dev/null 2>&1 || true
  kill "$pid" 2>/dev/null || true
  eventually 20 process_is_gone "$pid" || kill -KILL "$pid" 2>/dev/null || true
}

process_is_gone() { ! kill -0 "$1" 2>/dev/null; }
