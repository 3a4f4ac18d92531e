package vigil.matching.decide.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * Which people are found under which key: a compact multimap from a hashed key to small numbers. Keys that
 * collide bring up people who don't belong, which costs a comparison and nothing else.
 *
 * <p>One thread writes; any number read at the same time without waiting. Entries are only added, and marked as
 * gone when removed; when there is no more room, a new table without the gone ones takes the old one's place.
 * Whoever adds before removing makes sure that no reader misses anybody.
 */
public final class Postings {
    private static final VarHandle HEADS = MethodHandles.arrayElementVarHandle(int[].class);
    private static final int GONE = -1;
    private static final int SMALLEST = 1 << 10;

    /** Room to grow by when copying: an eighth. */
    private static final int GROWTH_SHIFT = 3;

    /** Entries to a head, or up to twice as many: as they stand together, a longer chain costs little. */
    private static final int CHAIN = 2;

    private volatile Table table = new Table(SMALLEST);
    private int used;
    private int gone;

    /** Adds an entry; the same one twice is found twice. */
    public void add(int key, int person) {
        if (used == table.capacity) {
            renew();
        }
        table.write(used, key, person);
        used++;
    }

    /** Removes an entry; one that isn't there is no error. */
    public void remove(int key, int person) {
        Table now = table;
        for (int entry = now.first(key); entry >= 0; entry = now.next(entry)) {
            if (now.key(entry) == key && now.person(entry) == person) {
                now.erase(entry);
                gone++;
                return;
            }
        }
    }

    /** Puts everybody under that key into {@code found}, unless they are more than {@code limit}. */
    public void collect(int key, int limit, IntSet found) {
        Table now = table;
        int start = found.size();
        int count = 0;
        for (int entry = now.first(key); entry >= 0; entry = now.next(entry)) {
            int person = now.person(entry);
            if (now.key(entry) == key && person != GONE) {
                count++;
                if (count > limit) {
                    found.truncate(start);
                    return;
                }
                found.add(person);
            }
        }
    }

    private void renew() {
        Table old = table;
        int live = used - gone;
        Table renewed = new Table(Math.max(SMALLEST, live + Math.max(live >> GROWTH_SHIFT, SMALLEST)));
        int kept = 0;
        for (int entry = 0; entry < used; entry++) {
            if (old.person(entry) != GONE) {
                renewed.write(kept, old.key(entry), old.person(entry));
                kept++;
            }
        }
        used = kept;
        gone = 0;
        table = renewed;
    }

    /** Chains of entries by hash. What is read of an entry stands together: one that is far away is fetched once. */
    private static final class Table {
        private static final int KEY = 0;
        private static final int PERSON = 1;
        private static final int NEXT = 2;
        private static final int WIDTH = 3;

        final int capacity;
        private final int[] heads;
        private final int[] entries;

        Table(int capacity) {
            this.capacity = capacity;
            heads = new int[Integer.highestOneBit(Math.max(2, capacity / CHAIN))];
            Arrays.fill(heads, -1);
            entries = new int[capacity * WIDTH];
        }

        int first(int key) {
            return (int) HEADS.getAcquire(heads, slot(key));
        }

        int next(int entry) {
            return entries[entry * WIDTH + NEXT];
        }

        int key(int entry) {
            return entries[entry * WIDTH + KEY];
        }

        int person(int entry) {
            return entries[entry * WIDTH + PERSON];
        }

        void erase(int entry) {
            entries[entry * WIDTH + PERSON] = GONE;
        }

        /** The entry is whole before any reader can come upon it. */
        void write(int entry, int key, int person) {
            int slot = slot(key);
            entries[entry * WIDTH + KEY] = key;
            entries[entry * WIDTH + PERSON] = person;
            entries[entry * WIDTH + NEXT] = heads[slot];
            HEADS.setRelease(heads, slot, entry);
        }

        private int slot(int key) {
            return ((key * 0x9E3779B9) >>> 7) & (heads.length - 1);
        }
    }
}
