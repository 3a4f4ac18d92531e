package vigil.matching.decide;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.domain.identity.NhsNumber;
import vigil.domain.identity.PersonId;
import vigil.domain.person.Address;
import vigil.domain.person.Consent;
import vigil.domain.person.Person;

/**
 * Records of which some name another as the one that goes on in their place: which records belong together by that, and
 * who stands for whom. One thread writes; {@link #survivor} may be asked by any.
 */
final class MergedRecords {
    private final People people;
    private final Map<PersonId, Registered> merged = new HashMap<>();
    private final Map<PersonId, Set<PersonId>> namedBy = new HashMap<>();
    private final Set<PersonId> withdrawn = new HashSet<>();
    private final Map<PersonId, PersonId> survivors = new ConcurrentHashMap<>();

    MergedRecords(People people) {
        this.people = people;
    }

    /** Those who stand for themselves. */
    interface People {
        /**
         * Takes in somebody, or their later record.
         *
         * @param compared what a claim is held against
         */
        void enter(Registered record, Person compared);

        /** Lets somebody go; a stranger is no error. */
        void leave(PersonId id);

        Optional<Registered> find(PersonId id);
    }

    /** Takes in somebody's latest record. */
    void put(Registered record) {
        PersonId id = record.person().personId();
        if (record.person().consent().register() == Consent.State.WITHDRAWN) {
            withdrawn.add(id);
            without(id);
        } else {
            withdrawn.remove(id);
            with(record);
        }
    }

    /** Lets somebody's record go. */
    void remove(PersonId id) {
        withdrawn.remove(id);
        without(id);
    }

    /** Who stands for that one: themselves where that is nobody else. */
    PersonId survivor(PersonId id) {
        return survivors.getOrDefault(id, id);
    }

    private void with(Registered record) {
        PersonId id = record.person().personId();
        Set<PersonId> family = family(id);
        unname(id);
        record.person().survivor().ifPresent(other -> {
            merged.put(id, record);
            namedBy.computeIfAbsent(other, key -> new LinkedHashSet<>()).add(id);
        });
        family.addAll(family(id));
        if (!merged.containsKey(id)) {
            people.enter(record, record.person());
        }
        settle(family);
    }

    private void without(PersonId id) {
        Set<PersonId> family = family(id);
        unname(id);
        people.leave(id);
        survivors.remove(id);
        settle(family);
    }

    private void unname(PersonId id) {
        named(id)
                .ifPresent(other -> namedBy.computeIfPresent(other, (key, ids) -> {
                    ids.remove(id);
                    return ids.isEmpty() ? null : ids;
                }));
        merged.remove(id);
    }

    private Optional<PersonId> named(PersonId id) {
        return Optional.ofNullable(merged.get(id))
                .flatMap(record -> record.person().survivor());
    }

    /** Who stands for themselves comes first, so that nobody is missing meanwhile. */
    private void settle(Set<PersonId> family) {
        if (family.size() > 1) {
            Set<PersonId> byThemselves =
                    family.stream().filter(this::standsForItself).collect(Collectors.toSet());
            byThemselves.forEach(id -> enter(id, family));
            family.stream().filter(id -> !byThemselves.contains(id)).forEach(id -> {
                survivors.put(id, last(id));
                people.leave(id);
            });
        }
    }

    /** A record that isn't there yet stands for nobody; one whose person withdrew lets nobody else stand for them either. */
    private boolean standsForItself(PersonId id) {
        PersonId last = last(id);
        return last.equals(id) || (people.find(last).isEmpty() && !withdrawn.contains(last));
    }

    private void enter(PersonId id, Set<PersonId> family) {
        survivors.remove(id);
        Optional.ofNullable(merged.get(id)).or(() -> people.find(id)).ifPresent(record -> {
            List<Person> others = family.stream()
                    .filter(other -> !other.equals(id) && last(other).equals(id))
                    .flatMap(other -> Stream.ofNullable(merged.get(other)))
                    .map(Registered::person)
                    .toList();
            people.enter(record, together(record.person(), others));
        });
    }

    /** Everybody whose records belong together with that one's, themselves among them. */
    private Set<PersonId> family(PersonId id) {
        Set<PersonId> family = new LinkedHashSet<>();
        Deque<PersonId> found = new ArrayDeque<>(List.of(id));
        while (!found.isEmpty()) {
            PersonId next = found.remove();
            if (family.add(next)) {
                named(next).ifPresent(found::add);
                found.addAll(namedBy.getOrDefault(next, Set.of()));
            }
        }
        return family;
    }

    /** Whose record goes on in the end; themselves where the records name each other in a circle. */
    private PersonId last(PersonId id) {
        Set<PersonId> passed = new LinkedHashSet<>();
        PersonId last = id;
        while (passed.add(last)) {
            Optional<PersonId> next = named(last);
            if (next.isEmpty()) {
                return last;
            }
            last = next.get();
        }
        return id;
    }

    /**
     * The record that goes on with what the others say of the same person, for comparison. Names, birth date and gender
     * are its own; where it says less of the rest, or the others are more careful, theirs hold too.
     */
    static Person together(Person survivor, Collection<Person> others) {
        if (others.isEmpty()) {
            return survivor;
        }
        return new Person(
                survivor.personId(),
                survivor.nhsNumber(),
                numbers(survivor, others),
                survivor.family(),
                survivor.given(),
                survivor.knownAs(),
                families(survivor, others),
                survivor.birthDate(),
                survivor.gender(),
                first(Stream.concat(Stream.of(survivor), others.stream()).map(Person::deceasedAt)),
                survivor.restricted() || others.stream().anyMatch(Person::restricted),
                survivor.mergedInto(),
                Stream.concat(survivor.addresses().stream(), others.stream().flatMap(MergedRecords::earlier))
                        .distinct()
                        .toList(),
                Stream.concat(survivor.phones().stream(), others.stream().flatMap(other -> other.phones().stream()))
                        .distinct()
                        .toList(),
                survivor.gpPractice(),
                survivor.communication(),
                survivor.ethnicity(),
                survivor.inclusionGroups(),
                survivor.chcFastTrack(),
                survivor.personalHealthBudget(),
                survivor.careLead(),
                survivor.transition(),
                survivor.consent(),
                survivor.plan());
    }

    private static List<NhsNumber> numbers(Person survivor, Collection<Person> others) {
        Stream<NhsNumber> theirs = others.stream()
                .flatMap(other ->
                        Stream.concat(Stream.ofNullable(other.nhsNumber()), other.supersededNhsNumbers().stream()));
        return Stream.concat(survivor.supersededNhsNumbers().stream(), theirs)
                .filter(number -> !number.equals(survivor.nhsNumber()))
                .distinct()
                .toList();
    }

    private static List<String> families(Person survivor, Collection<Person> others) {
        Stream<String> theirs = others.stream()
                .flatMap(other -> Stream.concat(Stream.of(other.family()), other.previousFamily().stream()));
        return Stream.concat(survivor.previousFamily().stream(), theirs)
                .filter(name -> !name.equalsIgnoreCase(survivor.family()))
                .distinct()
                .toList();
    }

    private static Stream<Address> earlier(Person other) {
        return other.addresses().stream()
                .map(address -> new Address(Address.Use.PREVIOUS, address.lines(), address.city(), address.postcode()));
    }

    private static <T> @Nullable T first(Stream<@Nullable T> values) {
        return values.filter(Objects::nonNull).findFirst().orElse(null);
    }
}
