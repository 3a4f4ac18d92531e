package vigil.app.explain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vigil.domain.alert.Alert;
import vigil.wire.Codec;

/**
 * One place where two versions of an alert are not the same.
 *
 * @param path JSON pointer
 * @param recorded missing where there is nothing
 * @param again missing where there is nothing
 */
public record Difference(String path, JsonNode recorded, JsonNode again) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What tells nothing of who somebody is, nor what anybody wrote in words of their own. */
    private static final Pattern NOT_PERSONAL =
            Pattern.compile("/(alertId|version|workVersion|status|priority|needs|place"
                    + "|owner|handoverTo|declinedBy|closing|ladder|clocks|planVersionAtOpen|directoryVersion|registerOffset"
                    + "|sharing|links)(/.*)?|/routing/(chosen|placeFrom|provisional|lastResort|at|directoryVersion|considered/\\d+/(team|name|fits))"
                    + "|/history/\\d+/(at|what)|/preferredPlace/(state|risk)|/match/state|/followUp/since"
                    + "|/snooze/until");

    /** Every place, in the order of the alert's fields. */
    static List<Difference> between(Alert recorded, Alert again) {
        List<Difference> found = new ArrayList<>();
        compare("", tree(recorded), tree(again), found);
        return found;
    }

    /** Whether its values may be shown to somebody who has no business with the patient. */
    public boolean isPersonal() {
        return !NOT_PERSONAL.matcher(path).matches();
    }

    private static JsonNode tree(Alert alert) {
        try {
            return JSON.readTree(Codec.ALERT.encode(alert));
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading what was just written", impossible);
        }
    }

    private static void compare(String path, JsonNode recorded, JsonNode again, List<Difference> found) {
        if (recorded.equals(again)) {
            return;
        }
        if (recorded.isObject() && again.isObject()) {
            Set<String> names = new TreeSet<>();
            recorded.fieldNames().forEachRemaining(names::add);
            again.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(path + "/" + name, recorded.path(name), again.path(name), found));
        } else if (recorded.isArray() && again.isArray()) {
            for (int i = 0; i < Math.max(recorded.size(), again.size()); i++) {
                compare(path + "/" + i, recorded.path(i), again.path(i), found);
            }
        } else {
            found.add(new Difference(path, missing(recorded), missing(again)));
        }
    }

    private static JsonNode missing(JsonNode value) {
        return value.isNull() ? MissingNode.getInstance() : value;
    }
}
