package vigil.domain.alert;

import org.jspecify.annotations.Nullable;
import vigil.domain.Coded;
import vigil.domain.person.PreferredPlace;

/**
 * The preferred place of care as it concerns this episode; advice, never a block.
 *
 * @param state what is known of the wish
 * @param why in words
 */
public record PlaceAtRisk(
        State state,
        PreferredPlace.@Nullable Choice first,
        PreferredPlace.@Nullable Choice second,
        Risk risk,
        String why) {
    /** What is known of the wish, or why it may not be told. */
    public enum State implements Coded {
        RECORDED,
        UNDECIDED,
        DECLINED,
        UNABLE,
        INAPPROPRIATE,
        NOT_ASKED,
        NOT_RECORDED,
        NOT_SHARED
    }

    /** How near the person is to being taken from where they wish to be; the last is the most pressing. */
    public enum Risk implements Coded {
        NONE,
        /** An ambulance is on its way. */
        WATCH,
        /** They are being taken away: tell the receiving unit and the key team. */
        LEAVING,
        /** A crew is on scene and has not decided: the moment when a call helps. */
        DECIDE_NOW;

        /** Whether somebody has to do something about it now; such an alert can't be put off. */
        public boolean isPressing() {
            return this == LEAVING || this == DECIDE_NOW;
        }

        /** Whether somebody has to be told, who knows that it was {@code before}: also that a crew has left, which is less pressing. */
        public boolean isNewsAfter(Risk before) {
            return isPressing() ? this != before : compareTo(before) > 0;
        }
    }
}
