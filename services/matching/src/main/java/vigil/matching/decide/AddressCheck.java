package vigil.matching.decide;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.domain.identity.Postcode;
import vigil.domain.person.Address;
import vigil.domain.person.Gender;
import vigil.domain.person.Person;

/** Compares where somebody lives and can be reached, postcode and house as one, and what little else there is. */
final class AddressCheck {
    private AddressCheck() {}

    static Finding of(Claim claim, Person person) {
        Postcode claimed = claim.postcode();
        List<Address> known = person.addresses().stream()
                .filter(address -> address.postcode() != null)
                .toList();
        if (claimed == null || known.isEmpty()) {
            return Finding.ADDRESS_MISSING;
        }
        List<Address> same = known.stream()
                .filter(address -> claimed.equals(address.postcode()))
                .toList();
        if (same.isEmpty()) {
            return known.stream().anyMatch(address -> isNear(claimed, address))
                    ? Finding.POSTCODE_NEAR
                    : Finding.ADDRESS_DIFFERENT;
        }
        if (same.stream().allMatch(address -> address.use() == Address.Use.PREVIOUS)) {
            return Finding.ADDRESS_EARLIER;
        }
        boolean house = !claim.firstLine().isEmpty()
                && same.stream()
                        .anyMatch(address -> Known.firstLine(address.lines()).equals(claim.firstLine()));
        return house ? Finding.ADDRESS_SAME : Finding.POSTCODE_SAME;
    }

    /** Telephone, gender and practice: found or not worth a word. */
    static Set<Finding> others(Claim claim, Known known) {
        Set<Finding> others = EnumSet.noneOf(Finding.class);
        if (known.phones().stream().anyMatch(claim.phones()::contains)) {
            others.add(Finding.PHONE_SAME);
        }
        Person person = known.person();
        if (says(claim.gender()) && says(person.gender())) {
            others.add(claim.gender() == person.gender() ? Finding.GENDER_SAME : Finding.GENDER_DIFFERENT);
        }
        if (claim.gpPractice() != null && claim.gpPractice().equalsIgnoreCase(person.gpPractice())) {
            others.add(Finding.PRACTICE_SAME);
        }
        return others;
    }

    private static boolean says(@Nullable Gender gender) {
        return gender == Gender.FEMALE || gender == Gender.MALE;
    }

    private static boolean isNear(Postcode claimed, Address address) {
        Postcode postcode = address.postcode();
        return postcode != null && claimed.district().equals(postcode.district());
    }
}
