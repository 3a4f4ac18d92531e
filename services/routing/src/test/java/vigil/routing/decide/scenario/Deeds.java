package vigil.routing.decide.scenario;

import static vigil.routing.decide.scenario.Line.part;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction;
import vigil.domain.alert.AlertAction.Kind;
import vigil.domain.alert.Outcome;
import vigil.domain.identity.PersonId;
import vigil.domain.identity.TeamId;
import vigil.domain.match.MatchEvidence;
import vigil.domain.match.Review;
import vigil.domain.team.AfterDeath.TaskRule;
import vigil.routing.Examples;

/** What people may do in a scenario. Whoever has not looked since something changed acts on what they saw. */
final class Deeds {
    private static final String WHO = "([A-Z][a-z]+)(?:, who last looked at (\\d\\d:\\d\\d),)? ";

    static final List<Line> LINES = List.of(
            deed("acknowledges", (line, deed) -> deed.kind = Kind.ACKNOWLEDGE),
            deed("accepts(?:, there at (\\d\\d:\\d\\d))?(?:, until (\\d\\d:\\d\\d))?", (line, deed) -> {
                deed.kind = Kind.ACCEPT;
                deed.eta = part(line, 3).map(deed.scene::time).orElse(null);
                deed.until = part(line, 4).map(deed.scene::time).orElse(null);
            }),
            deed("keeps it until (\\d\\d:\\d\\d)", (line, deed) -> {
                deed.kind = Kind.ACCEPT;
                deed.until = deed.scene.time(line.group(3));
            }),
            deed("declines(?:: (.+))?", (line, deed) -> {
                deed.kind = Kind.DECLINE;
                deed.reason = part(line, 3).orElse(null);
            }),
            deed("hands over to ([^:]+)(?:: (.+))?", (line, deed) -> {
                deed.kind = Kind.HAND_OVER;
                deed.team = deed.scene.team(line.group(3)).id();
                deed.note = part(line, 4).orElse(null);
            }),
            deed("receives it", (line, deed) -> deed.kind = Kind.RECEIVE),
            deed("notes: (.+)", (line, deed) -> {
                deed.kind = Kind.NOTE;
                deed.note = line.group(3);
            }),
            deed("has spoken with the (?:family|patient|carer)", (line, deed) -> deed.kind = Kind.FIRST_CONTACT),
            deed("puts it off until (\\d\\d:\\d\\d)(?:: (.+))?", (line, deed) -> {
                deed.kind = Kind.SNOOZE;
                deed.until = deed.scene.time(line.group(3));
                deed.reason = part(line, 4).orElse(null);
            }),
            deed("resolves it: (.+)", (line, deed) -> {
                deed.kind = Kind.RESOLVE;
                deed.outcome = outcome(line.group(3));
            }),
            deed("stands it down: (.+)", (line, deed) -> {
                deed.kind = Kind.STAND_DOWN;
                deed.reason = line.group(3);
            }),
            deed("records ([^:]+)(?:: (.+))?", (line, deed) -> {
                deed.kind = Kind.TASK_DONE;
                deed.task = task(deed.scene, line.group(3));
                deed.note = part(line, 4).orElse(null);
            }),
            deed("says that it is ([A-Z][a-z]+)", (line, deed) -> {
                deed.kind = Kind.CONFIRM_MATCH;
                deed.person = line.group(3);
            }),
            deed("says that it is none of them", (line, deed) -> deed.kind = Kind.REJECT_MATCH));

    private Deeds() {}

    private interface Fills {
        void in(MatchResult line, Deed deed);
    }

    private static Line deed(String words, Fills fills) {
        return Line.of(WHO + words, (scene, line) -> {
            Deed deed = new Deed(scene, line.group(1));
            deed.seen = part(line, 2).map(scene::time).map(scene::asOf).orElseGet(scene::alert);
            fills.in(line, deed);
            deed.done();
        });
    }

    private static Outcome outcome(String words) {
        return Outcome.valueOf(words.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    private static String task(Scene scene, String name) {
        return scene.directory().needs().afterDeath().tasks().stream()
                .filter(rule -> rule.name().equalsIgnoreCase(name))
                .map(TaskRule::code)
                .findFirst()
                .orElse(name);
    }

    /** One action while a line fills it in. */
    private static final class Deed {
        private final Scene scene;
        private final String by;
        private Alert seen;
        private Kind kind = Kind.NOTE;

        private @Nullable String note;

        private @Nullable String reason;

        private @Nullable Outcome outcome;

        private @Nullable TeamId team;

        private @Nullable Instant eta;

        private @Nullable Instant until;

        private @Nullable String task;

        private @Nullable String person;

        Deed(Scene scene, String by) {
            this.scene = scene;
            this.by = by;
            seen = scene.alert();
        }

        void done() {
            scene.act(new AlertAction(
                    scene.nextAction(),
                    seen.alertId(),
                    seen.workVersion(),
                    by,
                    scene.now(),
                    kind,
                    note,
                    outcome,
                    reason,
                    person == null ? null : new PersonId(Someone.id(person)),
                    null,
                    eta,
                    team,
                    until,
                    task));
            if (person != null) {
                matchingBelieves(person);
            }
        }

        /** Matching hears the ruling, and says whom the call is about. */
        private void matchingBelieves(String name) {
            var event = seen.incidents().getFirst().latest();
            scene.hear(
                    Examples.settled(Examples.review(event, scene.someone(name).person()), Review.SettledAs.CONFIRMED));
            scene.hear(Whens.statement(scene, name, event, MatchEvidence.Method.RULING));
        }
    }
}
