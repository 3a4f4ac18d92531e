package vigil.intake.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.intake.IntakeLimits;
import vigil.intake.decide.Fault;

/**
 * Takes CloudEvents in JSON apart.
 *
 * <p>By hand, not with the CloudEvents SDK: it parses the data and writes them anew, where we keep
 * their bytes as sent, and it says that an event is wrong, where we say which field of which event.
 */
final class CloudEventJson {
    private static final JsonFactory JSON = new JsonFactory();

    private final byte[] body;
    private final JsonParser parser;
    private final List<RawEvent> events = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private CloudEventJson(byte[] body, JsonParser parser) {
        this.body = body;
        this.parser = parser;
    }

    /** The one event of a structured-mode body. */
    static Offer readOne(byte[] body) {
        return read(body, reader -> {
            if (reader.parser.nextToken() != JsonToken.START_OBJECT) {
                reader.fault("", "must be a JSON object: one CloudEvent");
            } else {
                reader.event("");
            }
        });
    }

    /** The events of a batched-mode body, in order. */
    static Offer readBatch(byte[] body) {
        return read(body, CloudEventJson::batch);
    }

    /** Whether these bytes are one JSON object, or why they aren't even JSON. */
    static Offer check(byte[] data, RawEvent event) {
        return read(data, reader -> {
            reader.parser.nextToken();
            reader.parser.skipChildren();
            reader.events.add(event);
        });
    }

    private static Offer read(byte[] body, Reading reading) {
        if (body.length > 1 && (body[0] == 0 || body[1] == 0 || body[0] == (byte) 0xFE || body[0] == (byte) 0xFF)) {
            return Offer.notUnderstood("is not UTF-8");
        }
        try (JsonParser parser = JSON.createParser(body)) {
            CloudEventJson reader = new CloudEventJson(body, parser);
            reading.run(reader);
            if (reader.faults.isEmpty() && parser.nextToken() != null) {
                return Offer.notUnderstood("must end where its JSON ends; to send several events, send a JSON array as "
                        + ContentMode.BATCHED.mediaType());
            }
            return new Offer(reader.events, reader.faults);
        } catch (JsonProcessingException notJson) {
            var at = notJson.getLocation();
            return Offer.notUnderstood(
                    at == null
                            ? "is not JSON"
                            : "is not JSON: line " + at.getLineNr() + ", column " + at.getColumnNr());
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory", impossible);
        }
    }

    private void batch() throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            fault("", "must be a JSON array of CloudEvents");
            return;
        }
        int index = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (index == IntakeLimits.BATCH_EVENTS) {
                faults.add(new Fault(
                        Fault.Kind.TOO_LARGE, "", "holds more than " + IntakeLimits.BATCH_EVENTS + " events"));
                return;
            }
            String pointer = "/" + index++;
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                event(pointer);
            } else {
                fault(pointer, "must be a JSON object: one CloudEvent");
                parser.skipChildren();
            }
        }
    }

    private void event(String pointer) throws IOException {
        long start = parser.currentTokenLocation().getByteOffset();
        Map<String, String> attributes = new HashMap<>();
        Set<String> notText = new HashSet<>();
        byte @Nullable [] data = null;
        boolean object = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (name.equals("data")) {
                object = token == JsonToken.START_OBJECT;
                data = token == JsonToken.VALUE_NULL ? null : value();
            } else if (token == JsonToken.VALUE_STRING) {
                attributes.put(name, parser.getText());
            } else if (token != JsonToken.VALUE_NULL) {
                notText.add(name);
                parser.skipChildren();
            }
        }
        long length = parser.currentLocation().getByteOffset() - start;
        events.add(new RawEvent(pointer, pointer + "/data", attributes, notText, data, object, length));
    }

    /** The bytes of the value that the parser is at; it is at the value's end afterwards. */
    private byte[] value() throws IOException {
        int start = Math.toIntExact(parser.currentTokenLocation().getByteOffset());
        parser.skipChildren();
        parser.finishToken();
        return Arrays.copyOfRange(
                body, start, Math.toIntExact(parser.currentLocation().getByteOffset()));
    }

    private void fault(String pointer, String rule) {
        faults.add(new Fault(Fault.Kind.NOT_UNDERSTOOD, pointer, rule));
    }

    /** Reads a body from its first token. */
    @FunctionalInterface
    private interface Reading {
        void run(CloudEventJson reader) throws IOException;
    }
}
