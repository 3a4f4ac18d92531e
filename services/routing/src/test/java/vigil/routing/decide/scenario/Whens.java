package vigil.routing.decide.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import vigil.domain.event.UrgentEvent;
import vigil.domain.match.MatchEvidence;
import vigil.domain.match.MatchStatement;
import vigil.domain.match.Review;
import vigil.domain.person.Person;
import vigil.domain.team.Capacity;
import vigil.domain.team.Closure;
import vigil.domain.team.DayOrTime;
import vigil.domain.team.Rota.OnCall;
import vigil.domain.team.Rota.Shift;
import vigil.domain.team.ShadowMode;
import vigil.routing.Examples;
import vigil.wire.Decoded;
import vigil.wire.Envelope;
import vigil.wire.EventCodec;

/** What may happen in a scenario, other than what people do: sources say something, the register changes, time passes. */
final class Whens {
    static final String SOURCE = "(999|111|urgent community response|the desk)";
    private static final String NAME = "([A-Z][a-z]+)";
    static final String SHADOW = "(.+) (is in shadow|goes live)";

    static final List<Line> LINES = List.of(
            Line.of("nothing more has happened", (scene, line) -> {}),
            Line.of(
                    SOURCE + " says of " + NAME + ": (.+)",
                    (scene, line) ->
                            scene.hear(statement(scene, line.group(2), event(scene, line, line.group(2)), null))),
            Line.of(SOURCE + " says the same again", (scene, line) -> scene.hear(Objects.requireNonNull(scene.last))),
            Line.of(
                    SOURCE + " says that it is not about " + NAME + " after all: (.+)",
                    (scene, line) -> scene.hear(withdrawn(scene, line.group(2), event(scene, line, line.group(2))))),
            Line.of(SOURCE + " tells of somebody who may be " + NAME + ": (.+)", Whens::possible),
            Line.of(
                    "the rota of (.+) is published with (nobody|.+) on call from (\\d\\d:\\d\\d) to (\\d\\d:\\d\\d)",
                    Whens::rota),
            Line.of(
                    "(.+) is published as closed from (\\S+ \\d\\d:\\d\\d|\\S+) to (\\S+ \\d\\d:\\d\\d|\\S+): (.+)",
                    Whens::closed),
            Line.of("(.+) says that it is (full|paused) until (\\d\\d:\\d\\d): (.+)", Whens::capacity),
            Line.of("(.+) says that it is open again", Whens::openAgain),
            Line.of(SHADOW, Whens::shadow),
            Line.of("the register says that (.+)", (scene, line) -> {
                Line.play(Givens.LINES, line.group(1), scene);
                scene.registerSpeaks();
            }),
            Line.of("the register no longer has " + NAME, (scene, line) -> scene.removed(line.group(1))));

    private Whens() {}

    static MatchStatement statement(
            Scene scene, String name, UrgentEvent event, MatchEvidence.@Nullable Method method) {
        Someone someone = scene.someone(name);
        Person person = someone.person();
        return new MatchStatement(
                MatchStatement.Kind.CONFIRMED,
                person.personId(),
                event.incidentKey(),
                event,
                person.asShared(),
                person.consent().sharing(),
                someone.offset(),
                new MatchEvidence(method == null ? MatchEvidence.Method.NHS_NUMBER : method, 0.9999, 9.2, List.of()),
                scene.now(),
                "NHS number and birth date agree.");
    }

    private static void rota(Scene scene, MatchResult line) {
        List<OnCall> people = line.group(2).equals("nobody") ? List.of() : List.of(new OnCall(line.group(2), null));
        scene.publish(
                scene.team(line.group(1)),
                new Shift(0, people, scene.time(line.group(3)), scene.time(line.group(4)), true, null));
    }

    private static void capacity(Scene scene, MatchResult line) {
        scene.says(new Capacity(
                scene.team(line.group(1)).id(),
                Capacity.State.valueOf(line.group(2).toUpperCase(Locale.ROOT)),
                scene.time(line.group(3)),
                line.group(4),
                "Ann",
                scene.now()));
    }

    private static void openAgain(Scene scene, MatchResult line) {
        scene.says(new Capacity(
                scene.team(line.group(1)).id(), Capacity.State.OPEN, scene.now(), "open again", "Ann", scene.now()));
    }

    private static void closed(Scene scene, MatchResult line) {
        scene.publish(
                scene.team(line.group(1)),
                new Closure(
                        DayOrTime.parse(line.group(2)).orThrow(),
                        DayOrTime.parse(line.group(3)).orThrow(),
                        line.group(4)));
    }

    /** A source, or a team by its name. */
    static void shadow(Scene scene, MatchResult line) {
        Object who = line.group(1).matches(SOURCE)
                ? source(line.group(1))
                : scene.team(line.group(1)).id();
        boolean live = line.group(2).equals("goes live");
        scene.shade(shaded -> {
            if (live) {
                shaded.remove(who);
            } else {
                shaded.add(who);
            }
            return shaded;
        });
    }

    static String source(String name) {
        return switch (name) {
            case "999" -> Examples.AMBULANCE;
            case "111" -> Examples.OOH;
            case "the desk" -> ShadowMode.BY_HAND;
            default -> Examples.UCR;
        };
    }

    private static MatchStatement withdrawn(Scene scene, String name, UrgentEvent event) {
        return new MatchStatement(
                MatchStatement.Kind.WITHDRAWN,
                scene.someone(name).person().personId(),
                event.incidentKey(),
                event,
                null,
                null,
                -1,
                null,
                scene.now(),
                "The source now names somebody else.");
    }

    private static void possible(Scene scene, MatchResult line) {
        UrgentEvent event = event(scene, line, line.group(2));
        Review review = Examples.review(event, scene.someone(line.group(2)).person());
        scene.hear(Examples.asked(review, scene.now()));
    }

    private static UrgentEvent event(Scene scene, MatchResult line, String name) {
        String source = line.group(1);
        Snapshot snapshot = new Snapshot(source, scene.now());
        for (String clause : Line.clauses(line.group(3))) {
            snapshot.says(clause, scene);
        }
        return snapshot.event(name);
    }

    /** What a source sends, as its clauses say. */
    private static final class Snapshot {
        private final String source;
        private Instant sent;
        private Instant updated;
        private String incident = "1";
        private String status = "in-progress";
        private final List<String> data = new ArrayList<>();
        private final List<String> presentation = new ArrayList<>();
        private final List<String> ambulance = new ArrayList<>();
        private final List<String> other = new ArrayList<>();

        Snapshot(String source, Instant sent) {
            this.source = source;
            this.sent = sent;
            updated = sent;
        }

        void says(String clause, Scene scene) {
            if (clause.startsWith("\"")) {
                presentation.add("\"text\":" + clause);
                return;
            }
            String[] words = clause.split(" ", 2);
            String rest = words.length == 1 ? "" : words[1];
            switch (words[0]) {
                case "code" -> presentation.add("\"codes\":[{\"code\":\"" + rest + "\"}]");
                case "category" -> ambulance.add("\"category\":\"" + rest + "\"");
                case "outcome" -> ambulance.add("\"outcome\":\"" + Givens.code(rest) + "\"");
                case "to" -> ambulance.add("\"destination\":{\"name\":\"" + rest + "\"}");
                case "needs" -> other.add("\"needs\":[\"" + Givens.code(rest) + "\"]");
                case "because" -> other.add("\"declineReason\":\"" + rest + "\"");
                case "disposition" -> other.add("\"disposition\":\"" + rest + "\"");
                case "incident" -> incident = rest;
                case "from" -> data.add("\"location\":{\"kind\":\"" + Givens.code(rest) + "\"}");
                case "where" ->
                    data.add("\"location\":{\"kind\":\"" + (rest.startsWith("they live") ? "home" : "other") + "\""
                            + (rest.startsWith("they live") ? "" : ",\"postcode\":\"" + rest + "\"") + "}");
                case "as" -> updated = scene.time(rest.substring("of ".length()));
                case "received" -> sent = scene.time(rest);
                default -> status = Givens.code(clause);
            }
        }

        UrgentEvent event(String name) {
            String type = switch (source) {
                case "999" -> "vigil.ambulance.incident.v1";
                case "111", "the desk" -> "vigil.ooh.case.v1";
                default -> "vigil.ucr.referral.v1";
            };
            String id = name + "-" + incident;
            data.addFirst("\"incident\":{\"id\":\"" + id + "\",\"status\":\"" + status + "\",\"updatedAt\":\"" + updated
                    + "\"}");
            if (!presentation.isEmpty()) {
                data.add("\"presentation\":{" + String.join(",", presentation) + "}");
            }
            if (source.equals("999")) {
                data.add("\"ambulance\":{" + String.join(",", ambulance) + "}");
            } else {
                data.add(
                        (type.equals("vigil.ooh.case.v1") ? "\"ooh\":{" : "\"ucr\":{") + String.join(",", other) + "}");
            }
            return decoded(type, id + "-" + status + "-" + updated + "-" + data.hashCode());
        }

        private UrgentEvent decoded(String type, String eventId) {
            String from = Whens.source(source);
            String json = "{" + String.join(",", data) + "}";
            return switch (EventCodec.decode(new Envelope(eventId, from, type, updated), json.getBytes(UTF_8), sent)) {
                case Decoded.Value<UrgentEvent>(var event, var defects) -> {
                    if (!defects.isEmpty()) {
                        throw new AssertionError(defects + " in " + json);
                    }
                    yield event;
                }
                case Decoded.Unreadable<UrgentEvent> unreadable ->
                    throw new AssertionError(unreadable.sentence() + " in " + json);
            };
        }
    }
}
