package vigil.synthetic.plan;

import static java.time.ZoneOffset.UTC;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.person.Medicines.Anticipatory;
import vigil.domain.person.Medicines.SyringeDriver;
import vigil.domain.person.Plan;
import vigil.domain.person.Plan.Access;
import vigil.domain.person.Plan.Author;
import vigil.domain.person.Plan.Named;
import vigil.domain.person.Plan.Prognosis;
import vigil.domain.person.PreferredPlace;
import vigil.synthetic.chance.Chance;
import vigil.synthetic.chance.Shares;
import vigil.synthetic.place.Phones;

/** Writes a plan as a busy nurse would: much is there, some is missing, some is stale. */
public final class PlanWriter {
    private static final Shares<Prognosis> PROGNOSIS = Shares.of(Prognosis.YEARS, 22)
            .and(Prognosis.MONTHS, 46)
            .and(Prognosis.WEEKS, 25)
            .and(Prognosis.DAYS, 7);
    private static final Shares<String> TREATMENT = Shares.of("comfort-and-reversible-at-home", 55)
            .and("comfort-only", 25)
            .and("hospital-if-reversible", 20);
    private static final List<Author> AUTHORS = List.of(
            new Author("S. Example", "Community palliative nurse", "RYG"),
            new Author("J. Example", "District nurse", "RJC"),
            new Author("Dr A. Example", "General practitioner", null),
            new Author("M. Example", "Hospice nurse specialist", "8HP67"));
    private static final List<String> KEY_WORKERS =
            List.of("Sister P. Example", "Nurse R. Example", "Nurse T. Example", "Dr K. Example");
    private static final Shares<String> HAZARDS = Shares.of("Dog, shut it in the kitchen first", 45)
            .and("Home oxygen, no smoking", 25)
            .and("Steep cellar stairs by the door", 12)
            .and("Narrow stairs, no lift", 12)
            .and("Hoarded rooms, little space for equipment", 6);
    private static final List<String> BOX_KEPT =
            List.of("Fridge door", "Wardrobe, top shelf", "Locked box in the kitchen", "Bedside cabinet");
    private static final int REVIEW_MONTHS = 3;
    private static final double NOT_REVIEWED = 0.3;

    private PlanWriter() {}

    /** A plan for that subject; the same chance gives the same plan. */
    @SuppressWarnings("NullAway") // javac loses @Nullable of record components whose type is written Outer.Inner
    public static Plan write(Subject subject, Chance chance) {
        int sinceAmended = chance.happens(NOT_REVIEWED) ? chance.between(95, 400) : chance.between(0, 88);
        LocalDate amended = subject.today().minusDays(sinceAmended);
        int version = chance.between(1, 9);
        LocalDate created = amended.minusDays(version == 1 ? 0 : chance.between(10, 500));
        Prognosis prognosis = chance.happens(0.9) ? PROGNOSIS.pick(chance) : null;
        PreferredPlace care = Wishes.of(subject, chance);
        return new Plan(
                version,
                moment(created),
                moment(amended),
                chance.pick(AUTHORS),
                amended.plusMonths(REVIEW_MONTHS),
                prognosis,
                orNull(0.7, chance.happens(0.8), chance),
                care,
                subject.isChild() && chance.happens(0.6) ? null : Wishes.ofDeath(care, subject, chance),
                chance.happens(0.7) ? TREATMENT.pick(chance) : null,
                Illness.emergencies(chance),
                Paperwork.cpr(subject, chance),
                Paperwork.respect(chance),
                Paperwork.adrt(subject, chance),
                Paperwork.lpa(subject, chance),
                Paperwork.capacity(subject, chance),
                Paperwork.parentalResponsibility(subject),
                medicines(subject, prognosis, chance),
                driver(subject, prognosis, chance),
                chance.happens(0.9) ? subject.keyTeam() : null,
                chance.happens(0.6) ? new Named(chance.pick(KEY_WORKERS), Phones.mobile(chance)) : null,
                subject.carers(),
                access(subject, chance),
                Illness.allergies(chance),
                Illness.diagnoses(subject, chance),
                Illness.equipment(chance));
    }

    /** Weeks or days to live. */
    private static boolean isNear(@Nullable Prognosis prognosis) {
        return prognosis == Prognosis.WEEKS || prognosis == Prognosis.DAYS;
    }

    private static @Nullable Anticipatory medicines(Subject subject, @Nullable Prognosis prognosis, Chance chance) {
        if (!chance.happens(isNear(prognosis) ? 0.85 : 0.25)) {
            return chance.happens(0.3) ? new Anticipatory(false, null, null, null, null) : null;
        }
        LocalDate prescribed = subject.today().minusDays(chance.between(1, 90));
        return new Anticipatory(
                true,
                orNull(0.95, chance.happens(0.92), chance),
                subject.isInCareHome() ? "Care home clinic room" : chance.pick(BOX_KEPT),
                prescribed,
                chance.happens(0.6) ? prescribed.plusDays(chance.below(10)) : null);
    }

    private static @Nullable SyringeDriver driver(Subject subject, @Nullable Prognosis prognosis, Chance chance) {
        double likely = prognosis == Prognosis.DAYS ? 0.5 : prognosis == Prognosis.WEEKS ? 0.06 : 0.005;
        if (!chance.happens(likely)) {
            return chance.happens(0.5) ? new SyringeDriver(false, null) : null;
        }
        Duration untilChange = Duration.ofMinutes(chance.between(30, 24 * 60));
        return new SyringeDriver(
                true, subject.today().atStartOfDay(UTC).toInstant().plus(untilChange));
    }

    private static @Nullable Access access(Subject subject, Chance chance) {
        List<String> hazards = new ArrayList<>();
        if (!subject.isInCareHome() && chance.happens(0.12)) {
            hazards.add(HAZARDS.pick(chance));
        }
        String keySafe = !subject.isInCareHome() && chance.happens(0.3)
                ? chance.between(1000, 9999) + (chance.happens(0.5) ? " left of the front door" : " by the back door")
                : null;
        return keySafe == null && hazards.isEmpty() ? null : new Access(keySafe, hazards);
    }

    private static @Nullable Boolean orNull(double recorded, boolean answer, Chance chance) {
        return chance.happens(recorded) ? answer : null;
    }

    private static Instant moment(LocalDate day) {
        return day.atTime(10, 0).toInstant(UTC);
    }
}
