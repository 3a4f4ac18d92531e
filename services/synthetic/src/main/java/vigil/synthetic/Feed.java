package vigil.synthetic;

import static java.time.ZoneOffset.UTC;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import vigil.domain.event.EventType;
import vigil.domain.person.Person;
import vigil.synthetic.call.Patient;
import vigil.synthetic.chance.Chance;
import vigil.synthetic.story.Journey;
import vigil.synthetic.story.Publication;

/**
 * What is sent, in the order in which it arrives, for ever. Journeys begin as a Poisson process whose rate
 * changes by the hour (thinning, Lewis and Shedler 1979); nothing of a journey arrives before it begins, so
 * everything that is due before the next one is final. For one thread.
 */
final class Feed implements Iterator<Sent> {
    private static final long USE = 0xfeed;
    private static final double LATE = 0.02;
    private static final double REPEATED = 0.025;
    private static final double MISTAKEN_IDENTITY = 0.004;

    private final Night night;
    private final SyntheticRegister register;
    private final Chance arrivals;
    private final String run;
    private final PriorityQueue<Sent> due = new PriorityQueue<>(
            Comparator.comparing(Sent::at).thenComparing(Sent::source).thenComparing(Sent::id));
    private Instant nextBegins;
    private EventType nextService = EventType.AMBULANCE;
    private int begun;

    Feed(Night night) {
        this.night = night;
        this.register = night.register();
        this.arrivals = Chance.of(night.seed(), USE, night.start().getEpochSecond());
        this.run = HexFormat.of().toHexDigits((short) arrivals.bits());
        this.nextBegins = night.start();
        skipToNext();
    }

    @Override
    public boolean hasNext() {
        return true;
    }

    @Override
    public Sent next() {
        Sent first = due.peek();
        while (first == null || !first.at().isBefore(nextBegins)) {
            begin();
            skipToNext();
            first = due.peek();
        }
        return due.remove();
    }

    private void skipToNext() {
        double highest = Rates.highestOfAll() * night.volume();
        EventType service = null;
        while (service == null) {
            nextBegins = nextBegins.plus(arrivals.untilNext(highest));
            service = service(nextBegins, arrivals.fraction());
        }
        nextService = service;
    }

    /** The service whose part of the highest rate the draw fell into, or none. */
    private static @Nullable EventType service(Instant moment, double draw) {
        double left = draw * Rates.highestOfAll();
        for (Rates rates : Rates.values()) {
            left -= rates.perDay(moment);
            if (left < 0) {
                return rates.type();
            }
        }
        return null;
    }

    private void begin() {
        begun++;
        Chance chance = Chance.of(night.seed(), USE, night.start().getEpochSecond(), begun);
        Patient patient = patient(chance);
        for (Publication publication : Journey.of(nextService, patient, nextBegins, number(), chance)) {
            send(publication, patient, chance);
        }
    }

    private String number() {
        String count = String.valueOf(1_000_000 + begun).substring(1);
        return DateTimeFormatter.BASIC_ISO_DATE.format(nextBegins.atZone(UTC).toLocalDate()) + "-" + run + "-" + count;
    }

    private Patient patient(Chance chance) {
        if (chance.happens(night.shareOnRegister())) {
            Person person = register.person(chance.below(register.size()));
            return new Patient(person, person.personId(), mistakenFor(chance));
        }
        return new Patient(register.stranger(chance.bits()), null, mistakenFor(chance));
    }

    private @Nullable Person mistakenFor(Chance chance) {
        return chance.happens(MISTAKEN_IDENTITY) ? register.stranger(chance.bits()) : null;
    }

    /** Mostly at once; some so late that later snapshots overtake it; some twice. */
    private void send(Publication publication, Patient patient, Chance chance) {
        Duration transit = Duration.ofMillis(chance.between(50, 2500));
        Instant at = publication.time().plus(chance.happens(LATE) ? chance.minutes(1, 45) : transit);
        due.add(new Sent(at, patient.onRegister(), publication));
        if (chance.happens(REPEATED)) {
            due.add(new Sent(at.plus(chance.minutes(0.05, 3)), patient.onRegister(), publication));
        }
    }
}
