package vigil.matching.decide.incident;

import java.util.List;
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
}
