package vigil.synthetic.place;

import vigil.synthetic.chance.Chance;

/** Telephone numbers that reach nobody: only the ranges that the regulator keeps for fiction. */
public final class Phones {
    private Phones() {}

    public static String landline(Chance chance) {
        return (chance.happens(0.5) ? "01632960" : "01214960") + lastThree(chance);
    }

    public static String mobile(Chance chance) {
        return "07700900" + lastThree(chance);
    }

    private static String lastThree(Chance chance) {
        return String.valueOf(1000 + chance.below(1000)).substring(1);
    }
}
