package vigil.register.kafka;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import vigil.platform.kafka.TopicTail;

/**
 * Everybody on the register, as {@code register.people} has them: filled by a tail of the topic, and
 * ahead of it by what this process has just written.
 */
public final class PeopleIndex implements TopicTail.Handler {
    private final Map<String, Held> people = new ConcurrentHashMap<>();

    /**
     * A person's current record.
     *
     * @param person its JSON; null just after a removal, until the tail has read that too
     * @param offset of the record in its partition: grows with every change of the person
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Held(byte @Nullable [] person, long offset) {}

    /** The record of a person who is on the register. */
    public Optional<Held> find(String personId) {
        return Optional.ofNullable(people.get(personId)).filter(held -> held.person() != null);
    }

    /** How many people are on it. */
    public int size() {
        return people.size();
    }

    @Override
    public void accept(ConsumerRecord<String, byte[]> read) {
        Held now = new Held(read.value(), read.offset());
        people.compute(read.key(), (key, held) -> {
            Held newer = newer(held, now);
            return newer.person() == null && newer.offset() == now.offset() ? null : newer;
        });
    }

    /** A change that is durable; a removal stays known until the tail comes to it, lest an older record come back. */
    void written(Change change, long offset) {
        people.compute(change.personId(), (key, held) -> newer(held, new Held(change.person(), offset)));
    }

    private static Held newer(@Nullable Held held, Held other) {
        return held != null && held.offset() > other.offset() ? held : other;
    }
}
