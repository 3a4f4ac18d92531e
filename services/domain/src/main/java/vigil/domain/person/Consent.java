package vigil.domain.person;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vigil.domain.Coded;
import vigil.domain.Copies;

/**
 * What the person, or somebody for them, agreed to.
 *
 * @param register being on the register
 * @param share the plan being seen by those who care for them
 */
public record Consent(State register, State share, @Nullable Instant recordedAt) {
    public static final Consent NOT_RECORDED = new Consent(State.NOT_RECORDED, State.NOT_RECORDED, null);

    public Consent {
        register = Copies.or(register, State.NOT_RECORDED);
        share = Copies.or(share, State.NOT_RECORDED);
    }

    /** How consent stands, and on what ground. */
    public enum State implements Coded {
        GIVEN,
        DECLINED,
        WITHDRAWN,
        BEST_INTERESTS,
        LPA,
        PARENTAL,
        NOT_RECORDED
    }

    /** Whether the plan may leave the register, and under which mark. */
    public Sharing sharing() {
        return switch (share) {
            case GIVEN, BEST_INTERESTS, LPA, PARENTAL -> Sharing.SHARED;
            case NOT_RECORDED -> Sharing.SHARED_NOT_RECORDED;
            case DECLINED -> Sharing.DECLINED;
            case WITHDRAWN -> Sharing.WITHDRAWN;
        };
    }
}
