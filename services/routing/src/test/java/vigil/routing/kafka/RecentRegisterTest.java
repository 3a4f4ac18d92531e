package vigil.routing.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vigil.routing.Examples.confirmed;
import static vigil.routing.Examples.event;
import static vigil.routing.Examples.maria;
import static vigil.routing.Examples.withdrawn;

import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vigil.domain.match.MatchStatement;
import vigil.domain.person.Sharing;
import vigil.routing.Examples;

/** A statement that was made with record 17 of the register, which may know better by now. */
class RecentRegisterTest {
    private static final MatchStatement STATED = confirmed(maria(), event("i-1", "dispatched", 0));
    private static final String WITHDRAWN = Examples.MARIA.replace("\"share\":\"given\"", "\"share\":\"withdrawn\"");

    private final RecentRegister register = new RecentRegister();

    @Test
    void whatSomebodyNoLongerSharesDoesNotComeBackByAnOlderRecord() {
        heard(18, WITHDRAWN, Duration.ZERO);

        MatchStatement corrected = register.withLatest(STATED);
        assertThat(corrected.person().plan()).isNull();
        assertThat(corrected.sharing()).isEqualTo(Sharing.WITHDRAWN);
        assertThat(corrected.registerOffset()).isEqualTo(18);
        assertThat(corrected.event()).isEqualTo(STATED.event());
    }

    @Test
    void whoHasLeftTheRegisterHasNoPlan() {
        heard(18, null, Duration.ZERO);

        assertThat(register.withLatest(STATED).person().plan()).isNull();
        assertThat(register.withLatest(STATED).person().family()).isEqualTo("Kowalska");
    }

    @Test
    void anOlderRecordOrOneThatCanNotBeReadChangesNothing() {
        heard(16, WITHDRAWN, Duration.ZERO);
        assertThat(register.withLatest(STATED)).isSameAs(STATED);
        heard(18, "{", Duration.ZERO);
        assertThat(register.withLatest(STATED)).isSameAs(STATED);
    }

    @Test
    void aWithdrawalNamesNobodyAndStaysAsItIs() {
        heard(18, WITHDRAWN, Duration.ZERO);
        MatchStatement gone = withdrawn(maria(), event("i-1", "dispatched", 0));
        assertThat(register.withLatest(gone)).isSameAs(gone);
    }

    @Test
    void afterAnHourItIsForgotten() {
        heard(18, WITHDRAWN, Duration.ZERO);
        register.heard(record("p-other", 19, "{}", Duration.ofMinutes(61)));
        assertThat(register.withLatest(STATED)).isSameAs(STATED);
    }

    @Test
    void ofAWholeRegisterTheLastPeopleAreKept() {
        heard(18, WITHDRAWN, Duration.ZERO);
        for (int other = 1; other < RecentRegister.MOST; other++) {
            register.heard(record("p-" + other, 18 + other, "{}", Duration.ZERO));
        }
        assertThat(register.withLatest(STATED)).isNotSameAs(STATED);
        register.heard(record("p-last", 18 + RecentRegister.MOST, "{}", Duration.ZERO));
        assertThat(register.withLatest(STATED)).isSameAs(STATED);
    }

    private void heard(long offset, @Nullable String json, Duration after) {
        register.heard(record("p-maria", offset, json, after));
    }

    private static ConsumerRecord<String, byte[]> record(
            String person, long offset, @Nullable String json, Duration after) {
        return new ConsumerRecord<>(
                "register.people",
                3,
                offset,
                Examples.AT_2.plus(after).toEpochMilli(),
                TimestampType.LOG_APPEND_TIME,
                0,
                0,
                person,
                json == null ? null : json.getBytes(UTF_8),
                new RecordHeaders(),
                Optional.empty());
    }
}
