package vigil.load.traffic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventMarkTest {
    @Test
    void isFoundWhereverItStands() {
        String text = EventMark.of(7) + "{\"id\":\"" + EventMark.of(123_456_789) + "\"}" + EventMark.of(0);

        assertThat(found(text)).containsExactly(7, 123_456_789, 0);
    }

    @Test
    void isNotFoundInWhatOnlyBeginsLikeIt() {
        assertThat(found("vb-12345 vb- vb vb-00000000x v")).isEmpty();
    }

    private static List<Integer> found(String text) {
        List<Integer> numbers = new ArrayList<>();
        EventMark.find(text.getBytes(UTF_8), numbers::add);
        return numbers;
    }
}
