package vigil.matching.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.domain.identity.PersonId;
import vigil.domain.match.Candidate;
import vigil.domain.match.Evidence;
import vigil.domain.person.Address;
import vigil.domain.person.Person;
import vigil.matching.decide.evidence.Finding;
import vigil.matching.decide.evidence.Found;
import vigil.matching.decide.name.NameComparison;

/**
 * A claim and a registered person, compared field by field.
 *
 * @param phone null where there was nothing to compare, or nothing in common; so are the following
 * @param weight sum of the findings' weights, in natural logarithms
 */
record Comparison(
        Known known,
        Finding number,
        NameComparison names,
        Finding birth,
        Finding address,
        @Nullable Finding phone,
        @Nullable Finding gender,
        @Nullable Finding practice,
        double weight) {
    PersonId personId() {
        return known.personId();
    }

    Finding family() {
        return names.family().finding();
    }

    Finding given() {
        return names.given().finding();
    }

    Found foundFamily() {
        return names.family();
    }

    Found foundGiven() {
        return names.given();
    }

    /**
     * Whether number, names, birth date and address show the same of both. Names cut to fit a field look rare, which
     * tells nothing: Mary P of the one is no better than Mary Philomena of her twin.
     */
    boolean fitsAs(Comparison other) {
        return number == other.number
                && family() == other.family()
                && given() == other.given()
                && birth == other.birth
                && address == other.address;
    }

    boolean hasAny(Set<Finding> any) {
        return findings().anyMatch(any::contains);
    }

    /** In the order in which they are told. */
    Stream<Finding> findings() {
        return Stream.concat(
                Stream.of(number, family(), given(), birth, address),
                Stream.of(phone, gender, practice).flatMap(Stream::ofNullable));
    }

    /** The same with how common the names are. */
    List<Found> found() {
        return findings()
                .map(finding ->
                        finding == family() ? names.family() : finding == given() ? names.given() : Found.of(finding))
                .toList();
    }

    /** What was found, in words; of a restricted person nothing that tells where they live. */
    List<Evidence> evidence() {
        if (!known.person().restricted()) {
            return findings().map(Finding::evidence).toList();
        }
        List<Evidence> shown = new ArrayList<>(findings()
                .filter(finding -> !finding.tellsWhere())
                .map(Finding::evidence)
                .toList());
        shown.add(Finding.PROTECTED);
        return shown;
    }

    /** As it may be shown: identity only, and no postcode of a restricted person. */
    Candidate candidate(double score, double logOdds) {
        Person person = known.person();
        return new Candidate(
                person.personId(),
                person.family(),
                person.given(),
                person.birthDate(),
                person.gender(),
                person.nhsNumber(),
                person.restricted()
                        ? null
                        : person.currentAddress().map(Address::postcode).orElse(null),
                person.restricted(),
                score,
                logOdds,
                evidence());
    }

    @Override
    public String toString() {
        return "Comparison[" + personId() + ", " + findings().toList() + "]";
    }
}
