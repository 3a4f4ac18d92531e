package vigil.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vigil.domain.event.SnapshotOrder;

/**
 * Where the snapshot stands that withdrew an incident. Earlier versions wrote, as {@code withdrawnAt}, its update time
 * alone: nothing of that moment undid it.
 */
final class WithdrawnSince extends StdDeserializer<SnapshotOrder> {
    private static final long serialVersionUID = 1;

    WithdrawnSince() {
        super(SnapshotOrder.class);
    }

    @Override
    public @Nullable SnapshotOrder deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return context.readValue(parser, SnapshotOrder.class);
        }
        Instant at = context.readValue(parser, Instant.class);
        return at == null ? null : new SnapshotOrder(at, Long.MAX_VALUE, at);
    }
}
