package vigil.routing.decide.scenario;

import static vigil.routing.decide.scenario.Line.part;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;

/** What a scenario may say of somebody's record, at the start or later ("the register says that …"). */
final class Givens {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final String NAME = "([A-Z][a-z]+)";
    private static final String DAY = "(\\d+ [A-Z][a-z]+ \\d{4})";

    static final List<Line> LINES = List.of(
            Line.of(
                    NAME + ", born " + DAY
                            + "(?:, of practice ([A-Z0-9]+))?(?:, living at ([A-Z0-9 ]+))?(?:, staying at ([A-Z0-9 ]+))?",
                    Givens::somebody),
            Line.of(Whens.SHADOW, Whens::shadow),
            Line.of(NAME + "'s plan says (.+)", Givens::plan),
            Line.of(
                    NAME + " has (declined|withdrawn) sharing",
                    (scene, line) -> scene.someone(line.group(1))
                            .says("consent", "{\"register\":\"given\",\"share\":\"" + line.group(2) + "\"}")),
            Line.of(
                    NAME + " is restricted",
                    (scene, line) -> scene.someone(line.group(1)).says("restricted", "true")),
            Line.of(
                    "(children's|adults'|both) services lead " + NAME + "'s care",
                    (scene, line) -> scene.someone(line.group(2)).says("careLead", lead(line.group(1)))),
            Line.of(
                    NAME + " moves to adults' services on " + DAY + "(?: with (.+))?",
                    (scene, line) -> scene.someone(line.group(1))
                            .says(
                                    "transition",
                                    "{\"from\":\"" + date(line.group(2)) + "\""
                                            + part(line, 3)
                                                    .map(team -> ",\"adultTeam\":\""
                                                            + scene.team(team).id() + "\"")
                                                    .orElse("")
                                            + "}")),
            Line.of(
                    NAME + " is the same person as " + NAME,
                    (scene, line) ->
                            scene.someone(line.group(1)).says("mergedInto", "\"" + Someone.id(line.group(2)) + "\"")),
            Line.of(
                    NAME + " died at (\\d\\d:\\d\\d)",
                    (scene, line) ->
                            scene.someone(line.group(1)).says("deceasedAt", "\"" + scene.time(line.group(2)) + "\"")));

    private static final String PLACE =
            "(home|hospice|hospital|care home|usual residence|no preference)(?:, else (home|hospice|hospital|care home))?";

    private static final List<Line> PLAN = List.of(
            Line.of(
                    "(.+?): prognosis (years|months|weeks|days)",
                    (scene, line) -> scene.someone(line.group(1)).planSays("prognosis", "\"" + line.group(2) + "\"")),
            Line.of("(.+?): (care|death) at " + PLACE, Givens::place),
            Line.of(
                    "(.+?): (care|death) (undecided|declined|not asked)",
                    (scene, line) -> scene.someone(line.group(1))
                            .planSays(
                                    "preferredPlaceOf" + capital(line.group(2)),
                                    "{\"state\":\"" + code(line.group(3)) + "\"}")),
            Line.of(
                    "(.+?): medicines (in place|not in place|in place but not authorised)",
                    (scene, line) -> scene.someone(line.group(1))
                            .planSays(
                                    "anticipatoryMedicines",
                                    "{\"inPlace\":" + !line.group(2).startsWith("not")
                                            + (line.group(2).endsWith("authorised") ? ",\"authorised\":false" : "")
                                            + "}")),
            Line.of(
                    "(.+?): syringe driver in place",
                    (scene, line) -> scene.someone(line.group(1)).planSays("syringeDriver", "{\"inPlace\":true}")),
            Line.of(
                    "(.+?): key team (.+)",
                    (scene, line) -> scene.someone(line.group(1))
                            .planSays(
                                    "keyTeam", "\"" + scene.team(line.group(2)).id() + "\"")));

    private Givens() {}

    static LocalDate date(String words) {
        return LocalDate.parse(words, DATE);
    }

    static String code(String words) {
        return words.replace(' ', '-');
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String lead(String words) {
        return switch (words) {
            case "children's" -> "\"children\"";
            case "adults'" -> "\"adult\"";
            default -> "\"both\"";
        };
    }

    private static void somebody(Scene scene, MatchResult line) {
        Someone someone = new Someone(line.group(1)).says("birthDate", "\"" + date(line.group(2)) + "\"");
        scene.people.put(line.group(1), someone);
        part(line, 3).ifPresent(practice -> someone.says("gpPractice", "\"" + practice + "\""));
        String home = part(line, 4).map(code -> address("home", code)).orElse("");
        String stay = part(line, 5).map(code -> address("temporary", code)).orElse("");
        String between = home.isEmpty() || stay.isEmpty() ? "" : ",";
        someone.says("addresses", "[" + home + between + stay + "]");
    }

    private static String address(String use, String postcode) {
        return "{\"use\":\"" + use + "\",\"postcode\":\"" + postcode + "\"}";
    }

    private static void plan(Scene scene, MatchResult line) {
        for (String clause : Line.clauses(line.group(2))) {
            Line.play(PLAN, line.group(1) + ": " + clause, scene);
        }
    }

    private static void place(Scene scene, MatchResult line) {
        String second = part(line, 4)
                .map(place -> ",\"second\":{\"place\":\"" + code(place) + "\"}")
                .orElse("");
        scene.someone(line.group(1))
                .planSays(
                        "preferredPlaceOf" + capital(line.group(2)),
                        "{\"state\":\"recorded\",\"first\":{\"place\":\"" + code(line.group(3)) + "\"}" + second + "}");
    }
}
