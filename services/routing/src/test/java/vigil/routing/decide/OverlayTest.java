package vigil.routing.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.routing.Examples.confirmed;
import static vigil.routing.Examples.event;
import static vigil.routing.Examples.maria;

import org.junit.jupiter.api.Test;
import vigil.domain.alert.Alert;
import vigil.routing.Examples;

class OverlayTest {
    private final AlertBook book = new AlertBook();
    private final Alert first = new Raising(Examples.directory(), Examples.AT_2)
            .confirmed(confirmed(maria(), event("i-1", "dispatched", 0)), java.util.List.of());

    @Test
    void whatIsNotCommittedIsSeenByTheBatchAndNotByTheBook() {
        Overlay overlay = new Overlay(book);
        overlay.put(first);

        assertThat(overlay.about("p-maria")).containsExactly(first);
        assertThat(overlay.find(first.alertId())).contains(first);
        assertThat(book.about("p-maria")).isEmpty();
    }

    @Test
    void aNewVersionStandsForTheOldOne() {
        book.apply(first);
        Alert second = new AlertDraft(first, Examples.AT_2).next();
        Overlay overlay = new Overlay(book);
        overlay.put(second);

        assertThat(overlay.about("p-maria")).containsExactly(second);
        assertThat(new Overlay(book).about("p-maria")).containsExactly(first);
    }

    @Test
    void applyingAVersionTwiceOrAnOlderOneChangesNothing() {
        Alert second = new AlertDraft(first, Examples.AT_2).next();
        book.apply(second);
        book.apply(first);
        book.apply(second);

        assertThat(book.about("p-maria")).containsExactly(second);
        assertThat(book.size()).isEqualTo(1);
        assertThat(book.open()).isEqualTo(1);
        assertThat(book.latest()).isEqualTo(Examples.AT_2);
    }

    @Test
    void forgettingWhatIsNotThereIsHarmless() {
        book.forget(first.alertId());
        book.apply(first);
        book.forget(first.alertId());

        assertThat(book.size()).isZero();
        assertThat(book.dueAt(java.time.Instant.MAX)).isEmpty();
    }
}
