package vigil.synthetic.people;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.identity.NhsNumber;
import vigil.domain.identity.PartialDate;
import vigil.domain.identity.PersonId;
import vigil.domain.person.Address;
import vigil.domain.person.Carer;
import vigil.domain.person.Consent;
import vigil.domain.person.Person;
import vigil.domain.person.Plan;
import vigil.synthetic.chance.Chance;
import vigil.synthetic.chance.Shares;
import vigil.synthetic.place.Home;
import vigil.synthetic.place.Phones;
import vigil.synthetic.place.Surroundings;
import vigil.synthetic.plan.PlanWriter;
import vigil.synthetic.plan.Subject;

/** Writes the register's record of a resident. */
final class Registration {
    private static final double DECEASED = 0.005;
    private static final double RESTRICTED = 0.004;
    private static final double STAYING_ELSEWHERE = 0.02;
    private static final double MOVED = 0.08;
    private static final double PRACTICE_KNOWN = 0.96;
    private static final double PLAN_WRITTEN = 0.95;
    private static final double HAS_MOBILE = 0.35;
    private static final Shares<String> INCLUSION = Shares.of("dementia", 45)
            .and("learning-disability", 15)
            .and("severe-mental-illness", 12)
            .and("homeless", 5)
            .and("gypsy-roma-traveller", 6)
            .and("prison", 2)
            .and("substance-dependence", 5)
            .and("veteran", 10);
    private static final Shares<String> COMMUNICATION_NEEDS = Shares.of("hearing-loss", 55)
            .and("sight-loss", 20)
            .and("easy-read", 10)
            .and("aphasia", 10)
            .and("british-sign-language", 5);

    private final LocalDate asOf;
    private final Surroundings surroundings;

    Registration(LocalDate asOf, Surroundings surroundings) {
        this.asOf = asOf;
        this.surroundings = surroundings;
    }

    Person record(
            PersonId id,
            NhsNumber number,
            List<NhsNumber> superseded,
            Resident resident,
            @Nullable Resident partner,
            Chance chance) {
        List<Carer> carers = Carers.of(resident, partner, chance);
        Consent consent = Agreement.of(resident, asOf, chance);
        return new Person(
                id,
                number,
                superseded,
                resident.family(),
                resident.given(),
                resident.knownAs(),
                resident.previousFamily() == null ? List.of() : List.of(resident.previousFamily()),
                PartialDate.of(resident.born()),
                resident.gender(),
                deceasedAt(chance),
                chance.happens(RESTRICTED),
                null,
                addresses(resident.home(), chance),
                phones(resident, chance),
                chance.happens(PRACTICE_KNOWN)
                        ? surroundings
                                .practice(resident.home().locality(), chance)
                                .orElse(null)
                        : null,
                communication(resident, chance),
                chance.happens(0.93) ? resident.community().ethnicity() : "Z",
                !resident.isChild() && chance.happens(0.22) ? List.of(INCLUSION.pick(chance)) : List.of(),
                chance.happens(0.06),
                chance.happens(0.02),
                careLead(resident),
                transition(resident, chance),
                consent,
                chance.happens(PLAN_WRITTEN) ? plan(resident, carers, chance) : null);
    }

    private @Nullable Instant deceasedAt(Chance chance) {
        return chance.happens(DECEASED)
                ? asOf.minusDays(chance.between(1, 60))
                        .atTime(chance.below(24), 0)
                        .toInstant(UTC)
                : null;
    }

    private List<Address> addresses(Home home, Chance chance) {
        List<Address> addresses = new ArrayList<>(List.of(address(Address.Use.HOME, home)));
        if (chance.happens(STAYING_ELSEWHERE)) {
            addresses.add(address(Address.Use.TEMPORARY, Home.own(home.locality(), chance)));
        }
        if (chance.happens(MOVED)) {
            addresses.add(address(Address.Use.PREVIOUS, Home.own(home.locality(), chance)));
        }
        return addresses;
    }

    private static Address address(Address.Use use, Home home) {
        return new Address(use, home.lines(), home.district().town(), home.postcode());
    }

    private static List<String> phones(Resident resident, Chance chance) {
        List<String> phones = new ArrayList<>(List.of(resident.home().phone()));
        if (chance.happens(HAS_MOBILE)) {
            phones.add(Phones.mobile(chance));
        }
        return phones;
    }

    private static Person.Communication communication(Resident resident, Chance chance) {
        boolean own = resident.community().drawsOwnLanguage(chance);
        return new Person.Communication(
                own ? resident.community().language() : "en",
                own && resident.community().drawsInterpreter(chance),
                chance.happens(0.18) ? List.of(COMMUNICATION_NEEDS.pick(chance)) : List.of());
    }

    private static Person.CareLead careLead(Resident resident) {
        if (!resident.isChild()) {
            return Person.CareLead.ADULT;
        }
        return resident.age() >= 16 ? Person.CareLead.BOTH : Person.CareLead.CHILDREN;
    }

    /** From 14, the move to adult services is planned for the eighteenth birthday. */
    private Person.@Nullable Transition transition(Resident resident, Chance chance) {
        if (!resident.isChild() || resident.age() < 14) {
            return null;
        }
        String adultTeam = surroundings
                .keyTeam(resident.home().locality(), false, chance)
                .map(team -> team.text())
                .orElse(null);
        return new Person.Transition(adultTeam, resident.born().plusYears(18));
    }

    private Plan plan(Resident resident, List<Carer> carers, Chance chance) {
        var keyTeam = surroundings
                .keyTeam(resident.home().locality(), resident.isChild(), chance)
                .orElse(null);
        return PlanWriter.write(new Subject(resident.age(), resident.home(), asOf, keyTeam, carers), chance);
    }
}
