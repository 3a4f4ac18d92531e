package vigil.wire.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * One YAML file as a tree, with the line of every node.
 *
 * @param lines from JSON pointer within the file to line, 1 for the first
 */
record YamlTree(ObjectNode root, Map<String, Integer> lines) {
    private static final int LONGEST_KEY = 100;
    private static final int DEEPEST = 20;
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** A file that can't be read, and where. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;

        final int line;

        Malformed(int line, String reason, Throwable cause) {
            super(reason, cause);
            this.line = line;
        }

        Malformed(int line, String reason) {
            super(reason);
            this.line = line;
        }
    }

    static YamlTree parse(String text) throws Malformed {
        Map<String, Integer> lines = new HashMap<>();
        try (YAMLParser parser = YAML.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new Malformed(1, "a directory file holds keys and values, such as 'teams:'");
            }
            ObjectNode root = object(parser, "", lines);
            if (parser.nextToken() != null) {
                throw new Malformed(
                        parser.currentTokenLocation().getLineNr(),
                        "begins another document: write one file, without '---' in it");
            }
            return new YamlTree(root, lines);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            // its own words quote the line, and in a rota that is names and numbers of staff
            throw new Malformed(line, "is not YAML here, or above: look at brackets, quotes and indents", e);
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory can be read", e);
        }
    }

    private static JsonNode node(YAMLParser parser, String pointer, Map<String, Integer> lines)
            throws IOException, Malformed {
        int line = parser.currentTokenLocation().getLineNr();
        lines.putIfAbsent(pointer, line);
        if (parser.isCurrentAlias()) {
            throw new Malformed(line, "is written as *, which stands for what is elsewhere: write it out");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, pointer, lines);
            case START_ARRAY -> array(parser, pointer, lines);
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getLongValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(parser.getBooleanValue());
            case VALUE_NULL -> NODES.nullNode();
            default -> NODES.textNode(parser.getText());
        };
    }

    private static ObjectNode object(YAMLParser parser, String pointer, Map<String, Integer> lines)
            throws IOException, Malformed {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int line = parser.currentTokenLocation().getLineNr();
            parser.nextToken();
            if (name.length() > LONGEST_KEY) {
                throw new Malformed(line, "has a key of more than " + LONGEST_KEY + " letters");
            }
            if (object.has(name)) {
                throw new Malformed(line, "has '" + name + "' twice");
            }
            lines.put(pointer + "/" + name, line);
            object.set(name, node(parser, pointer + "/" + name, lines));
        }
        return object;
    }

    private static ArrayNode array(YAMLParser parser, String pointer, Map<String, Integer> lines)
            throws IOException, Malformed {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(node(parser, pointer + "/" + array.size(), lines));
        }
        return array;
    }
}
