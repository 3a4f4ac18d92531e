package vigil.matching.decide.index;

import java.util.Arrays;

/** A small set of numbers from 0, in the order in which they came. For one thread. */
public final class IntSet {
    private static final int EMPTY = 0;

    private int[] order = new int[16];
    private int[] slots = new int[64];
    private int size;

    public int size() {
        return size;
    }

    public int get(int at) {
        return order[at];
    }

    /** Adds a number, unless it is there. */
    public void add(int number) {
        int slot = slotOf(number);
        if (slots[slot] != EMPTY) {
            return;
        }
        if (size == order.length) {
            order = Arrays.copyOf(order, size * 2);
            rehash(slots.length * 2);
            slot = slotOf(number);
        }
        slots[slot] = number + 1;
        order[size] = number;
        size++;
    }

    /** Adds all of these to another. */
    public void addAllTo(IntSet other) {
        for (int i = 0; i < size; i++) {
            other.add(order[i]);
        }
    }

    /** Forgets all but the first ones. */
    void truncate(int first) {
        size = first;
        rehash(slots.length);
    }

    private void rehash(int length) {
        slots = new int[length];
        for (int i = 0; i < size; i++) {
            slots[slotOf(order[i])] = order[i] + 1;
        }
    }

    private int slotOf(int number) {
        int mask = slots.length - 1;
        int slot = ((number * 0x9E3779B9) >>> 8) & mask;
        while (slots[slot] != EMPTY && slots[slot] != number + 1) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
