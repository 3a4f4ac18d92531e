package vigil.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * A file of events: NDJSON, one JSON array, or JSON objects one after the other. Read as a stream,
 * so its size doesn't matter.
 */
final class EventFile {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String NO_FHIR =
            "is a FHIR message; Vigil doesn't take FHIR yet, so convert it to an event with type, source, id and data";

    private final Path file;
    private final Reader reader;

    private EventFile(Path file, Reader reader) {
        this.file = file;
        this.reader = reader;
    }

    /** Takes what a file holds, in order. */
    interface Reader {
        /** An event, as the text of a CloudEvent in JSON. */
        void event(FileEvent event) throws IOException, InterruptedException;

        /** Something that can't even be sent. */
        void unusable(Path file, long line, String reason);
    }

    /** An event and the line where it begins, counted from 1. */
    record FileEvent(Path file, long line, String json) {}

    /**
     * Hands everything in {@code file} to {@code reader}.
     *
     * @throws IOException if the file can't be read
     */
    static void read(Path file, Reader reader) throws IOException, InterruptedException {
        EventFile events = new EventFile(file, reader);
        if (events.isOneObjectALine()) {
            events.readLines();
        } else {
            events.readDocument();
        }
    }

    /** A file whose first line is whole JSON, or isn't JSON at all, is read line by line: one bad line spoils no other. */
    private boolean isOneObjectALine() throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            String first = lines.readLine();
            while (first != null && withoutMark(first).isBlank()) {
                first = lines.readLine();
            }
            if (first == null) {
                return true;
            }
            String text = withoutMark(first).strip();
            return text.startsWith("{") ? isWhole(text) : !text.startsWith("[");
        }
    }

    private static boolean isWhole(String text) throws IOException {
        try {
            fields(text);
            return true;
        } catch (JsonProcessingException unfinished) {
            return false;
        }
    }

    private void readLines() throws IOException, InterruptedException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                String text = number == 1 ? withoutMark(line) : line;
                if (!text.isBlank()) {
                    offer(number, text.strip());
                }
            }
        }
    }

    private void readDocument() throws IOException, InterruptedException {
        try (BufferedReader text = Files.newBufferedReader(file);
                JsonParser parser = JSON.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    offer(parser.currentTokenLocation().getLineNr(), copy(parser));
                } else if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
                    reader.unusable(file, parser.currentTokenLocation().getLineNr(), "is not a JSON object");
                }
            }
        } catch (JsonProcessingException e) {
            reader.unusable(file, line(e), "is not JSON; nothing from here on was read");
        }
    }

    private void offer(long line, String json) throws IOException, InterruptedException {
        Set<String> fields;
        try {
            fields = fields(json);
        } catch (JsonProcessingException e) {
            reader.unusable(file, line, "is not a JSON object");
            return;
        }
        if (fields.contains("resourceType")) {
            reader.unusable(file, line, NO_FHIR);
        } else {
            reader.event(new FileEvent(
                    file,
                    line,
                    fields.contains("specversion") ? json : "{\"specversion\":\"1.0\"," + json.substring(1)));
        }
    }

    /** Names of the outermost fields; anything but one whole object is an exception. */
    private static Set<String> fields(String json) throws IOException {
        Set<String> names = new HashSet<>();
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new JsonParseException(parser, "not an object");
            }
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                names.add(parser.currentName());
                parser.nextToken();
                parser.skipChildren();
            }
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "more than one value");
            }
        }
        return names;
    }

    private static String copy(JsonParser parser) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.copyCurrentStructureExact(parser);
        }
        return text.toString();
    }

    private static long line(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    }

    /** Without the mark that some programs put before UTF-8. */
    private static String withoutMark(String line) {
        return line.startsWith("\uFEFF") ? line.substring(1) : line;
    }
}
