package vigil.synthetic.call;

import vigil.domain.event.EventType;
import vigil.synthetic.chance.Chance;

/**
 * When a source learns who the patient is.
 *
 * @param namedFrom the snapshot that first has a name, counted from 0; {@link #NEVER} if none
 * @param numberedFrom the snapshot that first has an NHS number, likewise
 */
public record Learning(int namedFrom, int numberedFrom) {
    /** Beyond the last snapshot of any incident. */
    public static final int NEVER = Integer.MAX_VALUE;

    /** Ambulance services get a usable NHS number for about one incident in seven. */
    private static final double AMBULANCE_NUMBERED = 0.14;

    private static final double AMBULANCE_NAMED = 0.92;
    private static final double OOH_NUMBERED = 0.96;
    private static final double UCR_NUMBERED = 0.97;

    public static Learning of(EventType type, Chance chance) {
        return switch (type) {
            case AMBULANCE -> ambulance(chance);
            case OOH -> {
                int named = chance.happens(0.7) ? 0 : 1;
                yield new Learning(named, chance.happens(OOH_NUMBERED) ? named : NEVER);
            }
            case UCR -> new Learning(0, chance.happens(UCR_NUMBERED) ? 0 : NEVER);
        };
    }

    /** Nobody in the first snapshot, a name in the second or third, a number when the crew is there, or never. */
    private static Learning ambulance(Chance chance) {
        if (!chance.happens(AMBULANCE_NAMED)) {
            return new Learning(NEVER, NEVER);
        }
        return new Learning(chance.between(1, 2), chance.happens(AMBULANCE_NUMBERED / AMBULANCE_NAMED) ? 3 : NEVER);
    }

    /** What is known at that snapshot, counted from 0. */
    public Knowledge at(int snapshot) {
        if (snapshot < namedFrom) {
            return Knowledge.NOTHING;
        }
        if (snapshot >= numberedFrom) {
            return Knowledge.NUMBERED;
        }
        return snapshot == namedFrom ? Knowledge.NAMED : Knowledge.ADDRESSED;
    }
}
