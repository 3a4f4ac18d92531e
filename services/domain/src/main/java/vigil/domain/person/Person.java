package vigil.domain.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.domain.Coded;
import vigil.domain.Copies;
import vigil.domain.identity.NhsNumber;
import vigil.domain.identity.PartialDate;
import vigil.domain.identity.PersonId;

/**
 * A person on the palliative register, or as much of their record as somebody may see.
 *
 * @param mergedInto another record of the same person, which goes on in this one's place; null where there is none
 * @param gpPractice ODS code of the registered practice
 * @param restricted their address, telephone and practice never leave matching
 * @param ethnicity for the measures only
 * @param inclusionGroups for the measures only
 * @param plan null when none is recorded or it may not be shared
 */
public record Person(
        PersonId personId,
        @Nullable NhsNumber nhsNumber,
        List<NhsNumber> supersededNhsNumbers,
        String family,
        List<String> given,
        @Nullable String knownAs,
        List<String> previousFamily,
        PartialDate birthDate,
        @Nullable Gender gender,
        @Nullable Instant deceasedAt,
        boolean restricted,
        @Nullable PersonId mergedInto,
        List<Address> addresses,
        List<String> phones,
        @Nullable String gpPractice,
        @Nullable Communication communication,
        @Nullable String ethnicity,
        List<String> inclusionGroups,
        boolean chcFastTrack,
        boolean personalHealthBudget,
        @Nullable CareLead careLead,
        @Nullable Transition transition,
        Consent consent,
        @Nullable Plan plan) {
    public Person {
        supersededNhsNumbers = Copies.of(supersededNhsNumbers);
        given = Copies.of(given);
        previousFamily = Copies.of(previousFamily);
        addresses = Copies.of(addresses);
        phones = Copies.of(phones);
        inclusionGroups = Copies.of(inclusionGroups);
        consent = Copies.or(consent, Consent.NOT_RECORDED);
    }

    /** The record that goes on in this one's place; empty where this one stands for itself. */
    public Optional<PersonId> survivor() {
        return Optional.ofNullable(mergedInto).filter(other -> !other.equals(personId));
    }

    /** The address where they live now, if recorded: a temporary one before the home. */
    public Optional<Address> currentAddress() {
        return addresses.stream()
                .filter(address -> address.use() == Address.Use.TEMPORARY)
                .findFirst()
                .or(() -> addresses.stream()
                        .filter(address -> address.use() == Address.Use.HOME)
                        .findFirst());
    }

    /**
     * What an alert may hold of this person: nothing that is for the measures only, no plan unless it
     * is shared, and of a restricted person no address, telephone or practice.
     */
    public Person asShared() {
        boolean shared = consent.sharing().isShared();
        return new Person(
                personId,
                nhsNumber,
                supersededNhsNumbers,
                family,
                given,
                knownAs,
                previousFamily,
                birthDate,
                gender,
                deceasedAt,
                restricted,
                mergedInto,
                restricted ? List.of() : addresses,
                restricted ? List.of() : phones,
                restricted ? null : gpPractice,
                shared ? communication : null,
                null,
                List.of(),
                shared && chcFastTrack,
                shared && personalHealthBudget,
                careLead,
                transition,
                consent,
                shared ? plan : null);
    }

    /** Who they are, without anything of a plan. */
    public Person withoutPlan() {
        return new Person(
                personId,
                nhsNumber,
                supersededNhsNumbers,
                family,
                given,
                knownAs,
                previousFamily,
                birthDate,
                gender,
                deceasedAt,
                restricted,
                mergedInto,
                addresses,
                phones,
                gpPractice,
                null,
                null,
                List.of(),
                false,
                false,
                careLead,
                transition,
                consent,
                null);
    }

    /** Who leads their care. */
    public enum CareLead implements Coded {
        CHILDREN,
        ADULT,
        BOTH
    }

    /** The planned move to adult services. */
    public record Transition(
            @Nullable String adultTeam, @Nullable LocalDate from) {}

    /** How to speak with them. */
    public record Communication(@Nullable String language, boolean interpreterNeeded, List<String> needs) {
        public Communication {
            needs = Copies.of(needs);
        }
    }

    @Override
    public String toString() {
        return "Person[" + personId + ", •••]";
    }
}
