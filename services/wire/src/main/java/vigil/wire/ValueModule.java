package vigil.wire;

import com.ethlo.time.ITU;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vigil.domain.Parsed;
import vigil.domain.identity.AlertId;
import vigil.domain.identity.NhsNumber;
import vigil.domain.identity.PartialDate;
import vigil.domain.identity.PersonId;
import vigil.domain.identity.Postcode;
import vigil.domain.identity.TeamId;
import vigil.domain.team.DayOrTime;
import vigil.domain.team.OpeningHours;
import vigil.domain.team.TurnHours;

/** The value types that are written as one text each. */
final class ValueModule extends SimpleModule {
    private static final int DATE_LENGTH = 10;

    ValueModule() {
        text(NhsNumber.class, NhsNumber::parse, NhsNumber::digits);
        text(Postcode.class, Postcode::parse, Postcode::text);
        text(PartialDate.class, PartialDate::parse, PartialDate::iso);
        text(PersonId.class, id(PersonId::new), PersonId::text);
        text(AlertId.class, id(AlertId::new), AlertId::text);
        text(TeamId.class, id(TeamId::new), TeamId::text);
        text(OpeningHours.class, OpeningHours::parse, OpeningHours::text);
        text(TurnHours.class, TurnHours::parse, TurnHours::text);
        text(DayOrTime.class, DayOrTime::parse, DayOrTime::text);
        text(Instant.class, ValueModule::instant, Instant::toString);
        text(LocalDate.class, ValueModule::date, LocalDate::toString);
    }

    private <T> void text(Class<T> type, Function<String, Parsed<T>> read, Function<T, String> write) {
        addDeserializer(type, new Reader<>(type, read));
        addSerializer(type, new Writer<>(type, write));
    }

    private static <T> Function<String, Parsed<T>> id(Function<String, T> make) {
        return text -> text.isBlank() ? new Parsed.Invalid<>("is blank") : new Parsed.Valid<>(make.apply(text.strip()));
    }

    /** RFC 3339 with any offset; a bare date counts from its first moment. */
    private static Parsed<Instant> instant(String text) {
        try {
            return new Parsed.Valid<>(
                    text.length() == DATE_LENGTH
                            ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                            : moment(text).toInstant());
        } catch (DateTimeException e) {
            return new Parsed.Invalid<>("is not a time of the form 2026-11-21T02:11:40Z");
        }
    }

    /** As the JDK reads it, which also takes a time without seconds; what is written as usual is read faster. */
    private static OffsetDateTime moment(String text) {
        if (text.length() > DATE_LENGTH && text.charAt(DATE_LENGTH) == 'T') {
            try {
                return ITU.parseDateTime(text);
            } catch (DateTimeException unusual) {
                return OffsetDateTime.parse(text);
            }
        }
        return OffsetDateTime.parse(text);
    }

    private static Parsed<LocalDate> date(String text) {
        try {
            return new Parsed.Valid<>(
                    LocalDate.parse(text.length() > DATE_LENGTH ? text.substring(0, DATE_LENGTH) : text));
        } catch (DateTimeException e) {
            return new Parsed.Invalid<>("is not a date of the form 2026-11-21");
        }
    }

    /** Reads one text, or says what is wrong with it. */
    private static final class Reader<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1;

        @SuppressWarnings("serial") // mappers are never serialised
        private final Function<String, Parsed<T>> read;

        Reader(Class<T> type, Function<String, Parsed<T>> read) {
            super(type);
            this.read = read;
        }

        @Override
        @SuppressWarnings("unchecked") // the handler returns null, or an instance of the type it was asked for
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.currentToken().isScalarValue() || parser.currentToken() == JsonToken.VALUE_NULL) {
                return (T) context.handleUnexpectedToken(_valueClass, parser);
            }
            String text = parser.getText();
            if (text.isBlank()) {
                return null;
            }
            return switch (read.apply(text.strip())) {
                case Parsed.Valid<T>(T value) -> value;
                case Parsed.Invalid<T>(String reason) ->
                    (T) context.handleWeirdStringValue(_valueClass, "•••", "%s", reason);
            };
        }
    }

    /** Writes one text. */
    private static final class Writer<T> extends StdScalarSerializer<T> {
        private static final long serialVersionUID = 1;

        @SuppressWarnings("serial") // mappers are never serialised
        private final Function<T, String> write;

        Writer(Class<T> type, Function<T, String> write) {
            super(type);
            this.write = write;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(write.apply(value));
        }
    }
}
