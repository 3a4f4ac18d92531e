package vigil.app;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a moment: with an offset as it stands, without one in the local time of the teams. */
final class Times implements ITypeConverter<Instant> {
    private static final ZoneId LOCAL = ZoneId.of("Europe/London");

    @Override
    public Instant convert(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException withoutOffset) {
            try {
                return LocalDateTime.parse(text).atZone(LOCAL).toInstant();
            } catch (DateTimeException neither) {
                throw new TypeConversionException("\"" + text + "\" is not a time such as 2026-11-22T02:00:00Z");
            }
        }
    }
}
