package vigil.domain.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.domain.Copies;
import vigil.domain.identity.AlertId;
import vigil.domain.identity.PersonId;
import vigil.domain.person.Person;
import vigil.domain.person.Sharing;

/**
 * What passes between the alerts of two records that turned out to be one person's, on {@code coordination.carried}: the alert
 * of the merged record is sent to where the surviving one's are, and the answer says in which alert it goes on.
 *
 * @param merged the record that was merged
 * @param survivor the record that goes on in its place
 * @param alertId the merged record's alert
 * @param version the version of it that is sent, or was taken in
 * @param alert that version, whole; null in an answer
 * @param becomes the alert in which it goes on; null until it is answered
 * @param record the surviving record, as much of it as an alert may hold; null where it isn't known here
 * @param sharing null where the record is
 * @param registerOffset where that record stands in the register's log; -1 where it isn't known
 * @param past records that it passed by on its way, as they were merged themselves
 */
public record Merging(
        PersonId merged,
        PersonId survivor,
        AlertId alertId,
        int version,
        @Nullable Alert alert,
        @Nullable AlertId becomes,
        Instant at,
        @Nullable Person record,
        @Nullable Sharing sharing,
        long registerOffset,
        List<PersonId> past) {
    private static final long UNKNOWN = -1;

    public Merging {
        past = Copies.of(past);
    }

    /** That version of the merged record's alert, on its way to the survivor's. */
    public static Merging of(Alert alert, PersonId merged, PersonId survivor, Instant at) {
        return new Merging(
                merged, survivor, alert.alertId(), alert.version(), alert, null, at, null, null, UNKNOWN, List.of());
    }

    /** On to the record that goes on in the survivor's place; empty where it has been there already, as records name each other. */
    public Optional<Merging> onTo(PersonId next) {
        return next.equals(merged) || next.equals(survivor) || past.contains(next)
                ? Optional.empty()
                : Optional.of(new Merging(
                        merged,
                        next,
                        alertId,
                        version,
                        alert,
                        null,
                        at,
                        null,
                        null,
                        UNKNOWN,
                        Stream.concat(past.stream(), Stream.of(survivor)).toList()));
    }

    /** The same alert as it was written, which may have been cut. */
    public Merging writtenAs(Alert written) {
        return new Merging(
                merged, survivor, alertId, version, written, becomes, at, record, sharing, registerOffset, past);
    }

    /** The same with what the register says of the survivor. */
    public Merging with(Person known, Sharing shared, long offset) {
        return new Merging(merged, survivor, alertId, version, alert, becomes, at, known, shared, offset, past);
    }

    /** It goes on in that alert. */
    public Merging answered(AlertId goesOnAs, Instant when) {
        return new Merging(merged, survivor, alertId, version, null, goesOnAs, when, null, null, UNKNOWN, past);
    }

    /** Whose partition it is for: the survivor's, and the merged record's to be answered. */
    public String partitionKey() {
        return becomes == null ? survivor.text() : merged.text();
    }

    @Override
    public String toString() {
        return "Merging[" + alertId + ", version " + version + ", " + becomes + "]";
    }
}
