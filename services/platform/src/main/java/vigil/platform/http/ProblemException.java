package vigil.platform.http;

/** Ends a request with a {@link Problem}; thrown in a route or given to {@code ctx.fail}. */
public final class ProblemException extends RuntimeException {
    private final transient Problem problem;

    /** Ends it with {@code problem}. */
    public ProblemException(Problem problem) {
        super(problem.title(), null, false, false);
        this.problem = problem;
    }

    /** What the caller is told. */
    public Problem problem() {
        return problem;
    }
}
