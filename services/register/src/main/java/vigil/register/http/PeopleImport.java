package vigil.register.http;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.domain.Defect;
import vigil.domain.identity.PersonId;
import vigil.register.decide.Verdict;
import vigil.register.kafka.Change;
import vigil.register.kafka.NotDurable;
import vigil.register.kafka.RegisterWriter;
import vigil.register.lines.Line;
import vigil.register.lines.Lines;

/**
 * One import: reads line by line and writes in chunks, in order, so the last line of a person is the
 * one that stays. It removes nobody but those whose line says that they withdrew their consent.
 * Used once, by one thread.
 */
final class PeopleImport {
    private static final int CHUNK_PEOPLE = 200;
    private static final int CHUNK_BYTES = 1024 * 1024;

    private final Lines lines;
    private final RegisterWriter writer;
    private final Clock clock;
    private final ImportReport report;
    private final Map<String, Long> lineOf = new HashMap<>();
    private final List<Change> chunk = new ArrayList<>();
    private int chunkBytes;
    private long linesWritten;

    PeopleImport(Lines lines, RegisterWriter writer, Clock clock) {
        this.lines = lines;
        this.writer = writer;
        this.clock = clock;
        this.report = new ImportReport(lines::field);
    }

    /**
     * Runs it to the file's end.
     *
     * @throws IOException if the file stops coming
     * @throws NotDurable if the brokers stop confirming; {@link #linesWritten} says how far it got
     */
    ImportReport run() throws IOException, NotDurable, InterruptedException {
        lines.warnings().forEach(words -> report.warn(1, words));
        for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            switch (line.get()) {
                case Line.Json(long number, byte[] json) -> person(number, json);
                case Line.Unusable(long number, List<Defect> reasons) -> report.refused(number, reasons);
                case Line.Broken(long number, String reason) -> report.broken(number, reason);
            }
            if (chunk.size() == CHUNK_PEOPLE || chunkBytes > CHUNK_BYTES) {
                write(line.get().number());
            }
        }
        write(linesWritten);
        return report;
    }

    /** The last line up to which everything is on the register. */
    long linesWritten() {
        return linesWritten;
    }

    private void person(long number, byte[] json) {
        switch (PersonReading.verdict(json, clock.instant())) {
            case Verdict.Refuse(List<Defect> reasons) -> report.refused(number, reasons);
            case Verdict.Remove(PersonId personId) -> {
                add(number, new Change(personId.text(), null), 0);
                report.removed(number);
            }
            case Verdict.Keep(PersonId personId, List<Defect> defects) -> {
                add(number, new Change(personId.text(), json), json.length);
                report.loaded(number, defects);
            }
        }
    }

    private void add(long number, Change change, int bytes) {
        Long earlier = lineOf.put(change.personId(), number);
        if (earlier != null) {
            report.warn(number, "is about the same person as line " + earlier + ", and replaces it");
        }
        chunk.add(change);
        chunkBytes += bytes;
    }

    private void write(long upToLine) throws NotDurable, InterruptedException {
        if (!chunk.isEmpty()) {
            writer.write(chunk);
            chunk.clear();
            chunkBytes = 0;
        }
        linesWritten = upToLine;
    }
}
