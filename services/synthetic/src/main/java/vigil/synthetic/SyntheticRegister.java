package vigil.synthetic;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vigil.domain.person.Person;
import vigil.synthetic.names.Community;
import vigil.synthetic.people.People;
import vigil.synthetic.place.Surroundings;

/**
 * The synthetic palliative register of Coventry and Warwickshire. It holds nobody in memory: each person is
 * drawn from the seed and their place in the register when asked for, so 600,000 cost no more than one. Safe
 * for any thread.
 */
public final class SyntheticRegister {
    private final long seed;
    private final int size;
    private final People people;

    /**
     * @param size how many people, 1 to 890,000 (fewer leaves more never-issued numbers for strangers)
     * @param asOf the day from which ages, reviews and medicines are counted
     * @param surroundings whose practices and teams the records name
     */
    public SyntheticRegister(long seed, int size, LocalDate asOf, Surroundings surroundings) {
        this.seed = seed;
        this.size = size;
        this.people = new People(seed, size, asOf, Objects.requireNonNull(surroundings));
    }

    public long seed() {
        return seed;
    }

    public int size() {
        return size;
    }

    /** Everybody on the register, in the order of their ids, lazily; the stream may be made parallel. */
    public Stream<Person> people() {
        return IntStream.range(0, size).mapToObj(people::registered);
    }

    /** The person at that place in the register, 0 for the first; an {@link IndexOutOfBoundsException} beyond its size. */
    public Person person(int index) {
        return people.registered(Objects.checkIndex(index, size));
    }

    /** Whose names the person at that place in the register has. */
    public Community communityOf(int index) {
        return people.communityOfRegistered(Objects.checkIndex(index, size));
    }

    /** Whose names the stranger of that draw has. */
    public Community communityOfStranger(long draw) {
        return people.communityOfStranger(draw);
    }

    /** Somebody who is not on the register; the same draw gives the same person. */
    public Person stranger(long draw) {
        return people.stranger(draw);
    }
}
