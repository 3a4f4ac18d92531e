package vigil.load.takeover;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.domain.alert.ActionOutcome;
import vigil.domain.alert.Alert;
import vigil.domain.event.UrgentEvent;
import vigil.domain.match.MatchStatement;
import vigil.domain.person.Person;
import vigil.domain.team.TeamDirectory;
import vigil.routing.decide.AlertBook;
import vigil.routing.decide.Coordination;
import vigil.routing.kafka.DirectoryPublisher;
import vigil.synthetic.SyntheticRegister;
import vigil.synthetic.place.Surroundings;
import vigil.wire.Decoded;
import vigil.wire.Envelope;
import vigil.wire.EventCodec;

/** A ledger that noticed nothing would prove nothing. */
class LedgerTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");
    private static final TeamDirectory DIRECTORY = DirectoryPublisher.load(Path.of("../directory"));
    private static final SyntheticRegister REGISTER =
            new SyntheticRegister(1, 2, LocalDate.of(2026, 11, 21), Surroundings.of(DIRECTORY));

    private final Ledger ledger = new Ledger();
    private final AlertBook book = new AlertBook();

    @Test
    void everythingOnceAndInItsOrderIsRight() {
        ledger.sends("e-1", 0);
        ledger.sends("e-2", 5);
        ledger.reads(said(0, "i-1", "e-1"), 10);
        assertThat(ledger.unanswered()).isEqualTo(1);
        assertThat(ledger.isAnsweredUpTo(4)).isTrue();
        assertThat(ledger.isAnsweredUpTo(5)).isFalse();
        ledger.reads(said(0, "i-1", "e-2"), 30);

        assertThat(ledger.isAllAnswered()).isTrue();
        assertThat(ledger.takeLongest()).isEqualTo(25);
        assertThat(ledger.takeLongest()).isZero();
        assertThat(ledger.wrong()).isEmpty();
        assertThat(ledger.versions()).isEqualTo(2);
    }

    @Test
    void aVersionThatIsLeftOutOrComesTwiceIsNoticed() {
        Alert first = said(0, "i-1", "e-1");
        said(0, "i-1", "e-2");
        ledger.reads(first, 1);
        ledger.reads(said(0, "i-1", "e-3"), 2);
        assertThat(ledger.wrong()).containsExactly(first.alertId() + ": version 3 came where 2 was expected");

        ledger.reads(first, 3);
        assertThat(ledger.wrong()).hasSize(2);
    }

    @Test
    void anEventThatStandsTwiceIsNoticed() {
        ledger.reads(said(0, "i-1", "e-1"), 1);
        Alert other = said(1, "i-2", "e-1");
        ledger.reads(other, 2);

        assertThat(ledger.wrong()).containsExactly("e-1 stands twice, the second time in " + other.alertId());
    }

    @Test
    void aSecondOpenAlertAboutOnePersonIsNoticed() {
        Alert first = said(0, "i-1", "e-1");
        Alert second = new Coordination(DIRECTORY, NOW)
                .decide(statement(0, "i-2", "e-2"), new AlertBook())
                .versions()
                .getFirst();
        ledger.reads(first, 1);
        ledger.reads(second, 2);

        assertThat(ledger.wrong())
                .containsExactly(second.alertId() + " is open beside " + first.alertId() + ", about the same person");
    }

    @Test
    void anActionThatIsAnsweredTwiceIsNoticed() {
        Alert alert = said(0, "i-1", "e-1");
        ActionOutcome told = new ActionOutcome(
                "act-1", alert.alertId(), ActionOutcome.Result.APPLIED, null, 2, 2, alert.status(), alert.owner(), NOW);
        ledger.reads(told, 1);
        ledger.reads(told, 2);

        assertThat(ledger.wrong()).containsExactly("act-1 was answered twice");
    }

    private Alert said(int person, String incident, String event) {
        List<Alert> versions = new Coordination(DIRECTORY, NOW)
                .decide(statement(person, incident, event), book)
                .versions();
        versions.forEach(book::apply);
        return versions.getLast();
    }

    private static MatchStatement statement(int about, String incident, String id) {
        Person person = REGISTER.person(about);
        UrgentEvent event = event(incident, id);
        return new MatchStatement(
                MatchStatement.Kind.CONFIRMED,
                person.personId(),
                event.incidentKey(),
                event,
                person.asShared(),
                person.consent().sharing(),
                0,
                null,
                NOW,
                "NHS number and birth date agree.",
                false);
    }

    private static UrgentEvent event(String incident, String id) {
        Instant updated = NOW.plusSeconds(id.charAt(id.length() - 1));
        String json = "{\"incident\":{\"id\":\"" + incident + "\",\"status\":\"on-scene\",\"updatedAt\":\"" + updated
                + "\"}}";
        Envelope envelope = new Envelope(id, "urn:example:ledger", "vigil.ambulance.incident.v1", NOW);
        return ((Decoded.Value<UrgentEvent>) EventCodec.decode(envelope, json.getBytes(UTF_8), NOW)).value();
    }
}
