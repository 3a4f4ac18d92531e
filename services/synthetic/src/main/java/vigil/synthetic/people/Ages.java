package vigil.synthetic.people;

import vigil.synthetic.chance.Chance;
import vigil.synthetic.chance.Shares;

/** How old people are, in whole years. */
final class Ages {
    private record Band(int from, int to) {
        int any(Chance chance) {
            return chance.between(from, to);
        }
    }

    private static final Shares<Band> ON_REGISTER = Shares.of(new Band(0, 17), 1.1)
            .and(new Band(18, 49), 4)
            .and(new Band(50, 69), 16)
            .and(new Band(70, 79), 26)
            .and(new Band(80, 89), 36)
            .and(new Band(90, 95), 14)
            .and(new Band(96, 103), 3);

    private static final Shares<Band> CALLING_URGENT_CARE = Shares.of(new Band(0, 4), 9)
            .and(new Band(5, 17), 8)
            .and(new Band(18, 39), 22)
            .and(new Band(40, 64), 22)
            .and(new Band(65, 79), 19)
            .and(new Band(80, 100), 20);

    private Ages() {}

    static int onRegister(Chance chance) {
        return ON_REGISTER.pick(chance).any(chance);
    }

    static int callingUrgentCare(Chance chance) {
        return CALLING_URGENT_CARE.pick(chance).any(chance);
    }

    static int married(Chance chance) {
        return chance.between(62, 94);
    }
}
