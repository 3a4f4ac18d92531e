package vigil.load.simulation.world;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction;
import vigil.domain.alert.AlertAction.Kind;
import vigil.domain.alert.What;
import vigil.domain.match.MatchStatement;
import vigil.routing.decide.Alerts;
import vigil.routing.decide.Coordination;
import vigil.routing.decide.Decision;

/** A deliberate bug, put between the core and the log, that the simulation must notice. */
public enum Mistake {
    NONE("nothing is wrong"),
    DROPS_AN_OUTCOME("nobody is told what became of an action") {
        @Override
        Decision made(Decision decision, @Nullable Input input, Alerts before) {
            return new Decision(
                    decision.versions(), decision.archived(), List.of(), decision.rulings(), decision.carried());
        }
    },
    DROPS_A_JOINING("another call about the same person is left out") {
        @Override
        Decision made(Decision decision, @Nullable Input input, Alerts before) {
            boolean joins = decision.versions().stream()
                    .anyMatch(alert -> alert.history().getLast().what() == What.INCIDENT_JOINED);
            return joins ? Decision.NOTHING : decision;
        }
    },
    DROPS_A_WITHDRAWAL("what is about somebody else stays") {
        @Override
        Decision made(Decision decision, @Nullable Input input, Alerts before) {
            return input instanceof Input.Said(MatchStatement statement)
                            && statement.statement() == MatchStatement.Kind.WITHDRAWN
                    ? Decision.NOTHING
                    : decision;
        }
    },
    DROPS_A_RULING("matching never hears of a ruling") {
        @Override
        Decision made(Decision decision, @Nullable Input input, Alerts before) {
            return new Decision(
                    decision.versions(), decision.archived(), decision.outcomes(), List.of(), decision.carried());
        }
    },
    FORGETS_A_LADDER("nobody is asked next") {
        @Override
        void spoil(ObjectNode alert, @Nullable Input input) {
            alert.putNull("ladder");
        }
    },
    NEVER_TICKS("time does nothing") {
        @Override
        boolean ticks() {
            return false;
        }
    },
    IGNORES_A_DIRECTORY("open alerts know nothing of a new directory") {
        @Override
        boolean follows() {
            return false;
        }
    },
    IGNORES_THE_REGISTER("what the register says does not reach open alerts") {
        @Override
        Decision made(Decision decision, @Nullable Input input, Alerts before) {
            return input instanceof Input.Registered ? Decision.NOTHING : decision;
        }
    },
    TAKES_ANY_RECORD("an older record replaces a newer one") {
        @Override
        void spoil(ObjectNode alert, @Nullable Input input) {
            alert.put("registerOffset", -1);
        }
    },
    REMEMBERS_A_PLAN("which plan was shown is said though they no longer share it") {
        @Override
        void spoil(ObjectNode alert, @Nullable Input input) {
            if (input instanceof Input.Registered) {
                alert.put("planVersionAtOpen", 7);
            }
        }
    },
    RESOLVES_AFTER_A_DEATH("what is required after a death may be missing") {
        @Override
        void spoil(ObjectNode alert, @Nullable Input input) {
            alert.path("tasks").forEach(task -> ((ObjectNode) task).put("required", false));
        }
    },
    ASKS_WHO_IS_FULL("nobody listens to a team that is full") {
        @Override
        Coordination coordination(Coordination right) {
            return new Coordination(right.directory(), right.now());
        }
    },
    LOSES_WHO_ACCEPTED("a snapshot resets who accepted") {
        @Override
        void spoil(ObjectNode alert, @Nullable Input input) {
            if (input instanceof Input.Said) {
                alert.putNull("acceptedBy");
            }
        }
    },
    LOSES_A_HANDOVER("a snapshot resets to whom it was handed over") {
        @Override
        void spoil(ObjectNode alert, @Nullable Input input) {
            if (input instanceof Input.Said) {
                alert.putNull("handoverTo");
            }
        }
    },
    LOSES_A_LINE("the last line but one of the history is gone") {
        @Override
        void spoil(ObjectNode alert, @Nullable Input input) {
            ArrayNode history = (ArrayNode) alert.get("history");
            if (history.size() > 2) {
                history.remove(history.size() - 2);
            }
        }
    },
    COMMITS_A_ZOMBIE("who is no longer a member may commit") {
        @Override
        boolean fences() {
            return false;
        }
    },
    SKIPS_A_VERSION("a version has the number of the next but one") {
        @Override
        void spoil(ObjectNode alert, @Nullable Input input) {
            if (input instanceof Input.Acted) {
                alert.put("version", alert.get("version").asInt() + 1);
            }
        }
    },
    STALE_WORK_VERSION("the work version does not grow when somebody acts") {
        @Override
        void spoil(ObjectNode alert, @Nullable Input input) {
            if (input instanceof Input.Acted) {
                alert.put("workVersion", alert.get("workVersion").asInt() - 1);
            }
        }
    },
    IGNORES_WORK_VERSION("whoever is second wins as well") {
        @Override
        Input heard(Input input, Alerts alerts) {
            return input instanceof Input.Acted acted
                    ? alerts.find(acted.action().alertId())
                            .<Input>map(alert -> acted.seeing(alert.workVersion()))
                            .orElse(input)
                    : input;
        }
    },
    ACTS_TWICE("an action that comes again has effect again") {
        @Override
        Input heard(Input input, Alerts alerts) {
            return IGNORES_WORK_VERSION.heard(input, alerts);
        }

        @Override
        void spoil(ObjectNode alert, @Nullable Input input) {
            alert.putArray("actions");
        }
    },
    KEEPS_A_CLOSED_OWNER("nobody minds that a team closes") {
        @Override
        void spoil(ObjectNode alert, @Nullable Input input) {
            alert.putNull("closing");
        }
    },
    CLOSES_LATE("a team is taken to close nearly three hours later than it does") {
        @Override
        void spoil(ObjectNode alert, @Nullable Input input) {
            if (alert.get("closing") instanceof ObjectNode closing) {
                Instant at = Instant.parse(closing.get("at").asText());
                boolean isTrue = at.getEpochSecond() % 1_800 == 0;
                closing.put("at", (isTrue ? at.plus(Duration.ofMinutes(170)) : at).toString());
            }
        }
    },
    DOUBLES_AN_ALERT("a second alert about the same") {
        @Override
        Decision made(Decision decision, @Nullable Input input, Alerts before) {
            List<Alert> doubled = decision.versions().stream()
                    .filter(alert -> alert.version() == 1)
                    .map(alert -> Altered.alert(alert, tree -> tree.put("alertId", alert.alertId() + "-2")))
                    .toList();
            return decision.writtenAs(Stream.concat(decision.versions().stream(), doubled.stream())
                    .toList());
        }
    },
    LOWERS_THE_PRIORITY("a snapshot may lower the priority") {
        @Override
        void spoil(ObjectNode alert, @Nullable Input input) {
            if (input instanceof Input.Said && alert.get("version").asInt() > 1) {
                alert.put("priority", "information");
            }
        }
    },
    RESOLVES_BY_ITSELF("the end of the incident ends the alert") {
        @Override
        void spoil(ObjectNode alert, @Nullable Input input) {
            if (input instanceof Input.Said && alert.get("status").asText().equals("follow-up")) {
                alert.put("status", "resolved");
                alert.putNull("ladder");
            }
        }
    },
    HANDS_OVER_AT_ONCE("whoever is asked to take over has it already") {
        @Override
        void spoil(ObjectNode alert, @Nullable Input input) {
            if (isAction(input, Kind.HAND_OVER)) {
                alert.set("owner", alert.get("handoverTo"));
            }
        }
    },
    ASKS_WHO_DECLINED("a no is forgotten") {
        @Override
        void spoil(ObjectNode alert, @Nullable Input input) {
            alert.putArray("declinedBy");
        }
    },
    ASKS_AN_HOUR_LATE("everybody has an hour longer") {
        @Override
        void spoil(ObjectNode alert, @Nullable Input input) {
            if (alert.get("ladder") instanceof ObjectNode ladder) {
                Instant at = Instant.parse(ladder.get("at").asText());
                ladder.put("at", at.plus(Duration.ofHours(1)).toString());
            }
        }
    },
    REFUSAL_COUNTS("a refused action leaves a mark") {
        @Override
        Decision made(Decision decision, @Nullable Input input, Alerts before) {
            if (!(input instanceof Input.Acted acted)
                    || !decision.versions().isEmpty()
                    || before.find(acted.action().alertId()).isEmpty()) {
                return decision;
            }
            Alert alert = before.find(acted.action().alertId()).orElseThrow();
            return decision.writtenAs(List.of(Altered.alert(alert, tree -> tree.put("version", alert.version() + 1))));
        }
    },
    ARCHIVES_AT_ONCE("what is closed is archived at once") {
        @Override
        Decision made(Decision decision, @Nullable Input input, Alerts before) {
            List<Alert> closed = decision.versions().stream()
                    .filter(alert -> !alert.status().isOpen())
                    .toList();
            return new Decision(
                    decision.versions(), closed, decision.outcomes(), decision.rulings(), decision.carried());
        }
    },
    CARRIES_NOTHING("what was done about a possible match is left behind") {
        @Override
        Decision made(Decision decision, @Nullable Input input, Alerts before) {
            return input instanceof Input.Passed ? Decision.NOTHING : decision;
        }
    };

    private final String sentence;

    Mistake(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }

    /** What the core is given in place of what came. */
    Input heard(Input input, Alerts alerts) {
        return input;
    }

    /** What is written in place of what the core decided; {@code input} is null where time passed. */
    Decision made(Decision decision, @Nullable Input input, Alerts before) {
        return this == NONE ? decision : Altered.versions(decision, tree -> spoil(tree, input));
    }

    /** Puts something wrong into a new version. */
    void spoil(ObjectNode alert, @Nullable Input input) {}

    boolean ticks() {
        return true;
    }

    boolean fences() {
        return true;
    }

    boolean follows() {
        return true;
    }

    /** What it decides by in place of what is so. */
    Coordination coordination(Coordination right) {
        return right;
    }

    private static boolean isAction(@Nullable Input input, Kind kind) {
        return input instanceof Input.Acted(AlertAction action, String key) && action.action() == kind;
    }
}
