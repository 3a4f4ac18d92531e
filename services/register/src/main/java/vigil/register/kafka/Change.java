package vigil.register.kafka;

import org.jspecify.annotations.Nullable;

/**
 * A person's record as it is to be from now on.
 *
 * @param personId key of the record
 * @param person JSON of the record as it came; null removes the person
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Change(String personId, byte @Nullable [] person) {}
