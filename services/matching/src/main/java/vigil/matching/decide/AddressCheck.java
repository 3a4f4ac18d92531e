package vigil.matching.decide;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.identity.Postcode;
import vigil.domain.person.Address;
import vigil.domain.person.Gender;
import vigil.domain.person.Person;
import vigil.matching.decide.evidence.Finding;
import vigil.matching.decide.name.Edits;
import vigil.matching.decide.name.NameLore;
import vigil.matching.decide.name.Sexes;

/** Compares where somebody lives and can be reached, postcode and house as one, and what little else there is. */
final class AddressCheck {
    /** Characters of the inward code. */
    private static final int INWARD = 3;

    private AddressCheck() {}

    /** The best of all the addresses that the register has. */
    static Finding of(Claim claim, House claimedHouse, Person person, NameLore lore) {
        Finding best = Finding.ADDRESS_MISSING;
        for (Address address : person.addresses()) {
            Finding finding = one(claim.postcode(), claimedHouse, address, lore);
            boolean better = best == Finding.ADDRESS_MISSING
                    || (finding != Finding.ADDRESS_MISSING && finding.compareTo(best) < 0);
            best = better ? finding : best;
        }
        boolean elsewhere = best == Finding.POSTCODE_NEAR || best == Finding.ADDRESS_DIFFERENT;
        return elsewhere && claimedHouse.institution() ? Finding.ADDRESS_AWAY : best;
    }

    private static Finding one(@Nullable Postcode claimed, House house, Address address, NameLore lore) {
        Postcode known = address.postcode();
        if (claimed != null && known != null) {
            return claimed.equals(known) ? atThePostcode(house, address, lore) : elsewhere(claimed, known);
        }
        if (!house.saysWhich() || address.use() == Address.Use.PREVIOUS) {
            return Finding.ADDRESS_MISSING;
        }
        House other = House.of(address.lines(), lore);
        if (!house.text().equals(other.text())) {
            return Finding.ADDRESS_MISSING;
        }
        return house.institution() || other.institution() ? Finding.ADDRESS_MISSING : Finding.HOUSE_SAME;
    }

    private static Finding atThePostcode(House claimed, Address address, NameLore lore) {
        if (address.use() == Address.Use.PREVIOUS) {
            return Finding.ADDRESS_EARLIER;
        }
        House known = House.of(address.lines(), lore);
        if (claimed.institution() || known.institution()) {
            return Finding.INSTITUTION_SAME;
        }
        if (claimed.isSame(known)) {
            return Finding.ADDRESS_SAME;
        }
        return claimed.isOther(known) ? Finding.POSTCODE_OTHER_HOUSE : Finding.POSTCODE_SAME;
    }

    private static Finding elsewhere(Postcode claimed, Postcode known) {
        int slips = slips(claimed.text(), known.text());
        if (slips == 1) {
            return Finding.POSTCODE_SLIP;
        }
        return slips == 2 || claimed.district().equals(known.district())
                ? Finding.POSTCODE_NEAR
                : Finding.ADDRESS_DIFFERENT;
    }

    /** Characters that are others, neighbours that changed places, or one too many; 3 stands for more. */
    private static int slips(String a, String b) {
        if (a.length() != b.length()) {
            boolean sameEnd = a.regionMatches(a.length() - INWARD, b, b.length() - INWARD, INWARD);
            return sameEnd && Edits.between(a, b, 1) == 1 ? 1 : 3;
        }
        int slips = 0;
        for (int i = 0; i < a.length() && slips < 3; i++) {
            if (a.charAt(i) != b.charAt(i)) {
                slips++;
                int next = i + 1 < a.length() && a.charAt(i + 1) == ' ' ? i + 2 : i + 1;
                if (next < a.length() && a.charAt(i) == b.charAt(next) && a.charAt(next) == b.charAt(i)) {
                    i = next;
                }
            }
        }
        return slips;
    }

    static @Nullable Finding phone(Claim claim, Person person) {
        for (String claimed : claim.phones()) {
            for (String known : person.phones()) {
                if (Phones.areSame(claimed, known)) {
                    return Finding.PHONE_SAME;
                }
            }
        }
        return null;
    }

    static @Nullable Finding gender(Claim claim, Known known) {
        Person person = known.person();
        if (Sexes.contradict(
                List.of(claim.family(), claim.given()),
                claim.gender() == Gender.MALE,
                List.of(known.family(), known.given()),
                person.gender() == Gender.MALE)) {
            return Finding.GENDER_BY_NAME;
        }
        if (!says(claim.gender()) || !says(person.gender())) {
            return null;
        }
        return claim.gender() == person.gender() ? Finding.GENDER_SAME : Finding.GENDER_DIFFERENT;
    }

    static @Nullable Finding practice(Claim claim, Person person) {
        if (claim.gpPractice() == null || person.gpPractice() == null) {
            return null;
        }
        return claim.gpPractice().equalsIgnoreCase(person.gpPractice())
                ? Finding.PRACTICE_SAME
                : Finding.PRACTICE_DIFFERENT;
    }

    private static boolean says(@Nullable Gender gender) {
        return gender == Gender.FEMALE || gender == Gender.MALE;
    }
}
