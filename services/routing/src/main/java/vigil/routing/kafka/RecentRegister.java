package vigil.routing.kafka;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vigil.domain.alert.Merging;
import vigil.domain.match.MatchStatement;
import vigil.domain.person.Person;
import vigil.domain.person.Sharing;
import vigil.wire.Decoded;
import vigil.wire.PersonCodec;

/**
 * What the register's log of one partition has said lately, also of people who have no alert: matching may have made a statement
 * with an older record, and what somebody no longer shares must not come back by it. Lately is an hour, or the last {@link
 * #MOST} people where a whole register is imported, so that neither memory nor a take-over grows with it. Used by the
 * session's thread alone.
 */
final class RecentRegister {
    static final Duration KEPT = Duration.ofHours(1);
    static final int MOST = 2_000;

    /** By person, oldest first. */
    private final Map<String, ConsumerRecord<String, byte[]>> latest = new LinkedHashMap<>();

    /** Takes in the next record of the register. */
    void heard(ConsumerRecord<String, byte[]> record) {
        if (record.key() == null) {
            return;
        }
        latest.remove(record.key());
        latest.put(record.key(), record);
        long since = record.timestamp() - KEPT.toMillis();
        Iterator<ConsumerRecord<String, byte[]>> oldest = latest.values().iterator();
        while (oldest.hasNext() && (oldest.next().timestamp() < since || latest.size() > MOST)) {
            oldest.remove();
        }
    }

    /** The merging with what the register has said lately of the surviving record. */
    Merging withLatest(Merging merging) {
        ConsumerRecord<String, byte[]> record = latest.get(merging.survivor().text());
        if (record == null || record.value() == null || merging.alert() == null) {
            return merging;
        }
        return switch (PersonCodec.decode(record.value())) {
            case Decoded.Value<Person>(Person person, var defects) ->
                merging.with(person.asShared(), person.consent().sharing(), record.offset());
            case Decoded.Unreadable<Person> unreadable -> merging;
        };
    }

    /** The statement with the register's later record, where it has one. */
    MatchStatement withLatest(MatchStatement statement) {
        ConsumerRecord<String, byte[]> record = latest.get(statement.personId().text());
        boolean isNewer = record != null
                && statement.statement() == MatchStatement.Kind.CONFIRMED
                && record.offset() > statement.registerOffset();
        if (record == null || !isNewer) {
            return statement;
        }
        if (record.value() == null) {
            Person known = statement.person();
            return statement.withRecord(known == null ? null : known.withoutPlan(), Sharing.REMOVED, record.offset());
        }
        return switch (PersonCodec.decode(record.value())) {
            case Decoded.Value<Person>(Person person, var defects) ->
                statement.withRecord(person.asShared(), person.consent().sharing(), record.offset());
            case Decoded.Unreadable<Person> unreadable -> statement;
        };
    }
}
