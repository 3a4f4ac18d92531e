package vigil.board.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vigil.board.decide.Names;
import vigil.board.decide.concern.Concern;

/** Concerns as a file for a spreadsheet, or for the organisation's own system of incidents. */
final class ConcernCsv {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("concernId", "at", "kind", "alertId", "team", "by", "words")
            .get();

    /** Without it spreadsheets take UTF-8 for something else. */
    private static final char UTF_8_MARK = '\uFEFF';

    /** With these a spreadsheet begins a formula, which may be anybody's words: OWASP, "CSV injection". */
    private static final String BEGINS_FORMULA = "=+-@\t\r\n";

    private ConcernCsv() {}

    static String of(List<Concern> concerns, Names names) {
        StringBuilder csv = new StringBuilder().append(UTF_8_MARK);
        try (CSVPrinter printer = new CSVPrinter(csv, FORMAT)) {
            for (Concern concern : concerns) {
                printer.printRecord(
                        concern.id(),
                        concern.by().at(),
                        concern.kind().code(),
                        text(concern.alertId().text()),
                        text(concern.team() == null ? "" : names.team(concern.team())),
                        text(concern.by().name()),
                        text(concern.words()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return csv.toString();
    }

    private static String text(String words) {
        return !words.isEmpty() && BEGINS_FORMULA.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    }
}
