package vigil.matching.decide;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Gathers keys. */
final class Keys implements IntConsumer {
    private int[] all = new int[16];
    private int size;

    @Override
    public void accept(int key) {
        if (size == all.length) {
            all = Arrays.copyOf(all, size * 2);
        }
        all[size] = key;
        size++;
    }

    /** In ascending order, each once. */
    int[] sorted() {
        Arrays.sort(all, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[kept++] = all[i];
            }
        }
        return Arrays.copyOf(all, kept);
    }
}
