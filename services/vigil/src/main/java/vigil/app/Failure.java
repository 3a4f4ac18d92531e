package vigil.app;

/** The work of a command failed; the message is a sentence that says what to do. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Failure(String sentence) {
        super(sentence);
    }

    public Failure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
