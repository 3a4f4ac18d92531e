package vigil.matching.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vigil.matching.decide.evidence.Weights;
import vigil.matching.decide.name.NameLore;

/**
 * What matching knows of names and of the worth of evidence; files beside this class, versioned with it.
 *
 * @param names what is known of names beside their letters
 * @param weights what each finding is worth
 */
public record MatchingData(NameLore names, Weights weights) {
    private static final MatchingData CURRENT = read();

    /** What this version comes with. */
    public static MatchingData current() {
        return CURRENT;
    }

    private static MatchingData read() {
        NameFiles names = new NameFiles(MatchingData::lines);
        return new MatchingData(names.lore(), WeightsFile.of(lines("weights.txt")));
    }

    /** The lines of a file, without comments and blank ones. */
    private static List<String> lines(String file) {
        try (InputStream in = MatchingData.class.getResourceAsStream("/vigil/matching/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the file " + file + " is missing from the program");
            }
            List<String> lines = new ArrayList<>();
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int comment = line.indexOf('#');
                String content = (comment < 0 ? line : line.substring(0, comment)).strip();
                if (!content.isEmpty()) {
                    lines.add(content);
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
