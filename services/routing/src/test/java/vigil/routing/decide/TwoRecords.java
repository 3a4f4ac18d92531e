package vigil.routing.decide;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vigil.routing.Examples.confirmed;
import static vigil.routing.Examples.event;
import static vigil.routing.Examples.maria;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vigil.domain.alert.Alert;
import vigil.domain.match.MatchStatement;
import vigil.domain.person.Person;
import vigil.routing.Examples;
import vigil.wire.Decoded;
import vigil.wire.PersonCodec;

/** Maria is on the register twice, there is an alert about one of the two records, and tests merge it into the other. */
abstract class TwoRecords {
    static final String MERGED = "p-maria";
    static final String SURVIVOR = "p-mary";
    static final Person MARY = Examples.person(SURVIVOR, Examples.MARIA.replace("\"version\":7", "\"version\":8"));

    final Desk desk = new Desk().hear(confirmed(maria(), event("i-1", "on-scene", 0)));

    final List<Alert> open() {
        return Stream.of(MERGED, SURVIVOR)
                .flatMap(key -> desk.about(key).stream())
                .filter(alert -> alert.status().isOpen())
                .toList();
    }

    static Person merged() {
        return named(maria(), SURVIVOR);
    }

    static Person named(Person person, String survivor) {
        return changed(person, "{", "{\"mergedInto\":\"" + survivor + "\",");
    }

    /** A statement made with a later record of the person. */
    static MatchStatement of(Person person, MatchStatement statement) {
        return statement.withRecord(person.asShared(), person.consent().sharing(), 20);
    }

    static Person withoutSharing(Person person) {
        return changed(person, "\"share\":\"given\"", "\"share\":\"withdrawn\"");
    }

    static Person died(Person person) {
        return changed(person, "{", "{\"deceasedAt\":\"2026-11-21T01:50:00Z\",");
    }

    static Person changed(Person person, String was, String is) {
        String json = new String(PersonCodec.encode(person), UTF_8);
        String other = json.replaceFirst(Pattern.quote(was), Matcher.quoteReplacement(is));
        assertThat(other).isNotEqualTo(json);
        return ((Decoded.Value<Person>) PersonCodec.decode(other.getBytes(UTF_8))).value();
    }
}
