package vigil.load.matching;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.event.PersonClaim;
import vigil.domain.identity.PartialDate;
import vigil.domain.match.Candidate;
import vigil.domain.person.Address;
import vigil.domain.person.Person;
import vigil.synthetic.mistake.Mistake;

/** Cases that went wrong, a line of JSON each, with all that is known of them: for made-up people only. */
final class CaseFile {
    private static final JsonMapper JSON = new JsonMapper();

    private CaseFile() {}

    static void write(Path file, List<Sheet.Case> cases) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            for (Sheet.Case one : cases) {
                out.write(JSON.writeValueAsString(line(one)));
                out.write('\n');
            }
        }
    }

    private static ObjectNode line(Sheet.Case one) {
        ObjectNode line = JSON.createObjectNode();
        line.put("outcome", one.outcome().name())
                .put("table", one.table())
                .put("event", one.event().number());
        line.put("source", one.event().source().name())
                .put("community", one.event().community().name())
                .put("told", Told.by(one.event()).words());
        if (one.event().lookalike() != null) {
            line.put("lookalike", one.event().lookalike().words());
        }
        line.set(
                "mistakes",
                JSON.valueToTree(one.event().mistakes().stream()
                        .map(Mistake::words)
                        .sorted()
                        .toList()));
        line.set("claim", claim(one.event().claim()));
        line.set("patient", person(one.event().patient()));
        if (one.event().resembles() != null) {
            line.set("resembles", person(one.event().resembles()));
        }
        line.put(
                "matched",
                one.answer().match() == null ? null : one.answer().match().text());
        line.put("why", one.answer().why());
        one.answer()
                .candidates()
                .forEach(candidate -> line.withArray("candidates").add(candidate(candidate)));
        return line;
    }

    private static ObjectNode claim(PersonClaim claim) {
        ObjectNode node = JSON.createObjectNode();
        node.put(
                "nhsNumber",
                claim.nhsNumber() == null ? null : claim.nhsNumber().digits());
        node.put("family", claim.family()).put("given", String.join(", ", claim.given()));
        node.put("birthDate", iso(claim.birthDate())).put("gender", String.valueOf(claim.gender()));
        if (claim.address() != null) {
            node.put("lines", String.join(", ", claim.address().lines()))
                    .put(
                            "postcode",
                            claim.address().postcode() == null
                                    ? null
                                    : claim.address().postcode().text());
        }
        return node.put("phones", String.join(", ", claim.phones())).put("gpPractice", claim.gpPractice());
    }

    private static ObjectNode person(Person person) {
        ObjectNode node = JSON.createObjectNode();
        node.put("personId", person.personId().text())
                .put(
                        "nhsNumber",
                        person.nhsNumber() == null ? null : person.nhsNumber().digits());
        node.put("family", person.family()).put("given", String.join(", ", person.given()));
        node.put("knownAs", person.knownAs()).put("previousFamily", String.join(", ", person.previousFamily()));
        node.put("birthDate", iso(person.birthDate())).put("gender", String.valueOf(person.gender()));
        person.addresses().forEach(address -> node.withArray("addresses").add(words(address)));
        return node.put("phones", String.join(", ", person.phones())).put("gpPractice", person.gpPractice());
    }

    private static ObjectNode candidate(Candidate candidate) {
        ObjectNode node = JSON.createObjectNode();
        node.put("personId", candidate.personId().text())
                .put("name", String.join(" ", candidate.given()) + " " + candidate.family());
        node.put("birthDate", iso(candidate.birthDate()))
                .put("score", candidate.score())
                .put("logOdds", candidate.logOdds());
        candidate.evidence().forEach(each -> node.withArray("evidence").add(each.words()));
        return node;
    }

    private static String words(Address address) {
        String postcode = address.postcode() == null ? "" : address.postcode().text();
        return address.use() + ": " + String.join(", ", address.lines()) + ", " + postcode;
    }

    private static @Nullable String iso(@Nullable PartialDate date) {
        return date == null ? null : date.iso();
    }
}
