package vigil.routing.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.routing.Examples.AMBULANCE;
import static vigil.routing.Examples.AT_2;
import static vigil.routing.Examples.confirmed;
import static vigil.routing.Examples.event;
import static vigil.routing.Examples.maria;
import static vigil.routing.Examples.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vigil.domain.alert.ActionOutcome;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction;
import vigil.domain.alert.AlertAction.Kind;
import vigil.domain.alert.Outcome;
import vigil.domain.alert.Priority;
import vigil.domain.event.UrgentEvent;
import vigil.domain.identity.PersonId;
import vigil.domain.identity.TeamId;
import vigil.domain.team.Targets;
import vigil.domain.team.TeamDirectory;
import vigil.routing.Examples;
import vigil.routing.OwnDirectory;

/** The table of {@code docs/routing.md} is what the code does: every move is made in every state, each filled in well. */
class StateTableTest {
    private static final Path DOCUMENT = Path.of("..", "..", "docs", "routing.md");
    private static final String BEGIN = "<!-- state table: kept by StateTableTest -->\n";
    private static final String END = "<!-- end of state table -->";
    private static final String KEY = "p-maria";
    private static final UrgentEvent DIED =
            event(AMBULANCE, "i-1", "on-scene", 6, "\"ambulance\":{\"outcome\":\"died-on-scene\"}");

    private final List<String> reasons = new ArrayList<>();

    @Test
    void theDocumentsTableIsWhatTheCodeDoes() throws IOException {
        String document = Files.readString(DOCUMENT);
        String said = document.substring(document.indexOf(BEGIN) + BEGIN.length(), document.indexOf(END));

        assertThat(said).isEqualTo(table());
    }

    @Test
    void theDocumentsMinutesAreTheDirectorys() throws IOException {
        String document = Files.readString(DOCUMENT);

        for (Priority priority : List.of(Priority.IMMEDIATE, Priority.URGENT, Priority.SOON)) {
            Targets minutes = OwnDirectory.load().targets(priority);
            assertThat(document)
                    .contains("| %s | %d | %d | %d |"
                            .formatted(
                                    priority.code(), minutes.acknowledge(), minutes.accept(), minutes.firstContact()));
        }
    }

    private String table() {
        Map<String, Map<Move, String>> cells = new LinkedHashMap<>();
        states().keySet().forEach(state -> cells.put(state, new LinkedHashMap<>()));
        for (Move move : moves()) {
            states().forEach((state, desk) -> cells.get(state).put(move, cell(desk, move)));
        }
        String head = "| | " + String.join(" | ", cells.keySet()) + " |\n|---|" + "---|".repeat(cells.size()) + "\n";
        String rows = moves().stream()
                .map(move -> "| **" + move.words() + "** | "
                        + cells.values().stream()
                                .map(column -> column.get(move))
                                .collect(Collectors.joining(" | "))
                        + " |\n")
                .collect(Collectors.joining());
        String notes = IntStream.range(0, reasons.size())
                .mapToObj(i -> (i + 1) + ". " + reasons.get(i) + "\n")
                .collect(Collectors.joining());
        return "\n" + head + rows + "\nWhy not:\n\n" + notes + "\n";
    }

    /** One row. Whoever resolves it says how it ended, and a death is another matter. */
    private record Move(String words, Kind kind, Outcome outcome) {}

    private static List<Move> moves() {
        return Arrays.stream(Kind.values())
                .flatMap(kind -> kind == Kind.RESOLVE
                        ? Stream.of(
                                new Move("resolve, alive", kind, Outcome.STAYED),
                                new Move("resolve, died", kind, Outcome.DIED_IN_PREFERRED))
                        : Stream.of(new Move(kind.code().replace('-', ' '), kind, Outcome.STAYED)))
                .toList();
    }

    private String cell(Desk desk, Move move) {
        Alert before = subject(desk);
        ActionOutcome told = desk.act(action(move, before));
        if (told.result() == ActionOutcome.Result.REFUSED) {
            String reason = firstSentence(String.valueOf(told.reason()));
            if (!reasons.contains(reason)) {
                reasons.add(reason);
            }
            return "no (" + (reasons.indexOf(reason) + 1) + ")";
        }
        Alert after = desk.book.find(before.alertId()).orElseThrow();
        String owner = after.owner().equals(before.owner()) ? "" : ", another team";
        boolean same = after.status() == before.status();
        return (same ? "stays" : after.status().code().replace('-', ' ')) + owner;
    }

    /** What follows it names people and times. */
    private static String firstSentence(String reason) {
        int end = reason.indexOf(". ");
        return end < 0 ? reason : reason.substring(0, end + 1);
    }

    private static Alert subject(Desk desk) {
        List<Alert> person = desk.about(KEY);
        return person.isEmpty()
                ? desk.only(review(event("i-1", "on-scene", 0), maria()).reviewKey())
                : person.getLast();
    }

    private static AlertAction action(Move move, Alert seen) {
        Kind kind = move.kind();
        return new AlertAction(
                "act-" + kind.code().toLowerCase(Locale.ROOT),
                seen.alertId(),
                seen.workVersion(),
                "Sam",
                AT_2.plusSeconds(600),
                kind,
                "all that they need to know",
                move.outcome(),
                "because",
                new PersonId(KEY),
                null,
                null,
                kind == Kind.HAND_OVER ? new TeamId("spa") : null,
                kind == Kind.SNOOZE ? AT_2.plusSeconds(3600) : null,
                "verification");
    }

    /** Each as it stands a few minutes after two. */
    private static Map<String, Desk> states() {
        Map<String, Desk> states = new LinkedHashMap<>();
        states.put("raised", raised());
        states.put("acknowledged", after(raised(), Act.of(Kind.ACKNOWLEDGE)));
        states.put("accepted", accepted());
        states.put(
                "handed over, not received",
                after(accepted(), Act.of(Kind.HAND_OVER).team("spa").note("all")));
        states.put(
                "put off",
                after(accepted(), Act.of(Kind.SNOOZE).reason("asleep").until(60)));
        states.put("follow-up", raised().hear(confirmed(maria(), event("i-1", "closed", 5))));
        states.put("after a death", accepted().hear(confirmed(maria(), DIED)));
        states.put("resolved", after(accepted(), Act.of(Kind.RESOLVE).outcome(Outcome.STAYED)));
        states.put("stood down", after(raised(), Act.of(Kind.STAND_DOWN).reason("a test call")));
        states.put("in shadow", raised(ShadowTest.PUBLISHER));
        states.put("possible match", possible());
        states.put("possible match, acknowledged", after(possible(), Act.of(Kind.ACKNOWLEDGE)));
        Desk ruled = possible();
        ruled.act(Kind.REJECT_MATCH, subject(ruled));
        states.put("possible match, ruled on", ruled);
        return states;
    }

    private static Desk raised() {
        return raised(Examples.directory());
    }

    private static Desk raised(TeamDirectory directory) {
        return new Desk()
                .with(directory)
                .hear(confirmed(maria(), event("i-1", "triaged", 0)))
                .at(5);
    }

    private static Desk accepted() {
        return after(raised(), Act.of(Kind.ACCEPT));
    }

    private static Desk possible() {
        return new Desk().hear(review(event("i-1", "on-scene", 0), maria())).at(5);
    }

    private static Desk after(Desk desk, Act act) {
        ActionOutcome told = desk.act(act, subject(desk));
        assertThat(told.result()).as(told.reason()).isEqualTo(ActionOutcome.Result.APPLIED);
        return desk;
    }
}
