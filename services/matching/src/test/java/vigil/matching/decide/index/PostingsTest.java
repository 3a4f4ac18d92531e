package vigil.matching.decide.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PostingsTest {
    private static final int KEY = 17;
    private static final int OTHER = -99;

    private final Postings postings = new Postings();

    @Test
    void findsEverybodyUnderAKeyAndNobodyElse() {
        postings.add(KEY, 1);
        postings.add(OTHER, 2);
        postings.add(KEY, 3);

        assertThat(found(KEY, 10)).containsExactlyInAnyOrder(1, 3);
        assertThat(found(OTHER, 10)).containsExactly(2);
        assertThat(found(0, 10)).isEmpty();
    }

    @Test
    void findsNoMoreWhoIsRemoved() {
        postings.add(KEY, 1);
        postings.add(KEY, 2);
        postings.remove(KEY, 1);
        postings.remove(KEY, 77);
        postings.remove(OTHER, 2);

        assertThat(found(KEY, 10)).containsExactly(2);
    }

    @Test
    void skipsABlockThatIsLargerThanTheLimitAndKeepsWhatWasThere() {
        IntStream.range(0, 5).forEach(person -> postings.add(KEY, person));
        IntSet found = new IntSet();
        found.add(42);
        postings.collect(KEY, 4, found);

        assertThat(found.size()).isEqualTo(1);
        assertThat(found.get(0)).isEqualTo(42);
        postings.collect(KEY, 5, found);
        assertThat(found.size()).isEqualTo(6);
    }

    @Test
    void whoIsGoneDoesNotCountTowardsTheLimit() {
        IntStream.range(0, 5).forEach(person -> postings.add(KEY, person));
        IntStream.range(0, 4).forEach(person -> postings.remove(KEY, person));

        assertThat(found(KEY, 1)).containsExactly(4);
    }

    @Test
    void outgrowsItsFirstTableWithoutLosingAnybody() {
        IntStream.range(0, 20_000).forEach(person -> postings.add(person % 7_000, person));

        for (int key = 0; key < 7_000; key++) {
            List<Integer> found = found(key, 10);
            assertThat(found).contains(key, key + 7_000).hasSize(key < 6_000 ? 3 : 2);
        }
    }

    @Test
    void usesTheRoomOfThoseWhoAreGone() {
        for (int round = 0; round < 50; round++) {
            for (int person = 0; person < 1_000; person++) {
                postings.add(person, person);
            }
            for (int person = 0; person < 1_000; person++) {
                postings.remove(person, person);
            }
        }
        postings.add(KEY, 5);

        assertThat(IntStream.range(0, 1_000)
                        .filter(key -> !found(key, 10).isEmpty())
                        .boxed())
                .containsExactly(KEY);
    }

    @Test
    void aSetHoldsEachNumberOnceInTheOrderTheyCame() {
        IntSet set = new IntSet();
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 1_000; i++) {
                set.add(i * 31 % 1_000);
            }
        }

        assertThat(set.size()).isEqualTo(1_000);
        assertThat(IntStream.range(0, 1_000).map(set::get).boxed())
                .containsExactlyElementsOf(
                        IntStream.range(0, 1_000).mapToObj(i -> i * 31 % 1_000).toList());
        set.truncate(3);
        assertThat(set.size()).isEqualTo(3);
        set.add(set.get(1));
        set.add(999);
        assertThat(set.size()).isEqualTo(4);
    }

    private List<Integer> found(int key, int limit) {
        IntSet found = new IntSet();
        postings.collect(key, limit, found);
        return IntStream.range(0, found.size()).map(found::get).boxed().toList();
    }
}
