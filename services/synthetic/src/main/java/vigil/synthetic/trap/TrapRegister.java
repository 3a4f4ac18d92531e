package vigil.synthetic.trap;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import vigil.domain.person.Consent;
import vigil.domain.person.Person;
import vigil.synthetic.SyntheticRegister;
import vigil.synthetic.names.Community;

/**
 * The synthetic register as matching holds it: everybody in memory without their plans, names and birth dates written
 * as registers really have them (see {@link Rewriting}), and who is of which community. Immutable; for any thread.
 */
public final class TrapRegister {
    private final SyntheticRegister people;
    private final Person[] records;
    private final Map<Community, int[]> communities;
    private final int[] findable;
    private final int[] careHomeResidents;

    private TrapRegister(SyntheticRegister people, Person[] records) {
        this.people = people;
        this.records = records;
        this.findable = positions(this::isFindable);
        this.communities = new EnumMap<>(Community.class);
        Community[] community = new Community[records.length];
        Arrays.parallelSetAll(community, people::communityOf);
        for (Community each : Community.values()) {
            communities.put(
                    each,
                    Arrays.stream(findable).filter(i -> community[i] == each).toArray());
        }
        this.careHomeResidents = positions(this::livesInCareHome);
    }

    /** Draws everybody; a second or two for 10,000 people. */
    public static TrapRegister of(SyntheticRegister people) {
        Person[] records = new Person[people.size()];
        Arrays.parallelSetAll(records, i -> Rewriting.of(people, i));
        return new TrapRegister(people, records);
    }

    public int size() {
        return records.length;
    }

    public List<Person> records() {
        return List.of(records);
    }

    Person record(int index) {
        return records[index];
    }

    SyntheticRegister people() {
        return people;
    }

    Community community(int index) {
        return people.communityOf(index);
    }

    /** Those of whom an event ought to be matched: alive, and still consenting to be on the register. */
    int[] findable() {
        return findable;
    }

    /** The findable people of a community. */
    int[] of(Community community) {
        return communities.getOrDefault(community, new int[0]);
    }

    /** How many people of a community can be asked for. */
    public int sizeOf(Community community) {
        return of(community).length;
    }

    int[] careHomeResidents() {
        return careHomeResidents;
    }

    private boolean isFindable(int index) {
        Person person = records[index];
        return person.deceasedAt() == null && person.consent().register() != Consent.State.WITHDRAWN;
    }

    private boolean livesInCareHome(int index) {
        return records[index]
                .currentAddress()
                .filter(address ->
                        !address.lines().isEmpty() && address.lines().getFirst().endsWith("Care Home"))
                .isPresent();
    }

    private int[] positions(IntPredicate which) {
        return IntStream.range(0, records.length).parallel().filter(which).toArray();
    }
}
