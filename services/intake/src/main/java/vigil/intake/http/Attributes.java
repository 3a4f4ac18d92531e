package vigil.intake.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vigil.domain.Defect;
import vigil.intake.IntakeLimits;
import vigil.intake.decide.Fault;
import vigil.wire.EventCodec;

/** What CloudEvents and Vigil ask of an event's attributes. */
final class Attributes {
    /** Among others calls to the desk stand under it, and are believed to be so. */
    private static final String VIGILS_OWN = "urn:vigil:";

    private final RawEvent event;
    private final List<Fault> faults;

    Attributes(RawEvent event, List<Fault> faults) {
        this.event = event;
        this.faults = faults;
    }

    String id() {
        return required("id");
    }

    String source() {
        String source = required("source");
        if (!source.isEmpty() && !isUri(source)) {
            fault("source", "must be a URI reference, such as urn:nhs:ods:RYA");
        } else if (source.startsWith(VIGILS_OWN)) {
            fault("source", "is Vigil's own; use that of your service, such as urn:nhs:ods:RYA");
        }
        return source;
    }

    String type() {
        String type = required("type");
        if (!type.isEmpty() && EventCodec.type(type).isEmpty()) {
            fault("type", "must be one of vigil.ambulance.incident.v1, vigil.ucr.referral.v1 and vigil.ooh.case.v1");
        }
        return type;
    }

    void specversion() {
        String version = required("specversion");
        if (!version.isEmpty() && !version.equals("1.0")) {
            fault("specversion", "must be 1.0");
        }
    }

    void datacontenttype() {
        String type = event.attributes().get("datacontenttype");
        if (type != null && !isJson(type)) {
            fault("datacontenttype", "must be application/json, or be left out");
        }
    }

    /** The event's time; one that can't be read is left out, and a defect. */
    @Nullable Instant time(List<Defect> defects) {
        String text = event.attributes().get("time");
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            defects.add(new Defect(
                    event.pointer() + "/time", "is not a time of the form 2026-11-21T02:11:40Z; receipt stands in"));
            return null;
        }
    }

    private String required(String name) {
        String value = event.attributes().get(name);
        if (value == null || value.isBlank()) {
            fault(name, event.notText().contains(name) ? "must be a text" : "is missing; CloudEvents require it");
            return "";
        }
        if (value.length() > IntakeLimits.ATTRIBUTE_CHARS) {
            fault(name, "is longer than " + IntakeLimits.ATTRIBUTE_CHARS + " characters");
        }
        return value;
    }

    /** In binary mode attributes are headers, which a JSON Pointer can't name. */
    private void fault(String attribute, String rule) {
        boolean header = event.dataPointer().equals(event.pointer());
        faults.add(
                header
                        ? new Fault(Fault.Kind.NOT_UNDERSTOOD, "", "header ce-" + attribute + " " + rule)
                        : new Fault(Fault.Kind.NOT_UNDERSTOOD, event.pointer() + "/" + attribute, rule));
    }

    private static boolean isUri(String text) {
        try {
            return !new URI(text).toString().isEmpty();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isJson(String type) {
        String media = type.split(";", -1)[0].strip().toLowerCase(Locale.ROOT);
        return media.equals("application/json") || media.endsWith("+json");
    }
}
