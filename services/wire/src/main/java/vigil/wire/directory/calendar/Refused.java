package vigil.wire.directory.calendar;

/** Something of a calendar that can't be followed, and where. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    final int line;

    Refused(int line, String reason) {
        super(reason);
        this.line = line;
    }
}
