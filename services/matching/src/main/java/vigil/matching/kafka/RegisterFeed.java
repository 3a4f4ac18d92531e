package vigil.matching.kafka;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vigil.domain.identity.PersonId;
import vigil.domain.person.Person;
import vigil.matching.decide.RegisterIndex;
import vigil.platform.kafka.TopicTail;
import vigil.wire.Decoded;
import vigil.wire.PersonCodec;

/**
 * Keeps the index as the register's log has it. A record that can't be read is set aside, and what was known of
 * the person before stays; while it is in the log it is set aside again by each instance that starts. Runs on the tail's thread.
 */
public final class RegisterFeed implements TopicTail.Handler, AutoCloseable {
    private final RegisterIndex index;
    private final RegisterChanges changes;
    private final DeadLetters deadLetters;
    private final Outbox outbox;
    private boolean unsent;

    RegisterFeed(RegisterIndex index, RegisterChanges changes, DeadLetters deadLetters, Outbox outbox) {
        this.index = index;
        this.changes = changes;
        this.deadLetters = deadLetters;
        this.outbox = outbox;
    }

    @Override
    public void accept(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            Optional.ofNullable(record.key()).filter(key -> !key.isBlank()).ifPresent(key -> {
                index.remove(new PersonId(key));
                changes.another();
            });
            return;
        }
        switch (PersonCodec.decode(record.value())) {
            case Decoded.Value<Person>(Person person, var defects) -> {
                if (person.personId().text().equals(record.key())) {
                    index.put(person, record.offset());
                    changes.another();
                } else {
                    setAside(record, "the key is not the person's id");
                }
            }
            case Decoded.Unreadable<Person> unreadable -> setAside(record, unreadable.sentence());
        }
    }

    @Override
    public void batchEnded() {
        if (unsent) {
            outbox.flush();
            unsent = false;
        }
    }

    @Override
    public void close() {
        outbox.close();
    }

    private void setAside(ConsumerRecord<String, byte[]> record, String reason) {
        outbox.send(List.of(deadLetters.letter(record, DeadLetters.Kind.UNREADABLE_PERSON, reason)));
        unsent = true;
    }
}
