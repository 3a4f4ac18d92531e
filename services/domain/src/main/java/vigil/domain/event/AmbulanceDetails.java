package vigil.domain.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vigil.domain.Coded;

/**
 * What only an ambulance service says.
 *
 * @param clockStart T5, when the response time began to count
 */
public record AmbulanceDetails(
        @Nullable Category category,
        @Nullable Instant clockStart,
        @Nullable String callSign,
        @Nullable String crewPhone,
        @Nullable Instant onSceneAt,
        @Nullable Instant leftSceneAt,
        @Nullable Outcome outcome,
        @Nullable Destination destination) {
    /** Response category; {@code HCP} was asked for by a clinician, {@code IFT} moves between units. */
    public enum Category implements Coded {
        C1,
        C2,
        C3,
        C4,
        C5,
        C4T,
        HCP1,
        HCP2,
        HCP3,
        HCP4,
        IFT1,
        IFT2,
        IFT3,
        IFT4;

        @Override
        public String code() {
            return name();
        }

        /** A move that somebody planned, not a call for help. */
        public boolean isPlannedMove() {
            return name().startsWith("HCP") || name().startsWith("IFT");
        }
    }

    /** How the ambulance's part ended, or will end. */
    public enum Outcome implements Coded {
        HEAR_AND_TREAT,
        SEE_AND_TREAT,
        TREAT_AND_REFER,
        CONVEYED_ED,
        CONVEYED_OTHER,
        DECLINED_CONVEYANCE,
        DIED_ON_SCENE,
        CANCELLED;

        /** In the ambulance services' own terms, for example {@code see and treat}. */
        public String words() {
            return this == CANCELLED ? "ambulance cancelled" : code().replace('-', ' ');
        }

        /** The crew takes the person away. */
        public boolean isConveyed() {
            return this == CONVEYED_ED || this == CONVEYED_OTHER;
        }

        /** The person was left where they were. */
        public boolean isLeftAtHome() {
            return switch (this) {
                case HEAR_AND_TREAT, SEE_AND_TREAT, TREAT_AND_REFER, DECLINED_CONVEYANCE -> true;
                case CONVEYED_ED, CONVEYED_OTHER, DIED_ON_SCENE, CANCELLED -> false;
            };
        }
    }

    /** Where the crew takes the person. */
    public record Destination(
            @Nullable String ods, @Nullable String name) {}
}
