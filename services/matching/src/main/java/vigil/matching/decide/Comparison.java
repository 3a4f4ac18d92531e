package vigil.matching.decide;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vigil.domain.identity.PersonId;
import vigil.domain.match.Candidate;
import vigil.domain.match.Evidence;
import vigil.domain.person.Address;
import vigil.domain.person.Person;

/**
 * A claim and a registered person, compared field by field.
 *
 * @param weight sum of the findings' weights, in natural logarithms
 */
record Comparison(Known known, Set<Finding> findings, double weight) {
    /** Compares every field; findings come in the order of {@link Finding}. */
    static Comparison of(Claim claim, Known known) {
        EnumSet<Finding> findings = EnumSet.of(
                NumberCheck.of(claim, known.person()),
                NameCheck.family(claim.family(), known.families()),
                NameCheck.given(claim.given(), known),
                DateCheck.of(claim.birthDate(), known.birthDate()),
                AddressCheck.of(claim, known.person()));
        findings.addAll(AddressCheck.others(claim, known));
        return new Comparison(
                known, findings, findings.stream().mapToDouble(Finding::weight).sum());
    }

    PersonId personId() {
        return known.person().personId();
    }

    boolean has(Finding finding) {
        return findings.contains(finding);
    }

    boolean hasAny(Set<Finding> any) {
        return any.stream().anyMatch(findings::contains);
    }

    /** The weight of what anybody else in the household would share: where they live, and the family name. */
    double householdWeight() {
        return findings.stream()
                .filter(finding -> finding.weight() > 0)
                .filter(finding -> Rules.AT_THE_ADDRESS.contains(finding)
                        || Rules.FAMILY_AGREES.contains(finding)
                        || finding == Finding.FAMILY_PART
                        || finding == Finding.FAMILY_SIMILAR)
                .mapToDouble(Finding::weight)
                .sum();
    }

    /** What was found, in words; of a restricted person nothing that tells where they live. */
    List<Evidence> evidence() {
        if (!known.person().restricted()) {
            return findings.stream().map(Finding::evidence).toList();
        }
        List<Evidence> shown = new ArrayList<>(findings.stream()
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
        return "Comparison[" + personId() + ", " + findings + "]";
    }
}
