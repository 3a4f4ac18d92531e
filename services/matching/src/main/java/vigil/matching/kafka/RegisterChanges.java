package vigil.matching.kafka;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How often somebody came to the register, was corrected there or left it (which may part two who were alike). The tail's thread counts, after the index has the
 * record; the loop looks whether the number has moved, so that any number of changes costs one look.
 */
public final class RegisterChanges {
    private final AtomicLong changes = new AtomicLong();

    void another() {
        changes.incrementAndGet();
    }

    long soFar() {
        return changes.get();
    }
}
