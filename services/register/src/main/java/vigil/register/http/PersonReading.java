package vigil.register.http;

import java.time.Instant;
import vigil.domain.person.Person;
import vigil.register.decide.EntryRules;
import vigil.register.decide.Verdict;
import vigil.wire.Decoded;
import vigil.wire.PersonCodec;

/** From a record's bytes to the verdict on it; the same for one person and for a line of a file. */
final class PersonReading {
    private PersonReading() {}

    static Verdict verdict(byte[] json, Instant now) {
        return switch (PersonCodec.decode(json)) {
            case Decoded.Value<Person> read -> EntryRules.decide(read.value(), read.defects(), now);
            case Decoded.Unreadable<Person> unreadable -> new Verdict.Refuse(unreadable.reasons());
        };
    }
}
