package vigil.register.lines;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vigil.domain.Defect;

/** A CSV file whose first line names the columns; each further record becomes the JSON of a person. */
public final class CsvLines implements Lines {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).setTrim(true).get();
    private static final JsonMapper JSON = new JsonMapper();
    private static final char NOT_UTF_8 = '\uFFFD';

    private final BoundedRecords text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<Optional<CsvColumn>> columns;
    private final List<String> warnings;
    private boolean broken;

    /**
     * Reads the first line of {@code in}, which stays the caller's to close.
     *
     * @throws HeaderMissing if the first line doesn't name the columns that every person needs
     */
    public CsvLines(InputStream in) throws IOException, HeaderMissing {
        InputStream unmarked = Utf8Mark.skip(new BufferedInputStream(in));
        this.text = new BoundedRecords(new InputStreamReader(unmarked, StandardCharsets.UTF_8), MOST_BYTES);
        this.parser = FORMAT.parse(text);
        this.records = parser.iterator();
        List<String> titles = titles();
        this.columns = titles.stream().map(CsvColumn::titled).toList();
        String missing = CsvColumn.REQUIRED.stream()
                .filter(column -> !columns.contains(Optional.of(column)))
                .map(CsvColumn::title)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new HeaderMissing("The first line must name the columns; it has no " + missing + ".");
        }
        this.warnings = warnings(titles);
    }

    /** The first line isn't what it must be; the message is a sentence that quotes nothing. */
    public static final class HeaderMissing extends Exception {
        private static final long serialVersionUID = 1;

        HeaderMissing(String sentence) {
            super(sentence);
        }
    }

    @Override
    public Optional<Line> next() throws IOException {
        while (!broken) {
            long number = parser.getCurrentLineNumber() + 1;
            try {
                if (!records.hasNext()) {
                    return Optional.empty();
                }
                CSVRecord cells = records.next();
                text.recordEnded();
                if (cells.size() > 1 || !cells.get(0).isEmpty()) {
                    return Optional.of(line(number, cells));
                }
            } catch (UncheckedIOException e) {
                return Optional.of(broken(number, e));
            }
        }
        return Optional.empty();
    }

    @Override
    public String field(String pointer) {
        return CsvColumn.at(pointer).map(CsvColumn::title).orElse(pointer);
    }

    @Override
    public List<String> warnings() {
        return warnings;
    }

    private List<String> titles() throws IOException {
        try {
            return records.hasNext() ? records.next().toList() : List.of();
        } catch (UncheckedIOException e) {
            broken(1, e);
            return List.of();
        }
    }

    /** Where quotes don't match, nobody can tell where the next record begins. */
    private Line broken(long number, UncheckedIOException failure) throws IOException {
        IOException cause = Objects.requireNonNull(failure.getCause(), "that is what it wraps");
        if (cause instanceof CSVException || cause instanceof BoundedRecords.TooLong) {
            broken = true;
            return new Line.Broken(number, "its quotes don't match; nothing from here on was read");
        }
        throw cause;
    }

    private static List<String> warnings(List<String> titles) {
        List<String> warnings = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            String title = titles.get(i);
            if (titles.indexOf(title) < i) {
                warnings.add("Column \"" + title + "\" stands twice; of the cells that are filled, the last counts.");
            } else if (CsvColumn.titled(title).isEmpty()) {
                warnings.add("Column \"" + title + "\" is not known and was left out.");
            }
        }
        return List.copyOf(warnings);
    }

    private Line line(long number, CSVRecord cells) {
        if (cells.size() != columns.size()) {
            return Line.Unusable.because(
                    number, "has " + cells.size() + " cells where the first line has " + columns.size());
        }
        List<Defect> unreadable = IntStream.range(0, cells.size())
                .filter(i -> cells.get(i).indexOf(NOT_UTF_8) >= 0)
                .mapToObj(i -> new Defect(
                        columns.get(i).map(column -> field(column.title())).orElse(""),
                        "is not UTF-8; save the file as UTF-8"))
                .toList();
        return unreadable.isEmpty() ? new Line.Json(number, json(cells)) : new Line.Unusable(number, unreadable);
    }

    private byte[] json(CSVRecord cells) {
        ObjectNode person = JSON.createObjectNode();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (!cell.isEmpty()) {
                columns.get(i).ifPresent(column -> column.put(person, cell));
            }
        }
        try {
            return JSON.writeValueAsBytes(person);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
    }
}
