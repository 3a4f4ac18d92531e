package vigil.load.traffic;

import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;

/** The ids of the events, made so that they are found again in any bytes without reading those as JSON. */
public final class EventMark {
    private static final byte[] PREFIX = "vb-".getBytes(StandardCharsets.US_ASCII);
    private static final int DIGITS = 9;

    private EventMark() {}

    /** The id of the event with that number. */
    public static String of(int number) {
        return "vb-%09d".formatted(number);
    }

    /** Tells {@code found} every number whose id stands in {@code text}, as often as it does. */
    public static void find(byte[] text, IntConsumer found) {
        int last = text.length - PREFIX.length - DIGITS;
        for (int at = 0; at <= last; at++) {
            if (text[at] == PREFIX[0] && text[at + 1] == PREFIX[1] && text[at + 2] == PREFIX[2]) {
                int number = number(text, at + PREFIX.length);
                if (number >= 0) {
                    found.accept(number);
                    at += PREFIX.length + DIGITS - 1;
                }
            }
        }
    }

    private static int number(byte[] text, int from) {
        int number = 0;
        for (int at = from; at < from + DIGITS; at++) {
            int digit = text[at] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
