package vigil.synthetic.trap;

import vigil.domain.event.EventType;
import vigil.synthetic.chance.Chance;
import vigil.synthetic.chance.Shares;
import vigil.synthetic.mistake.Told;

/**
 * How much of a patient's identity each kind of source gives. A usable NHS number and birth date: 14 % of ambulance
 * records (the largest English study), 96 % of 111 and out-of-hours ones, 97 % of referrals to urgent community
 * response. What the others hold is our estimate.
 */
public final class IdentityQuality {
    /** Contacts a day by source in an area of a million people: 999, 111 and out-of-hours, urgent community response. */
    private static final Shares<EventType> SOURCES =
            Shares.of(EventType.AMBULANCE, 370).and(EventType.OOH, 470).and(EventType.UCR, 60);

    /** Ambulance incidents at which nobody learns who the patient is. */
    private static final double AMBULANCE_NAMELESS = 0.08;

    private static final double AMBULANCE_NUMBER = 0.14;
    private static final double OOH_NUMBER = 0.96;
    private static final double UCR_NUMBER = 0.97;
    private static final double FAMILY = 0.985;
    private static final double GIVEN = 0.975;
    private static final double PHONE = 0.5;
    private static final double PRACTICE = 0.55;
    private static final double POSTCODE = 0.95;
    private static final Told NOTHING = new Told(false, false, false, Told.Birth.NOT, false, false, false, false);
    private static final Shares<Told.Birth> AMBULANCE_BIRTH =
            Shares.of(Told.Birth.WHOLE, 86).and(Told.Birth.YEAR, 7).and(Told.Birth.NOT, 7);
    private static final Shares<Told.Birth> CARE_BIRTH =
            Shares.of(Told.Birth.WHOLE, 95).and(Told.Birth.YEAR, 2).and(Told.Birth.NOT, 3);

    private IdentityQuality() {}

    static EventType source(Chance chance) {
        return SOURCES.pick(chance);
    }

    /** What such a source tells of a patient. */
    static Told told(EventType source, Chance chance) {
        return switch (source) {
            case AMBULANCE ->
                chance.happens(AMBULANCE_NAMELESS)
                        ? NOTHING
                        : chance.happens(AMBULANCE_NUMBER / (1 - AMBULANCE_NAMELESS))
                                ? numbered(chance)
                                : named(AMBULANCE_BIRTH, 0.87, chance);
            case OOH -> chance.happens(OOH_NUMBER) ? numbered(chance) : named(CARE_BIRTH, 0.94, chance);
            case UCR -> chance.happens(UCR_NUMBER) ? numbered(chance) : named(CARE_BIRTH, 0.94, chance);
        };
    }

    /** What a source without a number tells, of those who tell anything: as ambulance services, which are most of them. */
    static Told withoutNumber(Chance chance) {
        return named(AMBULANCE_BIRTH, 0.87, chance);
    }

    /** What a source with a number tells. */
    static Told numbered(Chance chance) {
        return new Told(
                true,
                chance.happens(FAMILY),
                chance.happens(GIVEN),
                Told.Birth.WHOLE,
                chance.happens(0.95),
                chance.happens(POSTCODE),
                chance.happens(PHONE),
                chance.happens(PRACTICE));
    }

    private static Told named(Shares<Told.Birth> birth, double address, Chance chance) {
        return new Told(
                false,
                chance.happens(FAMILY),
                chance.happens(GIVEN),
                birth.pick(chance),
                chance.happens(address),
                chance.happens(POSTCODE),
                chance.happens(PHONE),
                chance.happens(PRACTICE));
    }
}
