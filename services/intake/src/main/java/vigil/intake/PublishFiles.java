package vigil.intake;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vigil.intake.EventFile.FileEvent;
import vigil.intake.IntakeClient.Remark;
import vigil.intake.IntakeClient.Reply;

/**
 * Sends files of events to a running intake: {@code vigil publish}.
 *
 * <p>A file is NDJSON of {@code {"type","source","id","time","data"}}, or CloudEvents in JSON: one
 * object, an array, or NDJSON. An event that intake refuses is reported and the others are sent.
 * Running it again is safe: intake knows what it took within the hour.
 */
public final class PublishFiles {
    /** Everything was taken. */
    public static final int OK = 0;

    /** Something was refused, or couldn't be sent. */
    public static final int FAILED = 1;

    /** Leaves room in a request for what stands between events. */
    private static final int MOST_BYTES = IntakeLimits.BATCH_BYTES - 64 * 1024;

    private final IntakeClient client;
    private final PrintStream err;
    private final List<FileEvent> batch = new ArrayList<>();
    private long batchBytes;
    private long sent;
    private long refused;

    private PublishFiles(IntakeClient client, PrintStream err) {
        this.client = client;
        this.err = err;
    }

    /**
     * Sends {@code files}, in order.
     *
     * @param intake its address, such as {@code http://127.0.0.1:8081}
     * @param patience how long to try again where intake can't be reached or is busy, for each batch
     * @param out gets the totals
     * @param err gets a line {@code FILE:LINE: reason} for each event that was refused, and for each defect of one
     *     that was taken
     * @return the exit status: {@link #OK} or {@link #FAILED}
     */
    public static int run(List<Path> files, URI intake, Duration patience, PrintStream out, PrintStream err)
            throws InterruptedException {
        try (IntakeClient client = new IntakeClient(intake, patience)) {
            PublishFiles publishing = new PublishFiles(client, err);
            boolean whole = publishing.sendAll(files);
            out.println(publishing.sent + (publishing.sent == 1 ? " event" : " events") + " received, "
                    + publishing.refused + " refused.");
            return whole && publishing.refused == 0 ? OK : FAILED;
        }
    }

    /** Whether every file was read to its end and sent. */
    private boolean sendAll(List<Path> files) throws InterruptedException {
        for (Path file : files) {
            try {
                EventFile.read(file, new Gathering());
                flush();
            } catch (NoSuchFileException e) {
                err.println("There is no file " + file + ".");
                return false;
            } catch (MalformedInputException e) {
                err.println(file + " is not UTF-8; save it as UTF-8 and publish it again.");
                return false;
            } catch (NotSent e) {
                err.println(e.getMessage());
                return false;
            } catch (IOException e) {
                err.println(file + " can't be read: " + e.getMessage());
                return false;
            }
        }
        return true;
    }

    private void flush() throws NotSent, InterruptedException {
        while (!batch.isEmpty()) {
            switch (client.send(batch)) {
                case Reply.Received(List<Remark> defects) -> {
                    print(defects, "taken, but ");
                    sent += batch.size();
                    batch.clear();
                }
                case Reply.Refused(List<Remark> faults) -> {
                    var indexes = print(faults, "");
                    refused += indexes.size();
                    indexes.descendingSet().forEach(index -> batch.remove((int) index));
                }
                case Reply.Failed(String sentence) -> {
                    FileEvent first = batch.getFirst();
                    throw new NotSent(sentence + " Nothing from " + first.file() + ":" + first.line()
                            + " on is known to have been received; publishing all of it again is safe.");
                }
            }
        }
        batchBytes = 0;
    }

    /** Prints one line an event; the indexes of the events printed. */
    private NavigableSet<Integer> print(List<Remark> remarks, String before) {
        Map<Integer, String> byEvent = remarks.stream()
                .filter(remark -> remark.index() < batch.size())
                .collect(Collectors.groupingBy(
                        Remark::index, TreeMap::new, Collectors.mapping(Remark::words, Collectors.joining("; "))));
        byEvent.forEach((index, words) -> {
            FileEvent event = batch.get(index);
            err.println(event.file() + ":" + event.line() + ": " + before + words);
        });
        return new TreeSet<>(byEvent.keySet());
    }

    /** Fills batches. */
    private final class Gathering implements EventFile.Reader {
        @Override
        public void event(FileEvent event) throws IOException, InterruptedException {
            int bytes = event.json().getBytes(StandardCharsets.UTF_8).length;
            if (bytes > IntakeLimits.EVENT_BYTES) {
                unusable(event.file(), event.line(), "is an event of more than 1 MiB");
                return;
            }
            if (batch.size() == IntakeLimits.BATCH_EVENTS || batchBytes + bytes > MOST_BYTES) {
                flush();
            }
            batch.add(event);
            batchBytes += bytes;
        }

        @Override
        public void unusable(Path file, long line, String reason) {
            err.println(file + ":" + line + ": " + reason);
            refused++;
        }
    }

    /** Intake didn't take a batch; the message says what to do. */
    private static final class NotSent extends IOException {
        private static final long serialVersionUID = 1;

        NotSent(String sentence) {
            super(sentence);
        }
    }
}
