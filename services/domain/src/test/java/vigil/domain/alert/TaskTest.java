package vigil.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskTest {
    private static final Task VERIFICATION = new Task("verification", "Verification of death", true, null);

    @Test
    void namesWithinASentenceWhatIsRequiredAndNotRecorded() {
        Task done = new Task("bereaved", "Contact with the bereaved", true, null)
                .doneAs(new Task.Done(Instant.EPOCH, "Sam Patel", null));
        Task optional = new Task("pharmacy", "Medicines taken back", false, null);
        assertThat(Task.stillRequired(List.of(done, VERIFICATION, optional))).isEqualTo("verification of death");
        assertThat(Task.stillRequired(List.of(done, optional))).isEmpty();
    }

    @Test
    void leavesAnAbbreviationAsItIsAndCallsATaskWithoutANameByItsCode() {
        Task told = new Task("gp", "GP told", true, null);
        Task letter = new Task("letter", "A", true, null);
        Task unnamed = new Task("coroner", " ", true, null);
        assertThat(Task.stillRequired(List.of(VERIFICATION, told, letter, unnamed)))
                .isEqualTo("verification of death, GP told, a, coroner");
    }
}
