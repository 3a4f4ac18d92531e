package vigil.matching.decide.incident;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vigil.domain.event.PersonClaim;
import vigil.domain.identity.PartialDate;
import vigil.matching.decide.name.Name;
import vigil.matching.decide.name.Vocabulary;
import vigil.matching.decide.name.Writing;

/**
 * What a source says of a patient in one snapshot after another. A name in another case or spelling, an initial and a date
 * without its day say nothing else than before; another name, number, date or gender does.
 */
record Sayings(Vocabulary vocabulary) {
    /** What is known of the patient with a later claim, which stands alone where it says anything else. */
    PersonClaim known(@Nullable PersonClaim then, PersonClaim now) {
        return then == null || saysElse(then, now) ? now : joined(then, now);
    }

    /** Both, the later where they differ; where they say the same, whichever says more of it. */
    PersonClaim joined(PersonClaim then, PersonClaim now) {
        return new PersonClaim(
                later(then.nhsNumber(), now.nhsNumber()),
                later(then.nhsNumberStatus(), now.nhsNumberStatus()),
                Writing.saysNoMore(family(then), family(now)) ? then.family() : now.family(),
                Writing.saysNoMore(given(then), given(now)) ? then.given() : now.given(),
                isWithin(now.birthDate(), then.birthDate()) ? then.birthDate() : now.birthDate(),
                later(then.gender(), now.gender()),
                later(then.address(), now.address()),
                now.phones().isEmpty() ? then.phones() : now.phones(),
                later(then.gpPractice(), now.gpPractice()));
    }

    /** What the later claim says of who it is that the earlier did not; the rest is left out. */
    PersonClaim changes(PersonClaim then, PersonClaim now) {
        return new PersonClaim(
                Objects.equals(then.nhsNumber(), now.nhsNumber()) ? null : now.nhsNumber(),
                null,
                saysTheSame(family(then), family(now)) ? null : now.family(),
                saysTheSame(given(then), given(now)) ? List.of() : now.given(),
                isWithin(now.birthDate(), then.birthDate()) ? null : now.birthDate(),
                null,
                null,
                List.of(),
                null);
    }

    private boolean saysElse(PersonClaim then, PersonClaim now) {
        return differs(then.nhsNumber(), now.nhsNumber())
                || Writing.isAnother(family(then), family(now))
                || Writing.isAnother(given(then), given(now))
                || isAnother(then.birthDate(), now.birthDate())
                || differs(then.gender(), now.gender());
    }

    private Name family(PersonClaim claim) {
        return vocabulary.heard(claim.family());
    }

    private Name given(PersonClaim claim) {
        return vocabulary.heard(String.join(" ", claim.given()));
    }

    private static boolean saysTheSame(Name then, Name now) {
        return Writing.isSpelling(then, now) || Writing.saysNoMore(then, now);
    }

    private static boolean isAnother(@Nullable PartialDate then, @Nullable PartialDate now) {
        return then != null
                && now != null
                && (then.year() != now.year() || differs(then.month(), now.month()) || differs(then.day(), now.day()));
    }

    /** Whether the date says nothing more than the other one. */
    private static boolean isWithin(@Nullable PartialDate date, @Nullable PartialDate other) {
        return date == null
                || (other != null
                        && !isAnother(date, other)
                        && (date.month() == null || other.month() != null)
                        && (date.day() == null || other.day() != null));
    }

    private static boolean differs(@Nullable Object then, @Nullable Object now) {
        return then != null && now != null && !then.equals(now);
    }

    private static <T> @Nullable T later(@Nullable T then, @Nullable T now) {
        return now == null ? then : now;
    }
}
