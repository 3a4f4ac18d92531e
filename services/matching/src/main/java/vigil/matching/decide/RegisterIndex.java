package vigil.matching.decide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.domain.identity.NhsNumber;
import vigil.domain.identity.PersonId;
import vigil.domain.person.Address;
import vigil.domain.person.Consent;
import vigil.domain.person.Person;

/**
 * Everybody on the register, found by any of several keys, so that one mistyped field hides nobody.
 *
 * <p>One thread writes; any number read at the same time without waiting. A block (all people under one key)
 * is an unchangeable list that each change replaces; a reader that meets somebody just changed sees the old
 * record or the new one, never half of each.
 */
public final class RegisterIndex {
    /**
     * A larger block (everybody born on 1 January, say) says too little to be worth comparing; its people are
     * found by the narrower keys.
     */
    static final int LARGEST_BLOCK = 500;

    private final Map<PersonId, Known> people = new ConcurrentHashMap<>();
    private final Map<String, List<PersonId>> blocks = new ConcurrentHashMap<>();

    /** Adds somebody or replaces their record; who withdrew consent to being on the register is removed. */
    public void put(Person person, long registerOffset) {
        if (person.consent().register() == Consent.State.WITHDRAWN) {
            remove(person.personId());
            return;
        }
        Known known = Known.of(new Registered(person, registerOffset));
        Known earlier = people.put(person.personId(), known);
        Set<String> keys = keys(known);
        keys.forEach(key -> enter(key, person.personId()));
        if (earlier != null) {
            keys(earlier).stream().filter(key -> !keys.contains(key)).forEach(key -> leave(key, person.personId()));
        }
    }

    /** Removes somebody; a stranger is no error. */
    public void remove(PersonId personId) {
        Known earlier = people.remove(personId);
        if (earlier != null) {
            keys(earlier).forEach(key -> leave(key, personId));
        }
    }

    /** How many people there are. */
    public int size() {
        return people.size();
    }

    /** The person's record, unless they are not on the register. */
    public Optional<Registered> find(PersonId personId) {
        return Optional.ofNullable(people.get(personId)).map(Known::registered);
    }

    Optional<Known> known(PersonId personId) {
        return Optional.ofNullable(people.get(personId));
    }

    /** Whose number it is, or was. */
    List<PersonId> ownersOf(NhsNumber number) {
        return blocks.getOrDefault(numberKey(number), List.of());
    }

    /** Everybody who shares a key with the claim. */
    Collection<Known> candidates(Claim claim) {
        Map<PersonId, Known> found = new LinkedHashMap<>();
        keys(claim)
                .map(key -> blocks.getOrDefault(key, List.<PersonId>of()))
                .filter(block -> block.size() <= LARGEST_BLOCK)
                .flatMap(List::stream)
                .forEach(personId -> known(personId).ifPresent(known -> found.put(personId, known)));
        return found.values();
    }

    private void enter(String key, PersonId personId) {
        blocks.merge(key, List.of(personId), (block, added) -> {
            if (block.contains(personId)) {
                return block;
            }
            List<PersonId> larger = new ArrayList<>(block.size() + 1);
            larger.addAll(block);
            larger.addAll(added);
            return List.copyOf(larger);
        });
    }

    private void leave(String key, PersonId personId) {
        blocks.computeIfPresent(key, (same, block) -> {
            List<PersonId> smaller =
                    block.stream().filter(other -> !other.equals(personId)).toList();
            return smaller.isEmpty() ? null : smaller;
        });
    }

    private static Set<String> keys(Known known) {
        Person person = known.person();
        Set<String> keys = new LinkedHashSet<>();
        Stream.concat(Stream.ofNullable(person.nhsNumber()), person.supersededNhsNumbers().stream())
                .map(RegisterIndex::numberKey)
                .forEach(keys::add);
        List<String> postcodes = person.addresses().stream()
                .map(Address::postcode)
                .flatMap(Stream::ofNullable)
                .map(postcode -> postcode.text())
                .toList();
        List<String> given = Stream.concat(known.given().tokens().stream(), known.knownAs().tokens().stream())
                .toList();
        List<String> families = known.families().stream().map(Name::joined).toList();
        LocalDate birthDate =
                known.birthDate() == null ? null : known.birthDate().whole().orElse(null);
        shared(families, given, birthDate, postcodes).forEach(keys::add);
        return keys;
    }

    private static Stream<String> keys(Claim claim) {
        LocalDate birthDate =
                claim.birthDate() == null ? null : claim.birthDate().whole().orElse(null);
        return Stream.concat(
                Stream.ofNullable(claim.nhsNumber()).map(RegisterIndex::numberKey),
                shared(
                        claim.family().missing()
                                ? List.of()
                                : List.of(claim.family().joined()),
                        claim.given().tokens(),
                        birthDate,
                        claim.postcode() == null
                                ? List.of()
                                : List.of(claim.postcode().text())));
    }

    /** The keys that records and claims have in common; the letters keep kinds of keys apart. */
    private static Stream<String> shared(
            List<String> families, List<String> given, @Nullable LocalDate birthDate, List<String> postcodes) {
        Stream<String> always = Stream.concat(
                postcodes.stream().map(postcode -> "p:" + postcode),
                families.stream().flatMap(family -> given.stream().map(name -> "fg:" + family + ":" + name)));
        if (birthDate == null) {
            return always;
        }
        return Stream.of(
                        always,
                        Stream.of("d:" + birthDate),
                        families.stream().map(family -> "fd:" + family + ":" + birthDate),
                        postcodes.stream().map(postcode -> "dp:" + postcode + ":" + birthDate))
                .flatMap(keys -> keys);
    }

    private static String numberKey(NhsNumber number) {
        return "n:" + number.digits();
    }
}
