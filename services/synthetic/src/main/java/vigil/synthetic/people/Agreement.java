package vigil.synthetic.people;

import static java.time.ZoneOffset.UTC;
import static vigil.domain.person.Consent.State.BEST_INTERESTS;
import static vigil.domain.person.Consent.State.DECLINED;
import static vigil.domain.person.Consent.State.GIVEN;
import static vigil.domain.person.Consent.State.LPA;
import static vigil.domain.person.Consent.State.NOT_RECORDED;
import static vigil.domain.person.Consent.State.PARENTAL;
import static vigil.domain.person.Consent.State.WITHDRAWN;

import java.time.LocalDate;
import vigil.domain.person.Consent;
import vigil.synthetic.chance.Chance;
import vigil.synthetic.chance.Shares;

/** What people have agreed to: mostly everything, on one ground or another. */
final class Agreement {
    private static final Shares<Consent.State> TO_SHARING = Shares.of(GIVEN, 74)
            .and(BEST_INTERESTS, 8)
            .and(LPA, 4)
            .and(NOT_RECORDED, 10)
            .and(DECLINED, 3)
            .and(WITHDRAWN, 1);

    private Agreement() {}

    static Consent of(Resident resident, LocalDate asOf, Chance chance) {
        Consent.State share = resident.isChild() ? PARENTAL : TO_SHARING.pick(chance);
        if (share == NOT_RECORDED) {
            return Consent.NOT_RECORDED;
        }
        Consent.State register = share == DECLINED || share == WITHDRAWN ? GIVEN : share;
        return new Consent(
                register,
                share,
                asOf.minusDays(chance.between(1, 600)).atTime(10, 0).toInstant(UTC));
    }
}
