package vigil.load.simulation.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.ActionOutcome;
import vigil.domain.alert.Alert;
import vigil.domain.alert.Carried;
import vigil.domain.alert.Merging;
import vigil.domain.alert.What;
import vigil.domain.identity.AlertId;
import vigil.domain.match.MatchStatement;
import vigil.domain.match.Review;
import vigil.domain.person.Person;
import vigil.load.simulation.check.Invariant;
import vigil.routing.decide.Alerts;
import vigil.routing.decide.Decision;
import vigil.wire.PersonCodec;

/** Deliberate bugs in what follows from what came. */
final class WrongDecisions {
    private static final JsonMapper MAPPER = new JsonMapper();

    static final List<Mistake> ALL = List.of(
            Mistake.deciding(
                    "FAILS",
                    "what was done about a possible match can't be decided",
                    Invariant.NEVER_FAILS,
                    (decision, input) -> {
                        if (input instanceof Input.Passed) {
                            throw new IllegalStateException("a deliberate bug");
                        }
                        return decision;
                    }),
            Mistake.deciding(
                    "DROPS_AN_OUTCOME",
                    "nobody is told what became of an action",
                    Invariant.ONE_OUTCOME,
                    (decision, input) -> new Decision(
                            decision.versions(),
                            decision.archived(),
                            List.of(),
                            decision.rulings(),
                            decision.carried())),
            Mistake.deciding(
                    "TELLS_OF_WHAT_IS_IN_SHADOW",
                    "the team chosen has what is in shadow",
                    Invariant.SHADOW_TELLS_NOBODY,
                    (decision, input) -> Altered.versions(decision, tree -> {
                        String chosen = tree.path("shadow").path("wouldGoTo").asText("");
                        if (!chosen.isEmpty()) {
                            tree.put("owner", chosen);
                        }
                    })),
            Mistake.deciding(
                    "DROPS_A_JOINING",
                    "another call about the same person is left out",
                    Invariant.EFFECT,
                    (decision, input) -> joins(decision) ? Decision.NOTHING : decision),
            Mistake.deciding(
                    "DROPS_A_WITHDRAWAL",
                    "what is about somebody else stays",
                    Invariant.EFFECT,
                    (decision, input) -> input instanceof Input.Said(MatchStatement statement)
                                    && statement.statement() == MatchStatement.Kind.WITHDRAWN
                            ? Decision.NOTHING
                            : decision),
            Mistake.deciding(
                    "DROPS_A_RULING",
                    "matching never hears of a ruling",
                    Invariant.RULING,
                    (decision, input) -> new Decision(
                            decision.versions(),
                            decision.archived(),
                            decision.outcomes(),
                            List.of(),
                            decision.carried())),
            new Mistake(
                    "IGNORES_THE_REGISTER",
                    "what the register says does not reach open alerts",
                    Invariant.PLAN_SHARED,
                    Invariant.NEWEST_RECORD) {
                @Override
                Decision made(Decision decision, @Nullable Input input, Alerts before) {
                    return input instanceof Input.Registered ? Decision.NOTHING : decision;
                }
            },
            new Mistake(
                    "SHOWS_AN_OLDER_RECORD",
                    "an older record of somebody replaces a newer one",
                    Invariant.NEWEST_RECORD,
                    Invariant.PLAN_SHARED) {
                @Override
                Decision made(Decision decision, @Nullable Input input, Alerts before) {
                    return input instanceof Input.Registered(String key, Person person, long offset) && person != null
                            ? decision.writtenAs(Stream.concat(
                                            decision.versions().stream(), older(person, offset, before.about(key)))
                                    .toList())
                            : decision;
                }
            },
            Mistake.deciding(
                    "DROPS_A_MERGER",
                    "the alert of a merged record is taken in nowhere",
                    Invariant.MERGED_ON,
                    (decision, input) -> input instanceof Input.Merged ? Decision.NOTHING : decision),
            new Mistake(
                    "ENDS_WHAT_HAS_CHANGED_SINCE",
                    "a merged record's alert ends though something has been done to it since it was sent",
                    Invariant.MERGED_WHOLE) {
                @Override
                Input heard(Input input, Alerts alerts) {
                    return input instanceof Input.Merged(Merging merging) && merging.becomes() != null
                            ? alerts.find(merging.alertId())
                                    .map(now -> (Input) new Input.Merged(answered(merging, now.version())))
                                    .orElse(input)
                            : input;
                }
            },
            new Mistake(
                    "FORGETS_WHAT_WAS_ASKED_IN_SHADOW",
                    "a question that ended in shadow is not asked again, though its source is live",
                    Invariant.EFFECT) {
                @Override
                Decision made(Decision decision, @Nullable Input input, Alerts before) {
                    return input instanceof Input.Asked(Review review)
                                    && endedInShadow(before.about(review.reviewKey()))
                            ? Decision.NOTHING
                            : decision;
                }
            },
            new Mistake(
                    "OPENS_WHAT_PEOPLE_HAVE_ENDED",
                    "what people have ended comes back though nothing is worse",
                    Invariant.PEOPLES_END) {
                @Override
                Decision made(Decision decision, @Nullable Input input, Alerts before) {
                    return input instanceof Input.Said
                            ? Altered.versions(decision, tree -> noWorse(tree, before))
                            : decision;
                }
            },
            Mistake.deciding(
                    "DOUBLES_AN_ALERT",
                    "a second alert about the same",
                    Invariant.ONE_OPEN,
                    (decision, input) -> doubled(decision)),
            new Mistake("REFUSAL_COUNTS", "a refused action leaves a mark", Invariant.REFUSED) {
                private static final String MARK = "Refused.";

                @Override
                Decision made(Decision decision, @Nullable Input input, Alerts before) {
                    return input instanceof Input.Acted acted && isRefused(decision)
                            ? decision.writtenAs(before.find(acted.action().alertId()).stream()
                                    .filter(alert -> !alert.reason().equals(MARK))
                                    .map(alert -> Altered.alert(
                                            alert,
                                            tree -> tree.put("reason", MARK)
                                                    .put("version", alert.version() + 1)
                                                    .put("workVersion", alert.workVersion() + 1)))
                                    .toList())
                            : decision;
                }
            },
            Mistake.deciding(
                    "ARCHIVES_AT_ONCE",
                    "what is closed is archived at once",
                    Invariant.ARCHIVED,
                    (decision, input) -> archivingAtOnce(decision)),
            Mistake.deciding(
                    "CARRIES_NOTHING",
                    "what was done about a possible match is left behind",
                    Invariant.EFFECT,
                    (decision, input) -> input instanceof Input.Passed ? Decision.NOTHING : decision),
            Mistake.deciding(
                    "CARRIES_LESS",
                    "of what was done about a possible match the last thing is left behind",
                    Invariant.CARRIED,
                    (decision, input) ->
                            carrying(decision, decision.carried().stream().map(WrongDecisions::less))),
            Mistake.deciding(
                    "CARRIES_FOR_EVER",
                    "what was done about a possible match is asked for again and again",
                    Invariant.SETTLES,
                    (decision, input) -> input instanceof Input.Passed(Carried carried) && carried.reviewAlert() == null
                            ? carrying(decision, Stream.concat(decision.carried().stream(), Stream.of(carried)))
                            : decision));

    private WrongDecisions() {}

    private static void noWorse(ObjectNode alert, Alerts before) {
        JsonNode last = alert.path("history").path(alert.path("history").size() - 1);
        if (last.path("what").asText().equals(What.REOPENED.code())) {
            before.find(new AlertId(alert.path("alertId").textValue()))
                    .ifPresent(closed -> alert.put("priority", closed.priority().code()));
        }
    }

    private static boolean joins(Decision decision) {
        return decision.versions().stream()
                .anyMatch(alert -> alert.history().getLast().what() == What.INCIDENT_JOINED);
    }

    private static Decision doubled(Decision decision) {
        Stream<Alert> second = decision.versions().stream()
                .filter(alert -> alert.version() == 1)
                .map(alert -> Altered.alert(alert, tree -> tree.put("alertId", alert.alertId() + "-2")));
        return decision.writtenAs(
                Stream.concat(decision.versions().stream(), second).toList());
    }

    private static Decision archivingAtOnce(Decision decision) {
        List<Alert> closed = decision.versions().stream()
                .filter(alert -> !alert.status().isOpen())
                .toList();
        return new Decision(decision.versions(), closed, decision.outcomes(), decision.rulings(), decision.carried());
    }

    private static boolean isRefused(Decision decision) {
        return decision.outcomes().stream().anyMatch(told -> told.result() == ActionOutcome.Result.REFUSED);
    }

    private static Stream<Alert> older(Person person, long offset, List<Alert> about) {
        Person shared = person.asShared();
        return about.stream()
                .filter(alert -> alert.status().isOpen() && alert.registerOffset() > offset)
                .filter(alert -> !shared.equals(alert.person()))
                .map(alert -> Altered.alert(alert, tree -> {
                    try {
                        tree.put("version", alert.version() + 1)
                                .set("person", MAPPER.readTree(PersonCodec.encode(shared)));
                    } catch (IOException impossible) {
                        throw new UncheckedIOException(impossible);
                    }
                }));
    }

    private static Carried less(Carried carried) {
        List<Alert.HistoryEntry> done = carried.history();
        boolean answers = carried.reviewAlert() != null && !done.isEmpty();
        return answers
                ? new Carried(
                        carried.reviewKey(),
                        carried.personId(),
                        carried.personAlert(),
                        carried.reviewAlert(),
                        done.subList(0, done.size() - 1),
                        carried.at())
                : carried;
    }

    private static Decision carrying(Decision decision, Stream<Carried> carried) {
        return new Decision(
                decision.versions(), decision.archived(), decision.outcomes(), decision.rulings(), carried.toList());
    }

    private static boolean endedInShadow(List<Alert> about) {
        return !about.isEmpty()
                && about.stream()
                        .allMatch(alert -> alert.isInShadow() && !alert.status().isOpen());
    }

    private static Merging answered(Merging answer, int version) {
        return new Merging(
                answer.merged(),
                answer.survivor(),
                answer.alertId(),
                version,
                null,
                answer.becomes(),
                answer.at(),
                null,
                null,
                -1,
                answer.past());
    }
}
