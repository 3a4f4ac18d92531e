package vigil.load.simulation.check;

import org.jspecify.annotations.Nullable;

/** Something did not hold. */
public final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Invariant invariant;

    Broken(Invariant invariant, String how, @Nullable Throwable cause) {
        super(invariant.sentence() + " " + how, cause);
        this.invariant = invariant;
    }

    public Invariant invariant() {
        return invariant;
    }
}
