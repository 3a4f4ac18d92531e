package vigil.matching.offline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.event.PersonClaim;
import vigil.domain.event.UrgentEvent;
import vigil.domain.person.Person;
import vigil.matching.data.MatchingData;
import vigil.matching.decide.Judgement;
import vigil.matching.decide.Matcher;
import vigil.matching.decide.RegisterIndex;
import vigil.wire.Decoded;
import vigil.wire.EventLine;
import vigil.wire.MatchLine;
import vigil.wire.PersonCodec;

/**
 * Judges a file of events against a file of people, each event alone. Both files are read line by line, so
 * events may be any number; the people are held in memory. Reasons on {@code problems} name the line and the
 * field and quote nothing. Used by one thread.
 */
public final class OfflineMatch {
    private final RegisterIndex index = new RegisterIndex(MatchingData.current().names());
    private final Matcher matcher = new Matcher(index, MatchingData.current().weights());
    private final PrintWriter problems;

    public OfflineMatch(PrintWriter problems) {
        this.problems = problems;
    }

    /**
     * Loads people, one a line of JSON; a later record replaces an earlier one, and an unreadable line is
     * reported and left out.
     *
     * @return how many lines were left out
     */
    public int loadRegister(BufferedReader people) throws IOException {
        int refused = 0;
        int number = 0;
        for (String line = people.readLine(); line != null; line = people.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            switch (PersonCodec.decode(line.getBytes(UTF_8))) {
                case Decoded.Value<Person> person -> index.put(person.value(), number - 1L);
                case Decoded.Unreadable<Person> unreadable -> {
                    refused++;
                    problems.println("register line " + number + ": " + unreadable.sentence());
                }
            }
        }
        return refused;
    }

    /**
     * Answers every event, one line of JSON each, in order; one that can't be read is answered {@code none} and
     * reported. Blank lines are skipped.
     *
     * @param now stands in for the time of an event without one
     * @return how many events could not be read
     */
    public int match(BufferedReader events, PrintWriter answers, Instant now) throws IOException {
        int unread = 0;
        int number = 0;
        for (String line = events.readLine(); line != null; line = events.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            EventLine read = EventLine.read(line, now);
            switch (read.event()) {
                case Decoded.Value<UrgentEvent> event ->
                    answers.println(answer(read.id(), event.value()).json());
                case Decoded.Unreadable<UrgentEvent> unreadable -> {
                    unread++;
                    problems.println("events line " + number + ": " + unreadable.sentence());
                    answers.println(none(read.id()).json());
                }
            }
        }
        return unread;
    }

    private MatchLine answer(@Nullable String id, UrgentEvent event) {
        PersonClaim claim = event.data().person();
        if (claim == null) {
            return none(id);
        }
        return switch (matcher.judge(claim, event.openedAt())) {
            case Judgement.Match match ->
                MatchLine.of(
                        id, MatchLine.Result.MATCH, match.registered().person().personId(), match.candidates());
            case Judgement.Review review -> MatchLine.of(id, MatchLine.Result.REVIEW, null, review.candidates());
            case Judgement.None nobody -> MatchLine.of(id, MatchLine.Result.NONE, null, nobody.candidates());
        };
    }

    private static MatchLine none(@Nullable String id) {
        return MatchLine.of(id, MatchLine.Result.NONE, null, List.of());
    }
}
