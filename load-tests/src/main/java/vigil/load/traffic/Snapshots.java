package vigil.load.traffic;

import java.util.List;
import vigil.domain.event.EventType;
import vigil.platform.kafka.Topic;

/**
 * How the incidents of one kind unfold: so many snapshots, the last of which ends the incident.
 *
 * @param source the publisher
 * @param statuses one for each snapshot
 */
record Snapshots(EventType type, Topic topic, String source, List<String> statuses) {
    /** Snapshots of every incident. */
    static final int EACH = 6;

    private static final List<Snapshots> KINDS = List.of(
            new Snapshots(
                    EventType.AMBULANCE,
                    Topic.AMBULANCE_EVENTS,
                    "urn:example:bench:ambulance",
                    List.of("call-received", "triaged", "dispatched", "on-scene", "on-scene", "closed")),
            new Snapshots(
                    EventType.OOH,
                    Topic.OOH_EVENTS,
                    "urn:example:bench:out-of-hours",
                    List.of("call-received", "triaged", "triaged", "visit-planned", "visit-planned", "visited")),
            new Snapshots(
                    EventType.UCR,
                    Topic.UCR_EVENTS,
                    "urn:example:bench:ucr",
                    List.of("referred", "referred", "accepted", "accepted", "en-route", "visited")));

    /** The kind of the incident with that number: each is as frequent as the others. */
    static Snapshots of(int incident) {
        return KINDS.get(incident % KINDS.size());
    }
}
