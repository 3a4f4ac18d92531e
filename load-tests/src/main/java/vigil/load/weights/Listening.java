package vigil.load.weights;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BinaryOperator;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import vigil.domain.event.PersonClaim;
import vigil.domain.identity.PersonId;
import vigil.domain.person.Person;
import vigil.load.matching.Subject;
import vigil.matching.data.MatchingData;
import vigil.matching.decide.Matcher;
import vigil.matching.decide.RegisterIndex;
import vigil.matching.decide.evidence.Finding;
import vigil.matching.decide.evidence.Found;
import vigil.matching.decide.evidence.Weights;
import vigil.matching.decide.name.NameLore;
import vigil.synthetic.SyntheticRegister;
import vigil.synthetic.place.Surroundings;
import vigil.synthetic.trap.TrapEvent;
import vigil.synthetic.trap.TrapRegister;
import vigil.synthetic.trap.Traps;

/**
 * A made-up register and claims as sources send them. Only {@link #truth} looks at whom a claim is about. The same
 * seed gives the same on any number of cores.
 */
final class Listening {
    static final Instant OPENED_AT = LocalDate.parse("2026-11-21").atTime(12, 0).toInstant(ZoneOffset.UTC);

    /** Odds of less than one in a million, before the claim's other candidates are looked at, change nothing. */
    private static final double NEGLIGIBLE = -14;

    private static final Set<Finding> FAMILY_AGREES = EnumSet.range(Finding.FAMILY_SAME, Finding.FAMILY_PART);

    private final long seed;
    private final Weights weights;
    private final RegisterIndex index;
    private final Matcher matcher;
    private final List<Person> people;
    private final Traps traps;
    private final NameLore lore = MatchingData.current().names();

    /** With these weights only what can't matter is left out. */
    Listening(long seed, int people, Surroundings surroundings, Weights weights) {
        LocalDate today = OPENED_AT.atZone(ZoneOffset.UTC).toLocalDate();
        TrapRegister register = TrapRegister.of(new SyntheticRegister(seed, people, today, surroundings));
        this.seed = seed;
        this.weights = weights;
        this.people = register.records();
        this.index = Subject.index(this.people);
        this.matcher = new Matcher(index, weights);
        this.traps = new Traps(register, seed);
    }

    /**
     * A claim and what comparing it with those who might be meant shows.
     *
     * @param candidates may be empty
     */
    record Heard(Set<Circumstance> circumstances, List<List<Found>> candidates) {}

    int registered() {
        return index.size();
    }

    RegisterIndex index() {
        return index;
    }

    TrapEvent event(long number) {
        return traps.realistic(number);
    }

    /** So many claims that say who is meant. */
    List<Heard> claims(int claims) {
        return LongStream.range(0, claims)
                .parallel()
                .mapToObj(number -> event(number).claim())
                .filter(claim -> matcher.meant(claim, OPENED_AT).identifies())
                .map(claim -> new Heard(Circumstance.of(claim, lore), candidates(claim)))
                .toList();
    }

    private List<List<Found>> candidates(PersonClaim claim) {
        return matcher.compared(claim, OPENED_AT).stream()
                .takeWhile(found -> weights.prior(registered()) + weight(found) > NEGLIGIBLE)
                .toList();
    }

    /**
     * What comparing each claim with so many people drawn at random shows, strangers all but certainly: of all of
     * them, and of those whose family name agrees.
     */
    record Random(Tally all, Tally sameFamily) {
        static final Random NONE = new Random(Tally.NONE, Tally.NONE);

        Random plus(Random other) {
            return new Random(all.plus(other.all), sameFamily.plus(other.sameFamily));
        }

        private Random plus(Tally one, boolean family) {
            return new Random(all.plus(one), family ? sameFamily.plus(one) : sameFamily);
        }
    }

    Random strangers(int claims, int people) {
        return inOrder(Random.NONE, Random::plus, claims, number -> {
            PersonClaim claim = event(number).claim();
            Set<Circumstance> circumstances = Circumstance.of(claim, lore);
            SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
            Random sum = Random.NONE;
            for (int i = 0; i < people; i++) {
                PersonId person =
                        this.people.get(random.nextInt(this.people.size())).personId();
                List<Found> found = compare(claim, person);
                Tally one = Tally.of(circumstances, found, unrelated(found));
                sum = sum.plus(one, found.stream().map(Found::finding).anyMatch(FAMILY_AGREES::contains));
            }
            return sum;
        });
    }

    /** How likely they are strangers, neither the same person nor relatives. */
    private double unrelated(List<Found> found) {
        double prior = weights.prior(registered());
        double related = Math.exp(prior + weight(found));
        for (double relative : Relatives.of(found, weights).values()) {
            related += Math.exp(prior + relative);
        }
        return 1 / (1 + related);
    }

    /** What comparing each claim with whom it is about shows; for judging what was learnt, never for learning. */
    Tally truth(int claims) {
        return inOrder(Tally.NONE, Tally::plus, claims, number -> {
            TrapEvent event = event(number);
            PersonId patient = event.onRegister();
            return patient == null || !matcher.meant(event.claim(), OPENED_AT).identifies()
                    ? Tally.NONE
                    : Tally.of(Circumstance.of(event.claim(), lore), compare(event.claim(), patient), 1);
        });
    }

    private List<Found> compare(PersonClaim claim, PersonId person) {
        return matcher.comparedWith(person, claim, OPENED_AT).orElseThrow();
    }

    private double weight(List<Found> found) {
        return found.stream().mapToDouble(weights::of).sum();
    }

    /** Added up in order, so that not even the last digit depends on threads. */
    private static <T> T inOrder(T none, BinaryOperator<T> plus, int claims, LongFunction<T> each) {
        return LongStream.range(0, claims).parallel().mapToObj(each).toList().stream()
                .reduce(none, plus);
    }
}
