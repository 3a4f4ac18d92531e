package vigil.load.simulation.world;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import vigil.domain.event.UrgentEvent;
import vigil.wire.Decoded;
import vigil.wire.Envelope;
import vigil.wire.EventCodec;

/** What the three sources send: snapshots of incidents at random, also late, cancelled, and with a clock that runs ahead. */
final class Snapshots {
    private static final List<Source> SOURCES = List.of(
            new Source(
                    "urn:nhs:ods:RYA",
                    "vigil.ambulance.incident.v1",
                    "call-received,triaged,dispatched,on-scene,conveying,at-hospital,closed,cancelled,entered-in-error"),
            new Source(
                    "urn:nhs:ods:RYG",
                    "vigil.ucr.referral.v1",
                    "referred,accepted,declined,en-route,visited,closed,cancelled,entered-in-error"),
            new Source(
                    "urn:example:111",
                    "vigil.ooh.case.v1",
                    "call-received,triaged,visit-planned,visited,advised,closed,cancelled,entered-in-error"));

    private static final List<String> WORDS =
            List.of("breathless", "advice", "pain", "advice", "confused", "advice", "catastrophic bleed");
    private static final List<String> CATEGORIES = List.of("C1", "C2", "C3", "C5", "IFT4", "HCP2");
    private static final List<String> OUTCOMES =
            List.of("see-and-treat", "conveyed-ed", "declined-conveyance", "died-on-scene", "cancelled");

    private final Chance chance;
    private int made;

    static List<String> publishers() {
        return SOURCES.stream().map(Source::uri).toList();
    }

    Snapshots(Chance chance) {
        this.chance = chance;
    }

    private record Source(String uri, String type, String statuses) {
        String status(Chance chance) {
            return chance.of(List.of(statuses.split(",", -1)));
        }
    }

    /** A snapshot of one of the incidents that are going on about that person or caller. */
    UrgentEvent any(String about, Instant now) {
        Source source = chance.of(SOURCES);
        long day = now.getEpochSecond() / 86_400;
        return of(source, "i-" + about + "-" + day + "-" + chance.below(2), now);
    }

    private UrgentEvent of(Source source, String incident, Instant now) {
        Instant updated = chance.oneIn(12) ? now.plus(chance.minutes(30)) : now.minus(chance.minutes(15));
        String json = "{\"incident\":{\"id\":\"" + incident + "\",\"status\":\"" + source.status(chance)
                + "\",\"updatedAt\":\"" + updated + "\"}" + presentation() + flags() + location()
                + ambulance(source, now)
                + "}";
        Envelope envelope = new Envelope("e-" + made++, source.uri(), source.type(), updated);
        return switch (EventCodec.decode(envelope, json.getBytes(UTF_8), now)) {
            case Decoded.Value<UrgentEvent>(var event, var defects) -> event;
            case Decoded.Unreadable<UrgentEvent> unreadable -> throw new IllegalStateException(unreadable.sentence());
        };
    }

    private String presentation() {
        return chance.oneIn(3) ? ",\"presentation\":{\"text\":\"" + chance.of(WORDS) + "\"}" : "";
    }

    private String flags() {
        return chance.oneIn(8)
                ? ",\"flags\":[{\"kind\":\"scene-safety\",\"text\":\"dog " + chance.below(3) + "\"}]"
                : "";
    }

    private String location() {
        return chance.oneIn(4) ? ",\"location\":{\"kind\":\"home\",\"postcode\":\"CV1 3BA\"}" : "";
    }

    private String ambulance(Source source, Instant now) {
        if (!source.type().contains("ambulance")) {
            return "";
        }
        String outcome = chance.oneIn(4) ? ",\"outcome\":\"" + chance.of(OUTCOMES) + "\"" : "";
        return ",\"ambulance\":{\"category\":\"" + chance.of(CATEGORIES) + "\",\"clockStart\":\"" + now + "\"" + outcome
                + "}";
    }
}
