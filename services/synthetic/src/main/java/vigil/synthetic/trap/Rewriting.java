package vigil.synthetic.trap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.domain.identity.PartialDate;
import vigil.domain.person.Address;
import vigil.domain.person.Gender;
import vigil.domain.person.Person;
import vigil.synthetic.SyntheticRegister;
import vigil.synthetic.chance.Chance;
import vigil.synthetic.mistake.Marks;
import vigil.synthetic.names.Community;

/**
 * What the plain synthetic record leaves out and real registers have: 1 January for people born where days were not
 * registered, three Somali names, double-barrelled family names, diacritics, a second name in English. The plan is left
 * out: matching does not look at it.
 */
final class Rewriting {
    private static final long USE = 0x4e7;
    private static final Map<Community, Double> DOUBLE_BARRELLED = Map.of(
            Community.ENGLISH, 0.02,
            Community.WELSH, 0.02,
            Community.SCOTTISH, 0.02,
            Community.IRISH, 0.02,
            Community.CARIBBEAN, 0.02,
            Community.WEST_AFRICAN, 0.1);
    /** How many of the older people have 1 January in all their papers. */
    private static final Map<Community, Double> DAY_UNKNOWN = Map.of(
            Community.SOMALI, 0.15,
            Community.BANGLADESHI, 0.06,
            Community.NEPALI, 0.06,
            Community.PAKISTANI, 0.03,
            Community.PUNJABI_SIKH, 0.03);

    private static final double DAY_UNKNOWN_ELSEWHERE = 0.002;
    private static final double DIACRITICS_KEPT = 0.3;
    private static final double ENGLISH_NAME_ON_RECORD = 0.25;
    private static final int BORN_BEFORE_REGISTRATION = 1965;

    private Rewriting() {}

    static Person of(SyntheticRegister people, int index) {
        return of(people.person(index), people.communityOf(index), Chance.of(people.seed(), USE, index));
    }

    static Person of(Person person, Community community, Chance chance) {
        Gender gender = person.gender() == null ? Gender.UNKNOWN : person.gender();
        List<String> given = new ArrayList<>(person.given());
        if (community == Community.SOMALI && given.size() == 1) {
            given.add(community
                    .given(Gender.MALE, person.birthDate().year(), chance)
                    .getFirst());
        }
        String family = person.family();
        if (chance.happens(DOUBLE_BARRELLED.getOrDefault(community, 0.0))) {
            String other = community.family(chance).of(gender);
            family = family.equals(other) || family.contains("-") ? family : family + "-" + other;
        }
        if (chance.happens(DIACRITICS_KEPT)) {
            family = Marks.in(family, community, chance);
            given.replaceAll(name -> Marks.in(name, community, chance));
        }
        String knownAs = knownAs(person, community, gender, chance);
        return copy(
                person, family, given, knownAs, birthDate(person.birthDate(), community, chance), person.addresses());
    }

    private static @Nullable String knownAs(Person person, Community community, Gender gender, Chance chance) {
        return community == Community.CHINESE && person.knownAs() == null && chance.happens(ENGLISH_NAME_ON_RECORD)
                ? Community.ENGLISH
                        .given(gender, person.birthDate().year(), chance)
                        .getFirst()
                : person.knownAs();
    }

    private static PartialDate birthDate(PartialDate date, Community community, Chance chance) {
        return date.year() < BORN_BEFORE_REGISTRATION
                        && chance.happens(DAY_UNKNOWN.getOrDefault(community, DAY_UNKNOWN_ELSEWHERE))
                ? new PartialDate(date.year(), 1, 1)
                : date;
    }

    /** The record with another name, birth date and addresses, and without its plan. */
    static Person copy(
            Person person,
            String family,
            List<String> given,
            @Nullable String knownAs,
            PartialDate birthDate,
            List<Address> addresses) {
        return new Person(
                person.personId(),
                person.nhsNumber(),
                person.supersededNhsNumbers(),
                family,
                given,
                knownAs,
                person.previousFamily(),
                birthDate,
                person.gender(),
                person.deceasedAt(),
                person.restricted(),
                person.mergedInto(),
                addresses,
                person.phones(),
                person.gpPractice(),
                null,
                null,
                List.of(),
                false,
                false,
                null,
                null,
                person.consent(),
                null);
    }
}
