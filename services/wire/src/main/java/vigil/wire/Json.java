package vigil.wire;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.Defect;
import vigil.domain.alert.Alert;
import vigil.domain.alert.Clocks;
import vigil.domain.alert.IncidentView;
import vigil.domain.alert.SourceResponse;
import vigil.domain.event.SnapshotOrder;
import vigil.domain.match.MatchStatement;
import vigil.domain.person.Plan;
import vigil.domain.team.NeedRules;

/** The one mapper: domain records as they are, value types as texts, fixed words by their codes. */
final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .annotationIntrospector(new CodedIntrospector())
            .addModule(new ValueModule())
            .addHandler(new TolerantHandler())
            .addMixIn(Plan.AnticipatedEmergency.class, AnticipatedEmergencyNames.class)
            .addMixIn(NeedRules.class, NeedRulesNames.class)
            .addMixIn(IncidentView.class, IncidentViewNames.class)
            .addMixIn(MatchStatement.class, MatchStatementNames.class)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null))
            .addMixIn(Alert.class, NullsToo.class)
            .addMixIn(Clocks.class, NullsToo.class)
            .addMixIn(SourceResponse.class, NullsToo.class)
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build();

    private Json() {}

    /** The tree of a record's bytes, or null when they are not one JSON object. */
    static @Nullable JsonNode object(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        try {
            JsonNode tree = MAPPER.readTree(bytes);
            return tree != null && tree.isObject() ? tree : null;
        } catch (IOException notJson) {
            return null;
        }
    }

    /** The value that a tree stands for; what breaks its own rule goes to {@code defects}. */
    static <T> @Nullable T tolerant(JsonNode tree, Class<T> type, List<Defect> defects) {
        try {
            return MAPPER.readerFor(type)
                    .withAttribute(TolerantHandler.DEFECTS, defects)
                    .readValue(MAPPER.treeAsTokens(tree));
        } catch (IOException e) {
            defects.add(new Defect("", "has the wrong shape"));
            return null;
        }
    }

    /** The value that our own bytes stand for; whole or not at all. Read in one go, without a tree. */
    static <T extends Record> Decoded<T> ours(byte @Nullable [] bytes, Class<T> type) {
        if (bytes == null) {
            return notAnObject();
        }
        List<Defect> defects = new ArrayList<>();
        try (JsonParser parser = MAPPER.createParser(bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return notAnObject();
            }
            T value = MAPPER.readerFor(type)
                    .withAttribute(TolerantHandler.DEFECTS, defects)
                    .readValue(parser);
            if (value != null) {
                Required.missing(value, defects::add);
            }
            return value == null || !defects.isEmpty()
                    ? new Decoded.Unreadable<>(defects)
                    : new Decoded.Value<>(value, List.of());
        } catch (StreamReadException notJson) {
            return notAnObject();
        } catch (IOException | IllegalArgumentException | NullPointerException e) {
            return e.getCause() instanceof StreamReadException
                    ? notAnObject()
                    : Decoded.Unreadable.because("", "has the wrong shape");
        }
    }

    private static <T> Decoded<T> notAnObject() {
        return Decoded.Unreadable.because("", "is not a JSON object");
    }

    static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("every domain record has a JSON form: " + value.getClass(), e);
        }
    }

    /** Readers of an alert see what it does not have. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    private interface NullsToo {}

    /** {@code do} is not a name that Java allows. */
    private interface AnticipatedEmergencyNames {
        @JsonProperty("do")
        String instruction();
    }

    /** Alerts that an earlier version wrote are read too. */
    private interface IncidentViewNames {
        @JsonProperty("withdrawnBy")
        @JsonAlias("withdrawnAt")
        @JsonDeserialize(using = WithdrawnSince.class)
        @Nullable SnapshotOrder withdrawnBy();
    }

    /** Statements from before matching said so may be about what was a possible match. */
    private interface MatchStatementNames {
        @JsonProperty("reviewed")
        @JsonDeserialize(using = TrueUnlessDenied.class)
        boolean reviewed();
    }

    /** {@code default} neither. */
    private interface NeedRulesNames {
        @JsonProperty("default")
        NeedRules.Otherwise otherwise();
    }
}
