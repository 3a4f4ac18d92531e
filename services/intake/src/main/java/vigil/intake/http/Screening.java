package vigil.intake.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.Defect;
import vigil.domain.event.UrgentEvent;
import vigil.intake.IntakeLimits;
import vigil.intake.decide.EventPrint;
import vigil.intake.decide.Fault;
import vigil.intake.decide.Offered;
import vigil.wire.Decoded;
import vigil.wire.Envelope;
import vigil.wire.EventCodec;

/**
 * Checks the events of one request: only what no service could work with is a fault; everything
 * else that breaks a rule is a defect that the sender is told of. Used by one thread.
 */
final class Screening {
    private final Instant now;
    private final List<Offered> offered = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final List<Defect> defects = new ArrayList<>();
    private int seen;

    Screening(Instant now) {
        this.now = now;
    }

    static Screening of(Offer offer, Instant now) {
        Screening screening = new Screening(now);
        screening.faults.addAll(offer.faults());
        offer.events().forEach(screening::check);
        return screening;
    }

    /** The events that can be taken. */
    List<Offered> offered() {
        return offered;
    }

    List<Fault> faults() {
        return faults;
    }

    /** How many events can't be taken, one at least where anything is wrong. */
    int unreadable() {
        return faults.isEmpty() ? 0 : Math.max(1, seen - offered.size());
    }

    /** What was wrong but refuses nothing, each under its pointer into the body. */
    List<Defect> defects() {
        return defects;
    }

    private void check(RawEvent raw) {
        seen++;
        int before = faults.size();
        Attributes attributes = new Attributes(raw, faults);
        attributes.specversion();
        attributes.datacontenttype();
        Envelope envelope =
                new Envelope(attributes.id(), attributes.source(), attributes.type(), attributes.time(defects));
        byte @Nullable [] data = checkedData(raw);
        if (faults.size() == before && data != null) {
            decode(raw, envelope, data);
        }
    }

    private byte @Nullable [] checkedData(RawEvent raw) {
        byte[] data = raw.data();
        if (raw.bytes() > IntakeLimits.EVENT_BYTES || (data != null && data.length > IntakeLimits.DATA_BYTES)) {
            faults.add(new Fault(Fault.Kind.TOO_LARGE, raw.pointer(), "is an event of more than 1 MiB"));
            return null;
        }
        if (data == null || !raw.dataIsObject()) {
            faults.add(new Fault(
                    Fault.Kind.NO_INCIDENT,
                    raw.dataPointer(),
                    data == null ? "is missing; an event's data are a JSON object" : "must be a JSON object"));
            return null;
        }
        return data;
    }

    private void decode(RawEvent raw, Envelope envelope, byte[] data) {
        switch (EventCodec.decode(envelope, data, now)) {
            case Decoded.Value<UrgentEvent>(UrgentEvent event, List<Defect> seen) -> {
                seen.forEach(defect -> defects.add(new Defect(raw.dataPointer() + defect.field(), defect.reason())));
                EventPrint print = EventPrint.of(envelope.source(), envelope.id(), envelope.type(), data);
                offered.add(new Offered(raw.pointer(), print, event, envelope.time(), data));
            }
            case Decoded.Unreadable<UrgentEvent>(List<Defect> reasons) ->
                reasons.forEach(reason -> faults.add(
                        new Fault(Fault.Kind.NO_INCIDENT, raw.dataPointer() + reason.field(), reason.reason())));
        }
    }
}
