package vigil.synthetic.people;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.person.Carer;
import vigil.domain.person.Gender;
import vigil.synthetic.chance.Chance;
import vigil.synthetic.chance.Shares;
import vigil.synthetic.place.Phones;

/** Who cares for whom: the partner on the register, a partner who is not, children, friends, the parents of a child. */
final class Carers {
    private static final double NO_CARER = 0.12;
    private static final double SECOND_CARER = 0.4;
    private static final double DO_NOT_CONTACT = 0.02;
    private static final int GENERATION_YEARS = 28;
    private static final Shares<String> FAMILY = Shares.of("daughter", 38)
            .and("son", 28)
            .and("wife", 12)
            .and("husband", 8)
            .and("niece", 4)
            .and("brother", 3)
            .and("sister", 4)
            .and("grandson", 2)
            .and("granddaughter", 3);

    private Carers() {}

    static List<Carer> of(Resident resident, @Nullable Resident partner, Chance chance) {
        if (resident.isChild()) {
            return List.of(
                    relative(resident, "mother", true, true, chance),
                    relative(resident, "father", false, chance.happens(0.8), chance));
        }
        List<Carer> carers = new ArrayList<>();
        if (partner != null) {
            String relationship = partner.gender() == Gender.FEMALE ? "wife" : "husband";
            carers.add(carer(name(partner), relationship, resident.home().phone(), true, true, chance));
        } else if (!chance.happens(NO_CARER)) {
            String relationship = relationship(resident, chance);
            carers.add(relative(resident, relationship, true, isPartner(relationship) || chance.happens(0.3), chance));
        }
        if (chance.happens(SECOND_CARER)) {
            carers.add(relative(resident, chance.happens(0.5) ? "daughter" : "son", carers.isEmpty(), false, chance));
        }
        return carers;
    }

    private static String relationship(Resident resident, Chance chance) {
        String drawn = FAMILY.pick(chance);
        return isPartner(drawn) ? resident.gender() == Gender.FEMALE ? "husband" : "wife" : drawn;
    }

    private static boolean isPartner(String relationship) {
        return relationship.equals("wife") || relationship.equals("husband");
    }

    private static Carer relative(
            Resident resident, String relationship, boolean main, boolean livesWith, Chance chance) {
        Gender gender = switch (relationship) {
            case "daughter", "wife", "niece", "sister", "granddaughter", "mother" -> Gender.FEMALE;
            default -> Gender.MALE;
        };
        int birthYear = resident.born().getYear()
                + (isPartner(relationship) ? 0 : resident.isChild() ? -GENERATION_YEARS : GENERATION_YEARS);
        String given = resident.community().given(gender, birthYear, chance).getFirst();
        String family = gender == resident.gender() || chance.happens(0.5)
                ? resident.family()
                : resident.community().family(chance).of(gender);
        return carer(given + " " + family, relationship, Phones.mobile(chance), main, livesWith, chance);
    }

    private static Carer carer(
            String name, String relationship, String phone, boolean main, boolean livesWith, Chance chance) {
        return new Carer(
                name,
                relationship,
                phone,
                main,
                livesWith,
                chance.happens(0.7) ? chance.happens(0.9) : null,
                relationship.startsWith("grand") && chance.happens(0.3),
                !main && chance.happens(DO_NOT_CONTACT));
    }

    private static String name(Resident resident) {
        return resident.given().getFirst() + " " + resident.family();
    }
}
