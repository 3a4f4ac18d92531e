package vigil.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Set;
import vigil.domain.Defect;
import vigil.domain.alert.Alert;

/**
 * An alert cut down so that it fits a record: the longest texts and lists of what sources and the register say. What
 * tells alerts, people, incidents and actions apart is never cut. It says among its defects that it was cut.
 */
public final class ShortAlert {
    /** Characters of a text; far more than anybody reads on a board. */
    public static final int MOST_TEXT = 4_000;

    /** Entries of a list. */
    public static final int MOST_ENTRIES = 200;

    private static final Set<String> NAMES = Set.of("alertId", "personId", "reviewKey", "source", "id", "eventId");

    /** Bounded where they are written, or each entry is something that happened. */
    private static final Set<String> WHOLE_LISTS = Set.of("incidents", "history", "timeline", "links", "actions");

    private ShortAlert() {}

    /** The same alert, cut. */
    public static Alert of(Alert alert) {
        ObjectNode json = Json.MAPPER.valueToTree(alert);
        cut(json);
        json.withArray("defects").add(Json.MAPPER.<JsonNode>valueToTree(Defect.CUT));
        return switch (Codec.ALERT.decode(Json.bytes(json))) {
            case Decoded.Value<Alert>(Alert cut, var none) -> cut;
            case Decoded.Unreadable<Alert> unreadable ->
                throw new IllegalStateException("an alert that is cut is still one: " + unreadable.sentence());
        };
    }

    private static void cut(ObjectNode object) {
        for (var field : List.copyOf(object.properties())) {
            String name = field.getKey();
            switch (field.getValue()) {
                case TextNode text when !NAMES.contains(name) -> object.put(name, cut(text.textValue()));
                case ArrayNode list when name.equals("actions") -> {}
                case ArrayNode list -> cut(list, WHOLE_LISTS.contains(name));
                case ObjectNode nested -> cut(nested);
                default -> {}
            }
        }
    }

    private static void cut(ArrayNode list, boolean whole) {
        while (!whole && list.size() > MOST_ENTRIES) {
            list.remove(list.size() - 1);
        }
        for (int i = 0; i < list.size(); i++) {
            switch (list.get(i)) {
                case TextNode text -> list.set(i, cut(text.textValue()));
                case ArrayNode nested -> cut(nested, false);
                case ObjectNode nested -> cut(nested);
                default -> {}
            }
        }
    }

    private static String cut(String text) {
        if (text.length() <= MOST_TEXT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MOST_TEXT - 2)) ? MOST_TEXT - 2 : MOST_TEXT - 1;
        return text.substring(0, end) + "…";
    }
}
