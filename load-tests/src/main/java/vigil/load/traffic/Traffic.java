package vigil.load.traffic;

import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import vigil.domain.person.Person;
import vigil.synthetic.SyntheticRegister;

/**
 * An endless row of events, each of which gives a new version of an alert if it concerns the register.
 *
 * <p>The register is gone through round after round in a fixed scattered order, so that two events of one person are
 * far apart. Six rounds are one incident of each person, which ends; the next six are another, which joins the same
 * open alert. Alerts grow as they would if nobody closed any: a person met 12 times has two incidents. Strangers have
 * incidents of six snapshots too. One thread.
 */
public final class Traffic {
    /** Prime, so that it has no factor in common with registers of usual sizes. */
    private static final long SCATTER = 7_919;

    private final Mix mix;
    private final List<Person> people;
    private final IntFunction<Person> strangers;
    private final Instant start;
    private int next;

    private Traffic(Mix mix, List<Person> people, IntFunction<Person> strangers, Instant start) {
        this.mix = mix;
        this.people = people;
        this.strangers = strangers;
        this.start = start;
    }

    /** Events that come after {@code start} by the sources' clocks. */
    public static Traffic of(Mix mix, SyntheticRegister register, Instant start) {
        List<Person> living = register.people()
                .filter(person -> person.deceasedAt() == null && person.nhsNumber() != null)
                .toList();
        return new Traffic(mix, living, register::stranger, start);
    }

    /** How many events there have been. */
    public int made() {
        return next;
    }

    /** The next {@code count} events. */
    public List<PreparedEvent> next(int count) {
        List<PreparedEvent> events =
                IntStream.range(next, next + count).mapToObj(this::event).toList();
        next += count;
        return events;
    }

    private PreparedEvent event(int number) {
        Instant at = start.plusMillis(number);
        if (mix.concernsRegister(number)) {
            int place = mix.earlier(number);
            int who = (int) (place % people.size() * SCATTER % people.size());
            int round = place / people.size();
            int incident = round / Snapshots.EACH * people.size() + who;
            return EventWriter.write(number, 2 * incident, round % Snapshots.EACH, people.get(who), at, true);
        }
        int incident = number / Snapshots.EACH;
        return EventWriter.write(
                number, 2 * incident + 1, number % Snapshots.EACH, strangers.apply(incident), at, false);
    }
}
