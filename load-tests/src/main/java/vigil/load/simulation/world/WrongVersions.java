package vigil.load.simulation.world;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.AlertAction;
import vigil.domain.alert.AlertAction.Kind;
import vigil.load.simulation.check.Invariant;

/** Deliberate bugs in what is written of an alert. */
final class WrongVersions {
    static final List<Mistake> ALL = List.of(
            Mistake.writing(
                    "FORGETS_A_LADDER",
                    "nobody is asked next",
                    Invariant.ON_THE_LADDER,
                    (alert, input) -> alert.putNull("ladder")),
            Mistake.writing(
                    "TAKES_ANY_RECORD",
                    "which record was shown is forgotten",
                    Invariant.TWICE,
                    (alert, input) -> alert.put("registerOffset", -1)),
            Mistake.writing(
                    "REMEMBERS_A_PLAN",
                    "which plan was shown is said though they no longer share it",
                    Invariant.PLAN_SHARED,
                    WrongVersions::remembersAPlan),
            Mistake.writing(
                    "FORGETS_A_DEATH",
                    "the register says that somebody has died, and their alert does not",
                    Invariant.DEATH_KNOWN,
                    WrongVersions::forgetsADeath),
            Mistake.writing(
                    "RESOLVES_AFTER_A_DEATH",
                    "what is required after a death may be missing",
                    Invariant.AFTER_DEATH,
                    (alert, input) -> alert.path("tasks").forEach(task -> ((ObjectNode) task).put("required", false))),
            Mistake.writing(
                    "LOSES_WHO_ACCEPTED",
                    "a snapshot resets who accepted",
                    Invariant.PEOPLES_OWN,
                    WrongVersions::losesWhoAccepted),
            Mistake.writing(
                    "LOSES_A_HANDOVER",
                    "a snapshot resets to whom it was handed over",
                    Invariant.PEOPLES_OWN,
                    WrongVersions::losesAHandover),
            Mistake.writing(
                    "TAKES_FROM_WHO_ACCEPTED",
                    "whoever is reminded has it no longer",
                    Invariant.KEPT_UNTIL,
                    WrongVersions::takesFromWhoAccepted),
            Mistake.writing(
                    "TAKES_BACK_AN_OFFER",
                    "whoever it was handed over to can't take it once it has gone up",
                    Invariant.HANDOVER,
                    WrongVersions::takesBackAnOffer),
            Mistake.writing(
                    "FORGETS_TO_RING_AGAIN",
                    "what is worse is not spoken of with the family again",
                    Invariant.CONTACT_AGAIN,
                    WrongVersions::forgetsToRingAgain),
            Mistake.writing(
                    "LOSES_A_LINE",
                    "the last line but one of the history is gone",
                    Invariant.HISTORY,
                    WrongVersions::losesALine),
            Mistake.writing(
                    "SKIPS_A_VERSION",
                    "a version has the number of the next but one",
                    Invariant.CONTIGUOUS,
                    (alert, input) -> whenActed(alert, input, "version", 1)),
            Mistake.writing(
                    "STALE_WORK_VERSION",
                    "the work version does not grow when somebody acts",
                    Invariant.WORK_VERSION,
                    (alert, input) -> whenActed(alert, input, "workVersion", -1)),
            Mistake.writing(
                    "KEEPS_A_CLOSED_OWNER",
                    "nobody minds that a team closes",
                    Invariant.OWNER_OPEN,
                    (alert, input) -> alert.putNull("closing")),
            Mistake.writing(
                    "CLOSES_LATE",
                    "a team is taken to close nearly three hours later than it does",
                    Invariant.OWNER_OPEN,
                    WrongVersions::closesLate),
            Mistake.writing(
                    "GIVES_TO_NOBODY",
                    "what nobody answers goes up to a team that there is not",
                    Invariant.OWNED,
                    WrongVersions::givesToNobody),
            Mistake.writing(
                    "LOWERS_THE_PRIORITY",
                    "a snapshot may lower the priority",
                    Invariant.PRIORITY,
                    WrongVersions::lowersThePriority),
            Mistake.writing(
                    "RESOLVES_BY_ITSELF",
                    "the end of the incident ends the alert",
                    Invariant.ONLY_PEOPLE_RESOLVE,
                    WrongVersions::resolvesByItself),
            Mistake.writing(
                    "HANDS_OVER_AT_ONCE",
                    "whoever is asked to take over has it already",
                    Invariant.ACTION,
                    WrongVersions::handsOverAtOnce),
            Mistake.writing(
                    "ASKS_WHO_DECLINED",
                    "as time passes a no is forgotten",
                    Invariant.DECLINED,
                    WrongVersions::forgetsANo),
            Mistake.writing(
                    "ASKS_AN_HOUR_LATE",
                    "everybody has an hour longer",
                    Invariant.ASKED_IN_TIME,
                    WrongVersions::asksAnHourLate),
            Mistake.writing(
                    "REMINDS_AT_ONCE",
                    "whoever has been reminded is due again a second later",
                    Invariant.REMINDED_ONCE,
                    WrongVersions::remindsAtOnce));

    private WrongVersions() {}

    private static void losesWhoAccepted(ObjectNode alert, @Nullable Input input) {
        if (input instanceof Input.Said) {
            alert.putNull("acceptedBy");
        }
    }

    private static void losesAHandover(ObjectNode alert, @Nullable Input input) {
        if (input instanceof Input.Said && alert.hasNonNull("handoverTo")) {
            alert.putNull("handoverTo");
            nobodyIsWaitedFor(alert);
        }
    }

    /** Where it is accepted, and everybody has been spoken with. */
    private static void nobodyIsWaitedFor(ObjectNode alert) {
        if (alert.hasNonNull("acceptedBy")
                && !alert.hasNonNull("handoverTo")
                && !alert.get("clocks").hasNonNull("contactBy")) {
            alert.putNull("ladder");
        }
    }

    private static void whenActed(ObjectNode alert, @Nullable Input input, String field, int more) {
        if (input instanceof Input.Acted) {
            alert.put(field, alert.get(field).asInt() + more);
        }
    }

    private static void remembersAPlan(ObjectNode alert, @Nullable Input input) {
        if (input instanceof Input.Registered) {
            alert.put("planVersionAtOpen", 7);
        }
    }

    private static void forgetsADeath(ObjectNode alert, @Nullable Input input) {
        if (input instanceof Input.Registered) {
            alert.putNull("death");
        }
    }

    private static void takesFromWhoAccepted(ObjectNode alert, @Nullable Input input) {
        if (input == null && lastLineIs(alert, Set.of("reminded"))) {
            alert.putNull("acceptedBy");
        }
    }

    private static void takesBackAnOffer(ObjectNode alert, @Nullable Input input) {
        if (input == null && lastLineIs(alert, Set.of("escalated"))) {
            alert.putNull("handoverTo");
        }
    }

    private static void forgetsToRingAgain(ObjectNode alert, @Nullable Input input) {
        ObjectNode clocks = (ObjectNode) alert.get("clocks");
        if (!clocks.hasNonNull("firstContact")) {
            return;
        }
        clocks.putNull("contactBy");
        nobodyIsWaitedFor(alert);
    }

    private static void losesALine(ObjectNode alert, @Nullable Input input) {
        ArrayNode history = (ArrayNode) alert.get("history");
        if (history.size() > 2) {
            history.remove(history.size() - 2);
        }
    }

    private static void closesLate(ObjectNode alert, @Nullable Input input) {
        if (alert.get("closing") instanceof ObjectNode closing) {
            Instant at = Instant.parse(closing.get("at").asText());
            boolean isTrue = at.getEpochSecond() % 1_800 == 0;
            closing.put("at", (isTrue ? at.plus(Duration.ofMinutes(170)) : at).toString());
        }
    }

    private static void givesToNobody(ObjectNode alert, @Nullable Input input) {
        if (input == null && lastLineIs(alert, Set.of("escalated"))) {
            alert.put("owner", "nobody");
        }
    }

    private static void lowersThePriority(ObjectNode alert, @Nullable Input input) {
        if (input instanceof Input.Said && alert.get("version").asInt() > 1) {
            alert.put("priority", "information");
        }
    }

    private static void resolvesByItself(ObjectNode alert, @Nullable Input input) {
        boolean ended =
                input instanceof Input.Said && alert.get("status").asText().equals("follow-up");
        if (ended && !alert.hasNonNull("death")) {
            alert.put("status", "resolved");
            alert.putNull("ladder");
        }
    }

    private static void handsOverAtOnce(ObjectNode alert, @Nullable Input input) {
        if (input instanceof Input.Acted(AlertAction action, String key) && action.action() == Kind.HAND_OVER) {
            alert.set("owner", alert.get("handoverTo"));
        }
    }

    private static void forgetsANo(ObjectNode alert, @Nullable Input input) {
        if (input == null) {
            alert.putArray("declinedBy");
        }
    }

    private static void asksAnHourLate(ObjectNode alert, @Nullable Input input) {
        if (alert.get("ladder") instanceof ObjectNode ladder) {
            Instant at = Instant.parse(ladder.get("at").asText());
            ladder.put("at", at.plus(Duration.ofHours(1)).toString());
        }
    }

    private static void remindsAtOnce(ObjectNode alert, @Nullable Input input) {
        if (alert.get("ladder") instanceof ObjectNode ladder && lastLineIs(alert, Set.of("reminded"))) {
            ArrayNode history = (ArrayNode) alert.get("history");
            Instant reminded =
                    Instant.parse(history.get(history.size() - 1).get("at").asText());
            ladder.put("at", reminded.plusSeconds(1).toString());
        }
    }

    private static boolean lastLineIs(ObjectNode alert, Set<String> what) {
        ArrayNode history = (ArrayNode) alert.get("history");
        return what.contains(history.get(history.size() - 1).get("what").asText());
    }
}
