package vigil.matching.decide;

import org.jspecify.annotations.Nullable;
import vigil.domain.person.Person;
import vigil.matching.decide.evidence.Finding;
import vigil.matching.decide.evidence.Weights;
import vigil.matching.decide.name.NameComparison;
import vigil.matching.decide.name.NameLore;
import vigil.matching.decide.name.Shares;

/** Compares one claim with people of the register. */
record Comparer(Claim claim, House house, Weights weights, Shares shares, NameLore lore) {
    static Comparer of(Claim claim, RegisterIndex index, Weights weights) {
        return new Comparer(
                claim, House.of(claim.lines(), index.lore()), weights, new Shares(index.size()), index.lore());
    }

    /** Compares them if anything but an address can speak for them; null if nothing does. */
    @Nullable Comparison ifWorthwhile(Known known) {
        NameComparison names = names(known);
        Finding birth = DateCheck.of(claim.birth(), known.birth());
        Finding number = NumberCheck.of(claim, known.person());
        Finding phone = AddressCheck.phone(claim, known.person());
        boolean hopeless = !names.agrees()
                && !DateCheck.mayBeSame(claim.birth(), known.birth())
                && !Rules.NUMBER_AGREES.contains(number)
                && phone == null;
        return hopeless ? null : with(known, number, names, birth, phone);
    }

    /** Compares them whatever comes of it. */
    Comparison with(Known known) {
        return with(
                known,
                NumberCheck.of(claim, known.person()),
                names(known),
                DateCheck.of(claim.birth(), known.birth()),
                AddressCheck.phone(claim, known.person()));
    }

    private NameComparison names(Known known) {
        return NameComparison.of(claim.family(), claim.given(), known, shares);
    }

    private Comparison with(Known known, Finding number, NameComparison names, Finding birth, @Nullable Finding phone) {
        Person person = known.person();
        Finding address = AddressCheck.of(claim, house, person, lore);
        Finding gender = AddressCheck.gender(claim, known);
        Finding practice = AddressCheck.practice(claim, person);
        double weight = weights.of(number)
                + weights.of(names.family())
                + weights.of(names.given())
                + weights.of(birth)
                + weights.of(address)
                + of(phone)
                + of(gender)
                + of(practice);
        return new Comparison(known, number, names, birth, address, phone, gender, practice, weight);
    }

    private double of(@Nullable Finding finding) {
        return finding == null ? 0 : weights.of(finding);
    }
}
