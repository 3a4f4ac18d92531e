package vigil.load.traffic;

import java.util.Locale;

/** How many of the events concern somebody on the register. */
public enum Mix {
    ALL(1, "every event concerns somebody on the register"),
    NATURAL(25, "one event in 25 (4 %) concerns somebody on the register");

    private final int oneIn;
    private final String words;

    Mix(int oneIn, String words) {
        this.oneIn = oneIn;
        this.words = words;
    }

    /** Whether the event with that number does. */
    boolean concernsRegister(int number) {
        return number % oneIn == 0;
    }

    /** How many events about somebody on the register come before that number. */
    int earlier(int number) {
        return number / oneIn;
    }

    public String words() {
        return words;
    }

    /** As it is written in options and reports. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
