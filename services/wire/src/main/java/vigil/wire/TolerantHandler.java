package vigil.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.domain.Coded;
import vigil.domain.Defect;
import vigil.domain.alert.What;

/**
 * Turns a field that breaks its own rule into a recorded defect and an absent value, so that the
 * record goes on. The defects gather in the reader's attribute {@link #DEFECTS}.
 */
final class TolerantHandler extends DeserializationProblemHandler {
    static final Object DEFECTS = "defects";

    /** Yes-or-no fields whose unreadable value counts as yes, since that is the careful answer. */
    private static final Set<String> YES_WHEN_IN_DOUBT = Set.of("restricted", "doNotContact");

    /** A later version's word for what happened must not hide the whole alert from an earlier one. */
    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> target, String value, String message) {
        if (target == What.class) {
            return What.UPDATED;
        }
        return absent(context, target, target.isEnum() ? "is none of " + words(target) : message);
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> target, Number value, String message) {
        return absent(context, target, "is not what it should be");
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context, JavaType target, JsonToken token, JsonParser parser, String message)
            throws IOException {
        Object otherwise =
                absent(context, target.getRawClass(), "is " + kind(token) + " where " + kind(target) + " belongs");
        parser.skipChildren();
        return otherwise;
    }

    @Override
    public @Nullable Object handleMissingInstantiator(
            DeserializationContext context,
            Class<?> target,
            ValueInstantiator instantiator,
            @Nullable JsonParser parser,
            String message)
            throws IOException {
        Object otherwise = absent(context, target, "is not an object");
        if (parser != null) {
            parser.skipChildren();
        }
        return otherwise;
    }

    private static String words(Class<?> target) {
        return Arrays.stream(target.getEnumConstants())
                .map(each -> each instanceof Coded coded ? coded.code() : String.valueOf(each))
                .collect(Collectors.joining(", "));
    }

    private static @Nullable Object absent(DeserializationContext context, Class<?> target, String reason) {
        JsonParser parser = context.getParser();
        String pointer = parser.getParsingContext().pathAsPointer().toString();
        defects(context).add(new Defect(pointer, reason));
        if (target == boolean.class || target == Boolean.class) {
            boolean careful = YES_WHEN_IN_DOUBT.contains(
                    String.valueOf(parser.getParsingContext().getCurrentName()));
            return (target == boolean.class || careful) ? careful : null;
        }
        return target.isPrimitive() ? 0 : null;
    }

    @SuppressWarnings("unchecked") // the attribute is set by Json alone
    private static List<Defect> defects(DeserializationContext context) {
        return (List<Defect>) context.getAttribute(DEFECTS);
    }

    private static String kind(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            default -> "something else";
        };
    }

    private static String kind(JavaType target) {
        if (target.isCollectionLikeType()) {
            return "a list";
        }
        if (target.hasRawClass(boolean.class) || target.hasRawClass(Boolean.class)) {
            return "true or false";
        }
        if (Number.class.isAssignableFrom(target.getRawClass()) || target.isPrimitive()) {
            return "a number";
        }
        return target.isRecordType() ? "an object" : "a text";
    }
}
