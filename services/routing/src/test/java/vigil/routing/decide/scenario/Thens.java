package vigil.routing.decide.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.routing.decide.scenario.Line.part;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import vigil.domain.Coded;
import vigil.domain.alert.ActionOutcome;
import vigil.domain.alert.Alert;
import vigil.domain.alert.Routing;
import vigil.domain.alert.SourceResponse;
import vigil.domain.alert.Task;
import vigil.domain.alert.What;
import vigil.domain.team.Rota.OnCall;

/** What a scenario may say of the alert afterwards. Quoted words stand in it just so; a sentence after a colon begins so. */
final class Thens {
    private static final List<String> NUMBERS = List.of("no", "one", "two", "three", "four");

    static final List<Line> LINES = List.of(
            Line.of("([A-Z][a-z]+) has (no|one|two|three) alerts?", Thens::alerts),
            Line.of(
                    "it is (raised|acknowledged|accepted|in follow-up|resolved|stood down)",
                    (scene, line) -> assertThat(words(scene.alert().status()))
                            .isEqualTo(line.group(1).replace("in ", "").replace('-', ' '))),
            Line.of(
                    "it is (immediate|urgent|soon|information)",
                    (scene, line) -> assertThat(words(scene.alert().priority())).isEqualTo(line.group(1))),
            Line.of(
                    "it is in shadow, and would have gone to (.+)",
                    (scene, line) -> assertThat(scene.directory()
                                    .name(Objects.requireNonNull(scene.alert().shadow())
                                            .wouldGoTo()))
                            .isEqualTo(line.group(1))),
            Line.of(
                    "it is live",
                    (scene, line) -> assertThat(scene.alert().isInShadow()).isFalse()),
            Line.of(
                    "it is with (.+)",
                    (scene, line) -> assertThat(scene.directory()
                                    .team(scene.alert().owner())
                                    .orElseThrow()
                                    .name())
                            .isEqualTo(line.group(1))),
            Line.of(
                    "it needs (.+)",
                    (scene, line) -> assertThat(scene.alert().needs().stream().map(need -> need.replace('-', ' ')))
                            .containsExactlyInAnyOrder(line.group(1).split(", "))),
            Line.of(
                    "most pressing first it needs (.+)",
                    (scene, line) -> assertThat(scene.alert().needs().stream().map(need -> need.replace('-', ' ')))
                            .containsExactly(line.group(1).split(", "))),
            Line.of(
                    "it asks: (.+)",
                    (scene, line) -> assertThat(scene.alert().actionWanted()).startsWith(line.group(1))),
            Line.of(
                    "it also says to (.+)",
                    (scene, line) -> assertThat(scene.alert().actionWanted()).containsIgnoringCase(line.group(1))),
            Line.of(
                    "its reason is: (.+)",
                    (scene, line) -> assertThat(scene.alert().reason()).startsWith(line.group(1))),
            Line.of("the preferred place is (.+?)(?:: (.+))?", Thens::place),
            Line.of("(.+) is asked next(?: at (\\d\\d:\\d\\d(?: GMT| BST)?))?", Thens::next),
            Line.of(
                    "nobody is waited for",
                    (scene, line) -> assertThat(scene.alert().ladder()).isNull()),
            Line.of(
                    "the history says: (.+)",
                    (scene, line) ->
                            assertThat(history(scene.alert())).anyMatch(words -> words.contains(line.group(1)))),
            Line.of(
                    "the history does not say: (.+)",
                    (scene, line) ->
                            assertThat(history(scene.alert())).noneMatch(words -> words.contains(line.group(1)))),
            Line.of(
                    "nothing of it says: (.+)",
                    (scene, line) -> assertThat(scene.alert().actionWanted()
                                    + scene.alert().preferredPlace()
                                    + scene.alert().needs())
                            .doesNotContainIgnoringCase(line.group(1))),
            Line.of("(.+) has on call: (.+)", Thens::onCall),
            Line.of("(.+) was passed over: (.+)", Thens::passedOver),
            Line.of(
                    "(.+) was told as well",
                    (scene, line) ->
                            assertThat(considered(scene, line.group(1)).why()).startsWith("told as well")),
            Line.of(
                    "it was chosen because: (.+)",
                    (scene, line) -> assertThat(scene.alert().routing().why()).contains(line.group(1))),
            Line.of("it was placed by (practice|postcode|district|incident|none)(, provisionally)?", (scene, line) -> {
                assertThat(words(scene.alert().routing().placeFrom())).isEqualTo(line.group(1));
                assertThat(scene.alert().routing().provisional())
                        .isEqualTo(part(line, 2).isPresent());
            }),
            Line.of(
                    "the plan is (not )?shown",
                    (scene, line) -> assertThat(
                                    Optional.ofNullable(scene.alert().person())
                                            .map(person -> person.plan())
                                            .isPresent())
                            .isEqualTo(part(line, 1).isEmpty())),
            Line.of(
                    "no address is shown",
                    (scene, line) -> assertThat(
                                    Objects.requireNonNull(scene.alert().person())
                                            .addresses())
                            .isEmpty()),
            Line.of(
                    "it names nobody",
                    (scene, line) -> assertThat(scene.alert().person()).isNull()),
            Line.of("(.+) is (open|done)", Thens::task),
            Line.of(
                    "the death (may be unexpected|is not flagged)",
                    (scene, line) -> assertThat(
                                    Objects.requireNonNull(scene.alert().death())
                                            .mayBeUnexpected())
                            .isEqualTo(line.group(1).startsWith("may"))),
            Line.of(
                    "nobody has said that they died",
                    (scene, line) -> assertThat(scene.alert().death()).isNull()),
            Line.of("it was refused: (.+)", (scene, line) -> {
                ActionOutcome told = Objects.requireNonNull(scene.outcome);
                assertThat(told.result()).isEqualTo(ActionOutcome.Result.REFUSED);
                assertThat(told.reason()).startsWith(line.group(1));
            }),
            Line.of(
                    "it was done",
                    (scene, line) -> assertThat(Objects.requireNonNull(scene.outcome))
                            .satisfies(told -> assertThat(told.result())
                                    .as(told.reason())
                                    .isEqualTo(ActionOutcome.Result.APPLIED))),
            Line.of(
                    "(no|one|two|three|four) reminders? (?:has|have) gone out",
                    (scene, line) -> assertThat(
                                    scene.alert().history().stream().filter(entry -> entry.what() == What.REMINDED))
                            .hasSize(NUMBERS.indexOf(line.group(1)))),
            Line.of(
                    "nothing has changed",
                    (scene, line) -> assertThat(scene.hasChangedNothing()).isTrue()),
            Line.of(
                    Whens.SOURCE + " has been told nothing",
                    (scene, line) ->
                            assertThat(scene.told(Whens.source(line.group(1)))).isEmpty()),
            Line.of(Whens.SOURCE + " has been told: (.+?) by (.+?)(?:, there at (\\d\\d:\\d\\d))?", Thens::responded),
            Line.of(
                    "it doesn't follow an earlier alert",
                    (scene, line) -> assertThat(scene.alert().links())
                            .noneMatch(link -> link.rel().equals("follows"))),
            Line.of(
                    "it follows an earlier alert",
                    (scene, line) -> assertThat(scene.alert().links())
                            .anyMatch(link -> link.rel().equals("follows"))),
            Line.of(
                    "its follow-up says: (.+)",
                    (scene, line) -> assertThat(
                                    Objects.requireNonNull(scene.alert().followUp())
                                            .why())
                            .startsWith(line.group(1))));

    private Thens() {}

    private static String words(Coded coded) {
        return coded.code().replace('-', ' ');
    }

    private static List<String> history(Alert alert) {
        return alert.history().stream().map(Alert.HistoryEntry::words).toList();
    }

    private static void responded(Scene scene, MatchResult line) {
        SourceResponse told = scene.told(Whens.source(line.group(1))).orElseThrow();
        assertThat(words(told.state())).isEqualTo(line.group(2));
        assertThat(told.team()).isEqualTo(line.group(3));
        assertThat(told.eta()).isEqualTo(part(line, 4).map(scene::time).orElse(null));
    }

    private static void alerts(Scene scene, MatchResult line) {
        scene.subject = Someone.id(line.group(1));
        assertThat(scene.about(Someone.id(line.group(1)))).hasSize(NUMBERS.indexOf(line.group(2)));
    }

    private static void place(Scene scene, MatchResult line) {
        String risk = switch (line.group(1)) {
            case "not at risk" -> "none";
            case "at risk, to watch" -> "watch";
            case "at risk, being decided now" -> "decide now";
            case "at risk, they are leaving" -> "leaving";
            default -> throw new AssertionError("no such risk: " + line.group(1));
        };
        assertThat(words(scene.alert().preferredPlace().risk())).isEqualTo(risk);
        part(line, 2)
                .ifPresent(
                        why -> assertThat(scene.alert().preferredPlace().why()).startsWith(why));
    }

    private static void next(Scene scene, MatchResult line) {
        Alert.Ladder ladder = Objects.requireNonNull(scene.alert().ladder(), "nobody is waited for");
        assertThat(scene.directory().team(ladder.next()).orElseThrow().name()).isEqualTo(line.group(1));
        part(line, 2).ifPresent(time -> assertThat(ladder.at()).isEqualTo(scene.time(time)));
    }

    private static Routing.Considered considered(Scene scene, String name) {
        return scene.alert().routing().considered().stream()
                .filter(team -> team.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " was not considered"));
    }

    private static void onCall(Scene scene, MatchResult line) {
        List<OnCall> now = Objects.requireNonNull(scene.team(line.group(1)).onCall(), "has no rota")
                .onCallAt(scene.now());
        assertThat(
                        now.isEmpty()
                                ? List.of("nobody")
                                : now.stream().map(OnCall::name).toList())
                .isEqualTo(List.of(line.group(2).split(", then ", -1)));
    }

    private static void passedOver(Scene scene, MatchResult line) {
        Routing.Considered team = considered(scene, line.group(1));
        assertThat(team.fits()).isFalse();
        assertThat(team.why()).startsWith(line.group(2));
    }

    private static void task(Scene scene, MatchResult line) {
        Task task = scene.alert().tasks().stream()
                .filter(one -> one.name().equalsIgnoreCase(line.group(1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is nothing called " + line.group(1)));
        assertThat(task.isOpen()).isEqualTo(line.group(2).equals("open"));
    }
}
