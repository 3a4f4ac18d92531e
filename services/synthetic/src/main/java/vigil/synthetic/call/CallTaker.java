package vigil.synthetic.call;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.event.Contact;
import vigil.domain.event.Flag;
import vigil.domain.person.Carer;
import vigil.domain.person.Gender;
import vigil.domain.person.Person;
import vigil.synthetic.chance.Chance;
import vigil.synthetic.chance.Shares;
import vigil.synthetic.names.Community;
import vigil.synthetic.place.Phones;

/** Draws calls: who rings for whom, about what, from where. */
public final class CallTaker {
    private static final double CARER_RINGS = 0.7;
    private static final Shares<String> RELATIONSHIPS = Shares.of("self", 38)
            .and("wife", 10)
            .and("husband", 8)
            .and("daughter", 14)
            .and("son", 10)
            .and("friend", 6)
            .and("neighbour", 5)
            .and("passer-by", 5)
            .and("paid carer", 4);
    private static final Shares<String> SCENE_SAFETY = Shares.of("dog loose in the garden", 60)
            .and("UNK", 25)
            .and("steep unlit path", 10)
            .and("previous aggression, crew to wait for police", 5);
    private static final int GROWN_UP_BORN = 1975;

    private CallTaker() {}

    /** A call for that patient in that year. */
    public static Call call(Patient patient, int year, Chance chance) {
        return new Call(
                patient,
                Complaints.of(patient, year, chance),
                caller(patient.person(), patient.isChild(year), chance),
                Scene.of(patient.person(), chance),
                flags(patient, patient.isChild(year), chance));
    }

    private static Contact caller(Person person, boolean child, Chance chance) {
        if (Scene.isCareHome(person)) {
            return new Contact(
                    stranger(chance), "care home staff", person.phones().getFirst());
        }
        Carer carer = mainCarer(person);
        if (carer != null && chance.happens(CARER_RINGS)) {
            return new Contact(carer.name(), carer.relationship(), carer.phone());
        }
        String relationship = child ? chance.happens(0.75) ? "mother" : "father" : RELATIONSHIPS.pick(chance);
        return switch (relationship) {
            case "self" ->
                new Contact(person.given().getFirst() + " " + person.family(), "self", Phones.mobile(chance));
            case "wife", "husband", "daughter", "son", "mother", "father" ->
                new Contact(relative(person, chance), relationship, Phones.mobile(chance));
            default -> new Contact(chance.happens(0.6) ? stranger(chance) : null, relationship, Phones.mobile(chance));
        };
    }

    private static @Nullable Carer mainCarer(Person person) {
        return person.plan() == null
                ? null
                : person.plan().carers().stream()
                        .filter(Carer::main)
                        .findFirst()
                        .orElse(null);
    }

    private static String relative(Person person, Chance chance) {
        return given(chance) + " " + person.family();
    }

    private static String stranger(Chance chance) {
        return given(chance) + " " + Community.ENGLISH.family(chance).woman();
    }

    private static String given(Chance chance) {
        Gender gender = chance.happens(0.6) ? Gender.FEMALE : Gender.MALE;
        return Community.ENGLISH.given(gender, GROWN_UP_BORN, chance).getFirst();
    }

    private static List<Flag> flags(Patient patient, boolean child, Chance chance) {
        List<Flag> flags = new ArrayList<>();
        if (chance.happens(0.04)) {
            flags.add(new Flag(Flag.Kind.SCENE_SAFETY, SCENE_SAFETY.pick(chance)));
        }
        if (chance.happens(0.01)) {
            Flag.Kind kind = child ? Flag.Kind.SAFEGUARDING_CHILD : Flag.Kind.SAFEGUARDING_ADULT;
            flags.add(new Flag(kind, "concern raised by the caller"));
        }
        if (chance.happens(0.02)) {
            flags.add(new Flag(Flag.Kind.REASONABLE_ADJUSTMENT, "hard of hearing, speak clearly"));
        }
        if (patient.isOnRegister() && chance.happens(0.15)) {
            flags.add(new Flag(Flag.Kind.RESPECT, "ReSPECT form in the home"));
        }
        return flags;
    }
}
