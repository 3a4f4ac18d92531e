package vigil.app.demo;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Properties;
import vigil.app.Failure;
import vigil.domain.team.TeamDirectory;
import vigil.synthetic.SyntheticRegister;
import vigil.synthetic.place.Surroundings;

/**
 * Who is made up. Kept in the data folder, because another seed, number or day would make up other people than
 * those who are on its register.
 *
 * @param seed the same one makes up the same people
 * @param people how many are on the register
 * @param asOf the day from which their ages and plans are counted
 */
public record Cast(long seed, int people, LocalDate asOf) {
    private static final String FILE = "made-up-people.properties";

    /** The people of that folder: those that it has had from the beginning, or these if it is new. */
    public Cast keptIn(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (Files.exists(file)) {
                return read(file).orRefuse(this, file);
            }
            Files.writeString(file, written());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " can't be used.", e);
        }
    }

    /** The register of these people. */
    public SyntheticRegister register(TeamDirectory directory) {
        return new SyntheticRegister(seed, people, asOf, Surroundings.of(directory));
    }

    private Cast orRefuse(Cast asked, Path file) {
        if (seed != asked.seed || people != asked.people) {
            throw new Failure(file.getParent() + " holds " + people + " people made up with seed " + seed
                    + "; give --people " + people + " --seed " + seed + ", or another folder with --data.");
        }
        return this;
    }

    private static Cast read(Path file) throws IOException {
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        }
        return new Cast(
                Long.parseLong(kept.getProperty("seed")),
                Integer.parseInt(kept.getProperty("people")),
                LocalDate.parse(kept.getProperty("asOf")));
    }

    private String written() throws IOException {
        StringWriter text = new StringWriter();
        Properties kept = new Properties();
        kept.setProperty("seed", String.valueOf(seed));
        kept.setProperty("people", String.valueOf(people));
        kept.setProperty("asOf", asOf.toString());
        kept.store(text, "Everybody here is made up.");
        return text.toString();
    }
}
