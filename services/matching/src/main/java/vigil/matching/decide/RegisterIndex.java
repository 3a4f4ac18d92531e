package vigil.matching.decide;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import vigil.domain.identity.NhsNumber;
import vigil.domain.identity.PersonId;
import vigil.domain.person.Person;
import vigil.matching.decide.index.IntSet;
import vigil.matching.decide.index.Postings;
import vigil.matching.decide.name.NameLore;
import vigil.matching.decide.name.Vocabulary;

/**
 * Everybody on the register, found by any of several keys, so that one mistyped field hides nobody.
 *
 * <p>One thread writes; any number read at the same time without waiting. A reader that meets somebody just
 * changed sees the old record or the new one, never half of each.
 */
public final class RegisterIndex {
    /**
     * A larger block (everybody born on 1 January, say) says too little to be worth comparing; its people are
     * found by the narrower keys.
     */
    static final int LARGEST_BLOCK = 300;

    /**
     * A telephone of more people is that of a home or a surgery, and names of more are common: they say too little of
     * anybody whose birth date is another.
     */
    private static final int LARGEST_OF_FEW = 40;

    /** So many of one name in a district cost next to nothing to compare. */
    private static final int A_HANDFUL = 3;

    private static final int NO_SLOT = -1;

    private final Vocabulary vocabulary;
    private final NameLore lore;
    private final Postings postings = new Postings();
    private final Deque<Integer> freed = new ArrayDeque<>();
    private final MergedRecords merged = new MergedRecords(new Slots());
    private int slots;
    private volatile AtomicReferenceArray<@Nullable Known> people = new AtomicReferenceArray<>(1 << 10);
    private volatile int size;

    public RegisterIndex(NameLore lore) {
        this.lore = lore;
        this.vocabulary = new Vocabulary(lore);
    }

    /**
     * Adds somebody or replaces their record; who withdrew consent to being on the register is removed. What a record says
     * that names another as the one that goes on counts for that other, once they are on the register.
     */
    public void put(Person person, long registerOffset) {
        merged.put(new Registered(person, registerOffset));
    }

    /** Removes somebody; a stranger is no error. */
    public void remove(PersonId personId) {
        merged.remove(personId);
    }

    /** Whose record goes on in the place of that one; themselves where it is their own, or nobody is known. */
    public PersonId survivor(PersonId personId) {
        return merged.survivor(personId);
    }

    /** The places of people, as the records have them that stand for somebody. */
    private final class Slots implements MergedRecords.People {
        @Override
        public void enter(Registered record, Person compared) {
            RegisterIndex.this.enter(record, compared);
        }

        @Override
        public void leave(PersonId id) {
            RegisterIndex.this.leave(id);
        }

        @Override
        public Optional<Registered> find(PersonId id) {
            int slot = slotOf(id);
            Known known = slot == NO_SLOT ? null : people.get(slot);
            return Optional.ofNullable(known).map(Known::registered);
        }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // only one thread writes
    private void enter(Registered record, Person person) {
        Known known = Known.of(record, person, vocabulary);
        int slot = slotOf(person.personId());
        Known earlier = slot == NO_SLOT ? null : people.get(slot);
        int[] keys = keys(known);
        int[] earlierKeys = earlier == null ? new int[0] : keys(earlier);
        int own = slot == NO_SLOT ? newSlot() : slot;
        people.set(own, known);
        count(known, 1);
        enter(keys, earlierKeys, own);
        if (earlier == null) {
            size++;
        } else {
            count(earlier, -1);
            leave(earlierKeys, keys, own);
        }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // only one thread writes
    private void leave(PersonId personId) {
        int slot = slotOf(personId);
        Known earlier = slot == NO_SLOT ? null : people.get(slot);
        if (earlier != null) {
            people.set(slot, null);
            leave(keys(earlier), new int[0], slot);
            count(earlier, -1);
            freed.add(slot);
            size--;
        }
    }

    /** How many people there are. */
    public int size() {
        return size;
    }

    /** The record that stands for the person, unless they are not on the register. */
    public Optional<Registered> find(PersonId personId) {
        return known(personId).map(Known::registered);
    }

    Optional<Known> known(PersonId personId) {
        PersonId survivor = survivor(personId);
        return found(BlockKeys.of(survivor)).stream()
                .filter(known -> known.personId().equals(survivor))
                .findFirst();
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    NameLore lore() {
        return lore;
    }

    /** Whose number it is, or was. */
    List<PersonId> ownersOf(NhsNumber number) {
        List<PersonId> owners = new ArrayList<>(1);
        for (Known known : found(BlockKeys.of(number))) {
            Person person = known.person();
            if (number.equals(person.nhsNumber())
                    || person.supersededNhsNumbers().contains(number)) {
                owners.add(person.personId());
            }
        }
        return owners;
    }

    /** Everybody who shares a key with the claim. */
    List<Known> candidates(Claim claim) {
        IntSet slots = new IntSet();
        BlockKeys.of(
                claim,
                key -> postings.collect(key, LARGEST_BLOCK, slots),
                key -> postings.collect(key, LARGEST_OF_FEW, slots),
                key -> neighbours(key, claim.birth(), slots),
                key -> namesakes(key, claim, slots));
        return known(slots);
    }

    /** People of one name in one district; of several, not those who say that they were born another day. */
    private void neighbours(int key, int birth, IntSet found) {
        IntSet all = new IntSet();
        postings.collect(key, LARGEST_OF_FEW, all);
        if (all.size() <= A_HANDFUL) {
            all.addAllTo(found);
        } else {
            addUnlessBornAnotherDay(all, birth, found);
        }
    }

    /**
     * People whose two names sound the same; of many, not those who say that they were born another day, and if the
     * claim tells no date, not those whose names only sound the same.
     */
    private void namesakes(int key, Claim claim, IntSet found) {
        IntSet all = new IntSet();
        postings.collect(key, LARGEST_BLOCK, all);
        if (all.size() <= LARGEST_OF_FEW) {
            all.addAllTo(found);
        } else if (claim.birth() != 0) {
            addUnlessBornAnotherDay(all, claim.birth(), found);
        } else {
            addNamesakes(all, claim, found);
        }
    }

    private void addNamesakes(IntSet slots, Claim claim, IntSet found) {
        AtomicReferenceArray<@Nullable Known> now = people;
        for (int i = 0; i < slots.size(); i++) {
            Known known = now.get(slots.get(i));
            if (known != null && known.bears(claim.family()) && known.bears(claim.given())) {
                found.add(slots.get(i));
            }
        }
    }

    private void addUnlessBornAnotherDay(IntSet slots, int birth, IntSet found) {
        AtomicReferenceArray<@Nullable Known> now = people;
        for (int i = 0; i < slots.size(); i++) {
            Known known = now.get(slots.get(i));
            if (known != null && !DateCheck.areOfTwoDays(birth, known.birth())) {
                found.add(slots.get(i));
            }
        }
    }

    /** Everybody under a key of which no block is too large: a number's or a person's. */
    private List<Known> found(int key) {
        IntSet slots = new IntSet();
        postings.collect(key, Integer.MAX_VALUE, slots);
        return known(slots);
    }

    private List<Known> known(IntSet slots) {
        AtomicReferenceArray<@Nullable Known> now = people;
        List<Known> found = new ArrayList<>(slots.size());
        for (int i = 0; i < slots.size(); i++) {
            Known known = now.get(slots.get(i));
            if (known != null) {
                found.add(known);
            }
        }
        return found;
    }

    private int slotOf(PersonId personId) {
        IntSet slots = new IntSet();
        postings.collect(BlockKeys.of(personId), Integer.MAX_VALUE, slots);
        AtomicReferenceArray<@Nullable Known> now = people;
        for (int i = 0; i < slots.size(); i++) {
            Known known = now.get(slots.get(i));
            if (known != null && known.personId().equals(personId)) {
                return slots.get(i);
            }
        }
        return NO_SLOT;
    }

    private int newSlot() {
        Integer reused = freed.poll();
        if (reused != null) {
            return reused;
        }
        int slot = slots++;
        AtomicReferenceArray<@Nullable Known> now = people;
        if (slot >= now.length()) {
            AtomicReferenceArray<@Nullable Known> larger = new AtomicReferenceArray<>(slot + slot / 4);
            for (int i = 0; i < now.length(); i++) {
                larger.setPlain(i, now.getPlain(i));
            }
            people = larger;
        }
        return slot;
    }

    private void count(Known known, int more) {
        vocabulary.countFamily(known.family(), more);
        vocabulary.countGiven(known.given(), more);
    }

    private void enter(int[] keys, int[] but, int slot) {
        for (int key : keys) {
            if (Arrays.binarySearch(but, key) < 0) {
                postings.add(key, slot);
            }
        }
    }

    private void leave(int[] keys, int[] but, int slot) {
        for (int key : keys) {
            if (Arrays.binarySearch(but, key) < 0) {
                postings.remove(key, slot);
            }
        }
    }

    /** Sorted and each once. */
    private static int[] keys(Known known) {
        Keys keys = new Keys();
        BlockKeys.of(known, keys);
        return keys.sorted();
    }
}
