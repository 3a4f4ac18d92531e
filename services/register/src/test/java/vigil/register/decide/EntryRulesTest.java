package vigil.register.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.domain.Defect;
import vigil.domain.identity.PartialDate;
import vigil.domain.identity.PersonId;
import vigil.domain.person.Consent;
import vigil.domain.person.Person;

class EntryRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");
    private static final PartialDate BORN = PartialDate.parse("1941-03-02").orThrow();

    @Test
    void keepsARecordAndTellsOfAFieldOfThePlanThatIsWrong() {
        List<Defect> defects = List.of(new Defect("/plan/prognosis", "is no known word"));

        assertThat(EntryRules.decide(person("p-1", BORN, null, Consent.NOT_RECORDED), defects, NOW))
                .isEqualTo(new Verdict.Keep(new PersonId("p-1"), defects));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nhsNumber", "/birthDate", "/consent/share", "/restricted", "/deceasedAt", "/mergedInto"})
    void refusesARecordWhoseIdentityConsentOrRestrictionIsWrong(String field) {
        List<Defect> defects = List.of(new Defect("/nhsNumbers", "is harmless"), new Defect(field, "is wrong"));

        assertThat(EntryRules.decide(person("p-1", BORN, null, Consent.NOT_RECORDED), defects, NOW))
                .isEqualTo(new Verdict.Refuse(List.of(new Defect(field, "is wrong"))));
    }

    @Test
    void refusesAnIdentifierThatWouldTellWhoItIs() {
        assertThat(reasons(person("9434765919", BORN, null, Consent.NOT_RECORDED)))
                .containsExactly("/personId");
        assertThat(reasons(person("Maria Kowalska", BORN, null, Consent.NOT_RECORDED)))
                .containsExactly("/personId");
    }

    @Test
    void refusesABirthOrADeathInTheFuture() {
        PartialDate tomorrow = PartialDate.parse("2026-11-22").orThrow();
        PartialDate nextYear = PartialDate.parse("2027").orThrow();
        PartialDate thisYear = PartialDate.parse("2026").orThrow();

        assertThat(reasons(person("p-1", tomorrow, NOW.plusSeconds(60), Consent.NOT_RECORDED)))
                .containsExactly("/birthDate", "/deceasedAt");
        assertThat(reasons(person("p-1", nextYear, NOW, Consent.NOT_RECORDED))).containsExactly("/birthDate");
        assertThat(reasons(person("p-1", thisYear, NOW, Consent.NOT_RECORDED))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"p-1, is the record itself", "not an id, must be up to 128 letters"})
    void refusesAMergerWithNoOtherRecord(String other, String why) {
        Person merged = person("p-1", BORN, null, Consent.NOT_RECORDED, new PersonId(other));

        assertThat(EntryRules.decide(merged, List.of(), NOW)).isInstanceOfSatisfying(Verdict.Refuse.class, refused -> {
            assertThat(refused.reasons().getFirst().field()).isEqualTo("/mergedInto");
            assertThat(refused.reasons().getFirst().reason()).startsWith(why);
        });
    }

    @Test
    void removesWhoeverWithdrewFromTheRegister() {
        Consent withdrawn = new Consent(Consent.State.WITHDRAWN, Consent.State.GIVEN, null);

        assertThat(EntryRules.decide(person("p-1", BORN, null, withdrawn), List.of(), NOW))
                .isEqualTo(new Verdict.Remove(new PersonId("p-1")));
    }

    private static List<String> reasons(Person person) {
        return EntryRules.decide(person, List.of(), NOW) instanceof Verdict.Refuse(List<Defect> reasons)
                ? reasons.stream().map(Defect::field).toList()
                : List.of();
    }

    private static Person person(String id, PartialDate born, Instant deceasedAt, Consent consent) {
        return person(id, born, deceasedAt, consent, null);
    }

    private static Person person(
            String id, PartialDate born, Instant deceasedAt, Consent consent, @Nullable PersonId mergedInto) {
        return new Person(
                new PersonId(id),
                null,
                List.of(),
                "Kowalska",
                List.of("Maria"),
                null,
                List.of(),
                born,
                null,
                deceasedAt,
                false,
                mergedInto,
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                false,
                false,
                null,
                null,
                consent,
                null);
    }
}
