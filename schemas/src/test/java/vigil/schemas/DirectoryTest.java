package vigil.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The Coventry and Warwickshire directory, its files merged by top-level key. */
class DirectoryTest {

    private static final ObjectNode MERGED = Schemas.JSON.createObjectNode();

    @BeforeAll
    static void merge() throws IOException {
        try (Stream<Path> files = Files.list(Schemas.FOLDER.resolve("../directory"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                JsonNode part = new YAMLMapper().readTree(Files.readString(file));
                part.properties().forEach(field -> {
                    assertThat(MERGED.has(field.getKey())).as(field.getKey()).isFalse();
                    MERGED.set(field.getKey(), field.getValue());
                });
            }
        }
    }

    @Test
    void fitsTheSchema() {
        assertThat(Schemas.faults("directory", MERGED)).isEmpty();
    }

    @Test
    void hasALastResortForEveryNeedAndAgeAtEveryHour() {
        JsonNode lastResort = team("single-point-of-access");
        assertThat(lastResort.at("/covers/everywhere").asBoolean()).isTrue();
        assertThat(lastResort.at("/ages/from").asInt()).isZero();
        assertThat(lastResort.at("/ages").has("to")).isFalse();
        assertThat(words(lastResort.path("opens"))).containsExactly("mon-sun 00:00-24:00");
        assertThat(words(lastResort.path("needs"))).containsExactly("any");
    }

    @Test
    void hasATeamBesideTheLastResortForEveryNeedThatTheRulesName() {
        List<String> named = Stream.concat(Stream.of(MERGED.at("/needs/default")), each("/needs/rules"))
                .map(rule -> rule.path("need").asText())
                .distinct()
                .toList();
        assertThat(each("/teams").flatMap(team -> words(team.path("needs")).stream()))
                .containsAll(named);
        assertThat(each("/teams")
                        .flatMap(team -> words(team.path("needs")).stream())
                        .filter(need -> !List.of("any", "possible-match").contains(need)))
                .allMatch(named::contains);
    }

    @Test
    void usesEveryIdOnce() {
        for (String list : List.of("/teams", "/places", "/needs/rules")) {
            assertThat(each(list).map(entry -> entry.path("id").asText())).doesNotHaveDuplicates();
        }
        assertThat(each("/places").flatMap(place -> words(place.path("districts")).stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void coversOnlyPlacesThatExist() {
        List<String> places =
                each("/places").map(place -> place.path("id").asText()).toList();
        assertThat(each("/teams").flatMap(team -> words(team.at("/covers/places")).stream()))
                .allMatch(places::contains);
    }

    @Test
    void isNobodysApprovalAndNobodysNumberUntilSomebodySaysSo() {
        assertThat(MERGED.path("approvedBy").isNull()).isTrue();
        assertThat(MERGED.at("/needs/approvedBy").isNull()).isTrue();
        assertThat(each("/teams").map(team -> team.path("contact"))).allSatisfy(contact -> {
            assertThat(contact.path("example").asBoolean()).isTrue();
            assertThat(contact.path("phone").asText()).matches("01632 960[0-9]{3}");
            assertThat(contact.path("crewLine").asText()).matches("01632 960[0-9]{3}");
        });
    }

    private static JsonNode team(String id) {
        return each("/teams")
                .filter(team -> team.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> each(String pointer) {
        return StreamSupport.stream(MERGED.at(pointer).spliterator(), false);
    }

    private static List<String> words(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
