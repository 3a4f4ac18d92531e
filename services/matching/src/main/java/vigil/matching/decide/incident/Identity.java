package vigil.matching.decide.incident;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.domain.Copies;
import vigil.domain.event.PersonClaim;
import vigil.domain.event.SnapshotOrder;
import vigil.domain.event.UrgentEvent;

/**
 * The identity that a statement rests on.
 *
 * @param order where its snapshot stands
 * @param eventIds which snapshots of that moment have been heard, to tell a redelivery from yet another one
 * @param claim what the source said, joined from its snapshots; null when it took that back, and when it fits
 *     nobody on the register and the incident is over: of strangers nothing is kept
 */
public record Identity(
        SnapshotOrder order,
        List<String> eventIds,
        @Nullable PersonClaim claim) {
    static final PersonClaim NO_CLAIM = new PersonClaim(null, null, null, List.of(), null, null, null, List.of(), null);

    /** More snapshots of one moment than any source sends. */
    private static final int MOST_OF_A_MOMENT = 20;

    public Identity {
        eventIds = Copies.of(eventIds);
    }

    /** What a snapshot says, or what it says with what is known; {@code before} is what was rested on. */
    static Identity of(UrgentEvent event, @Nullable PersonClaim claim, @Nullable Identity before) {
        Stream<String> sameMoment = before == null || event.order().compareTo(before.order()) != 0
                ? Stream.empty()
                : before.eventIds().stream().skip(Math.max(0, before.eventIds().size() - MOST_OF_A_MOMENT + 1));
        return new Identity(
                event.order(), Stream.concat(sameMoment, Stream.of(event.id())).toList(), claim);
    }

    /** Whether the event's identity, or withdrawal of it, is later than this one. */
    boolean isBefore(UrgentEvent event) {
        int order = event.order().compareTo(this.order);
        return order > 0 || (order == 0 && !eventIds.contains(event.id()));
    }

    boolean saysWho() {
        return claim != null && claim.identifies();
    }

    /** It without what the source said. */
    Identity blanked() {
        return new Identity(order, eventIds, null);
    }

    /** It where the source says nothing any more and a person does. */
    Identity sayingNothing() {
        return new Identity(order, eventIds, NO_CLAIM);
    }

    /** What is known of the patient with a later claim, which stands alone where it says anything else. */
    PersonClaim with(PersonClaim now) {
        PersonClaim then = claim;
        if (then == null
                || differs(then.nhsNumber(), now.nhsNumber())
                || differs(then.family(), now.family())
                || (!then.given().isEmpty()
                        && !now.given().isEmpty()
                        && !then.given().equals(now.given()))
                || differs(then.birthDate(), now.birthDate())
                || differs(then.gender(), now.gender())) {
            return now;
        }
        return joined(then, now);
    }

    /** What of the new claim differs from this one; the rest is left out. */
    PersonClaim changesIn(PersonClaim now) {
        PersonClaim then = Objects.requireNonNull(claim, "somebody on the register was meant");
        return new PersonClaim(
                changed(then.nhsNumber(), now.nhsNumber()),
                null,
                changed(then.family(), now.family()),
                then.given().equals(now.given()) ? List.of() : now.given(),
                changed(then.birthDate(), now.birthDate()),
                null,
                null,
                List.of(),
                null);
    }

    /** This identity, confirmed and completed by a later claim that does not contradict it. */
    Identity completedBy(UrgentEvent event, PersonClaim now) {
        PersonClaim then = Objects.requireNonNull(claim, "somebody on the register was meant");
        return of(event, joined(then, now), this);
    }

    private static PersonClaim joined(PersonClaim then, PersonClaim now) {
        return new PersonClaim(
                later(then.nhsNumber(), now.nhsNumber()),
                later(then.nhsNumberStatus(), now.nhsNumberStatus()),
                later(then.family(), now.family()),
                now.given().isEmpty() ? then.given() : now.given(),
                later(then.birthDate(), now.birthDate()),
                later(then.gender(), now.gender()),
                later(then.address(), now.address()),
                now.phones().isEmpty() ? then.phones() : now.phones(),
                later(then.gpPractice(), now.gpPractice()));
    }

    private static boolean differs(@Nullable Object then, @Nullable Object now) {
        return then != null && now != null && !then.equals(now);
    }

    private static <T> @Nullable T changed(@Nullable T then, @Nullable T now) {
        return Objects.equals(then, now) ? null : now;
    }

    private static <T> @Nullable T later(@Nullable T then, @Nullable T now) {
        return now == null ? then : now;
    }
}
