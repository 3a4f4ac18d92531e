package vigil.matching.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.matching.Examples.AT_TWO;
import static vigil.matching.Examples.MARGARET;
import static vigil.matching.Examples.MARGARETS_DEMOGRAPHICS;
import static vigil.matching.Examples.MARGARET_PERHAPS;
import static vigil.matching.Examples.about;
import static vigil.matching.Examples.matcher;
import static vigil.matching.Examples.person;
import static vigil.matching.Examples.register;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import vigil.domain.event.UrgentEvent;
import vigil.domain.match.MatchStatement;
import vigil.domain.match.Ruling;
import vigil.domain.person.Person;
import vigil.matching.decide.incident.IncidentFlow;
import vigil.matching.decide.incident.Verdict;
import vigil.platform.kafka.Topic;
import vigil.wire.Because;
import vigil.wire.Codec;
import vigil.wire.Decoded;

/** What matching says carries what led to it, and whether anybody was ever asked. */
class CauseTest {
    private static final Person NAMESAKE = person("""
        {"personId":"namesake","family":"Thompson","given":["Margaret"],"birthDate":"1941-03-17",
         "addresses":[{"use":"home","lines":["2 Hill Street"],"postcode":"CV1 2BB"}]}""");

    private final IncidentFlow flow = new IncidentFlow(matcher(register(MARGARET, NAMESAKE)));

    @Test
    void everyRecordSaysWhatLedToIt() {
        Verdict.Stated asked = stated(about("e1", 1, MARGARET_PERHAPS));

        for (Cause cause : List.of(Cause.EVENT, Cause.ruling("a-1"), Cause.register(AT_TWO))) {
            assertThat(records(asked, cause))
                    .isNotEmpty()
                    .allSatisfy(
                            record -> assertThat(Because.read(record.headers())).contains(cause.because()));
        }
    }

    @Test
    void aConfirmationSaysWhetherAnybodyWasEverAsked() {
        assertThat(confirmation(stated(about("e1", 1, MARGARETS_DEMOGRAPHICS))).reviewed())
                .isFalse();

        Verdict.Stated asked = stated(about("e2", 1, MARGARET_PERHAPS));
        Ruling ruling = new Ruling(
                asked.review().reviewKey(),
                asked.review().incident(),
                Ruling.Decision.CONFIRM,
                MARGARET.personId(),
                "Sam",
                AT_TWO,
                "a-1",
                null,
                List.of(MARGARET.personId()));
        assertThat(confirmation((Verdict.Stated) flow.decideRuling(ruling, asked.memory(), AT_TWO))
                        .reviewed())
                .isTrue();
    }

    private Verdict.Stated stated(UrgentEvent event) {
        return (Verdict.Stated) flow.decide(event, null, AT_TWO);
    }

    private static MatchStatement confirmation(Verdict.Stated stated) {
        return records(stated, Cause.EVENT).stream()
                .filter(record -> record.topic().equals(Topic.MATCHING_MATCHED.named("")))
                .map(record -> ((Decoded.Value<MatchStatement>) Codec.MATCHED.decode(record.value())).value())
                .findFirst()
                .orElseThrow();
    }

    private static List<ProducerRecord<String, byte[]>> records(Verdict.Stated stated, Cause cause) {
        return new Publications(new MatchingTopics("")).of(stated, 0, cause);
    }
}
