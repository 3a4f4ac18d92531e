package vigil.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;

/** What may be so for as long as nobody says that it is not: absent and null count as true. */
final class TrueUnlessDenied extends StdDeserializer<Boolean> {
    private static final long serialVersionUID = 1;

    TrueUnlessDenied() {
        super(Boolean.class);
    }

    @Override
    public Boolean deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return _parseBooleanPrimitive(parser, context);
    }

    @Override
    public Boolean getNullValue(DeserializationContext context) {
        return true;
    }

    @Override
    public Boolean getAbsentValue(DeserializationContext context) {
        return true;
    }
}
