package vigil.synthetic.plan;

import static vigil.domain.person.PreferredPlace.Kind.CARE_HOME;
import static vigil.domain.person.PreferredPlace.Kind.COMMUNITY_HOSPITAL;
import static vigil.domain.person.PreferredPlace.Kind.HOME;
import static vigil.domain.person.PreferredPlace.Kind.HOSPICE;
import static vigil.domain.person.PreferredPlace.Kind.HOSPITAL;
import static vigil.domain.person.PreferredPlace.Kind.NO_PREFERENCE;
import static vigil.domain.person.PreferredPlace.Kind.OTHER;
import static vigil.domain.person.PreferredPlace.Kind.USUAL_RESIDENCE;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.person.PreferredPlace;
import vigil.domain.person.PreferredPlace.Choice;
import vigil.domain.person.PreferredPlace.Kind;
import vigil.domain.person.PreferredPlace.State;
import vigil.synthetic.chance.Chance;
import vigil.synthetic.chance.Shares;

/** Where people say they want to be. */
final class Wishes {
    private static final Shares<State> STATES = Shares.of(State.RECORDED, 76)
            .and(State.UNDECIDED, 7)
            .and(State.DECLINED, 4)
            .and(State.UNABLE, 3)
            .and(State.INAPPROPRIATE, 1)
            .and(State.NOT_ASKED, 9);
    private static final Shares<Kind> AT_HOME = Shares.of(HOME, 74)
            .and(USUAL_RESIDENCE, 3)
            .and(HOSPICE, 14)
            .and(HOSPITAL, 4)
            .and(CARE_HOME, 2)
            .and(COMMUNITY_HOSPITAL, 1)
            .and(OTHER, 1)
            .and(NO_PREFERENCE, 1);
    private static final Shares<Kind> IN_CARE_HOME = Shares.of(CARE_HOME, 74)
            .and(USUAL_RESIDENCE, 14)
            .and(HOSPICE, 4)
            .and(HOSPITAL, 4)
            .and(HOME, 3)
            .and(NO_PREFERENCE, 1);
    private static final Shares<Kind> SECOND = Shares.of(HOSPICE, 55)
            .and(HOSPITAL, 22)
            .and(CARE_HOME, 12)
            .and(HOME, 8)
            .and(COMMUNITY_HOSPITAL, 3);
    private static final double HAS_SECOND = 0.45;
    private static final double OWN_WORDS = 0.4;
    private static final List<String> WORDS_FOR_HOME = List.of(
            "in my own bed",
            "at home with my family round me",
            "at home, looking out on the garden",
            "home, unless it gets too much for the family",
            "at home with the dog");

    private Wishes() {}

    static PreferredPlace of(Subject subject, Chance chance) {
        State state = STATES.pick(chance);
        if (state != State.RECORDED) {
            return new PreferredPlace(state, null, null);
        }
        Kind first = (subject.isInCareHome() ? IN_CARE_HOME : AT_HOME).pick(chance);
        Kind second = SECOND.pick(chance);
        boolean hasSecond = second != first && first != NO_PREFERENCE && chance.happens(HAS_SECOND);
        return new PreferredPlace(
                state, choice(first, subject, chance), hasSecond ? choice(second, subject, chance) : null);
    }

    /** Where to die is mostly where to be cared for, but not always. */
    static PreferredPlace ofDeath(PreferredPlace ofCare, Subject subject, Chance chance) {
        return chance.happens(0.8) ? ofCare : of(subject, chance);
    }

    private static Choice choice(Kind place, Subject subject, Chance chance) {
        return new Choice(place, words(place, chance), name(place, subject, chance));
    }

    private static @Nullable String words(Kind place, Chance chance) {
        return place == HOME && chance.happens(OWN_WORDS) ? chance.pick(WORDS_FOR_HOME) : null;
    }

    private static @Nullable String name(Kind place, Subject subject, Chance chance) {
        return switch (place) {
            case HOSPICE -> chance.pick(subject.home().locality().hospices());
            case CARE_HOME -> subject.home().careHome();
            case HOME, USUAL_RESIDENCE, HOSPITAL, COMMUNITY_HOSPITAL, OTHER, NO_PREFERENCE -> null;
        };
    }
}
