package vigil.matching.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.matching.Examples;

class OfflineMatchTest {
    private static final String PEOPLE = """
        {"personId":"margaret","nhsNumber":"9990001375","family":"Thompson","given":["Margaret"],"birthDate":"1941-03-17"}
        {"personId":"broken"}

        not json
        """;

    private final StringWriter answers = new StringWriter();
    private final StringWriter problems = new StringWriter();

    @Test
    void answersEveryEventInOrderAlsoThoseItCannotRead() throws IOException {
        int unread = match(String.join(
                "\n",
                event("e1", "\"nhsNumber\":\"9990001375\"," + Examples.MARGARETS_DEMOGRAPHICS.replace("\n", "")),
                "not json",
                "",
                event("e2", Examples.MARGARET_PERHAPS),
                "{\"id\":\"e3\",\"type\":\"vigil.ambulance.incident.v1\"}",
                "{\"id\":\"e4\",\"source\":\"s\",\"time\":\"late\",\"type\":\"vigil.ooh.case.v1\",\"data\":{\"incident\":{\"id\":\"1\"}}}",
                event("e5", Examples.A_STRANGER)));

        List<String> lines = answers.toString().lines().toList();
        assertThat(unread).isEqualTo(2);
        assertThat(lines).hasSize(6);
        assertThat(lines.get(0))
                .startsWith(
                        "{\"id\":\"e1\",\"result\":\"match\",\"personId\":\"margaret\",\"candidates\":[{\"personId\":\"margaret\",\"score\":0.99")
                .contains(
                        "\"evidence\":[{\"field\":\"nhsNumber\",\"level\":\"agrees\",\"words\":\"NHS number is the same\"}");
        assertThat(lines.get(1)).isEqualTo("{\"result\":\"none\",\"candidates\":[]}");
        assertThat(lines.get(2)).startsWith("{\"id\":\"e2\",\"result\":\"review\",\"candidates\":[{");
        assertThat(lines.get(3)).isEqualTo("{\"id\":\"e3\",\"result\":\"none\",\"candidates\":[]}");
        assertThat(lines.get(4)).isEqualTo("{\"id\":\"e4\",\"result\":\"none\",\"candidates\":[]}");
        assertThat(lines.get(5)).isEqualTo("{\"id\":\"e5\",\"result\":\"none\",\"candidates\":[]}");
        assertThat(problems.toString().lines())
                .containsExactly(
                        "register line 2: /family: is missing; /birthDate: is missing",
                        "register line 4: is not a JSON object",
                        "events line 2: the line is not a JSON object",
                        "events line 5: /source: is missing");
    }

    private int match(String events) throws IOException {
        OfflineMatch offline = new OfflineMatch(new PrintWriter(problems, true));
        assertThat(offline.loadRegister(reader(PEOPLE))).isEqualTo(2);
        return offline.match(reader(events), new PrintWriter(answers, true), Examples.AT_TWO);
    }

    private static String event(String id, String person) {
        return "{\"type\":\"vigil.ambulance.incident.v1\",\"source\":\"urn:nhs:ods:RYA\",\"id\":\"" + id
                + "\",\"time\":\"2026-11-21T02:00:00Z\",\"data\":"
                + Examples.json(0, "\"person\":{" + person + "}") + "}";
    }

    private static BufferedReader reader(String text) {
        return new BufferedReader(new StringReader(text));
    }
}
