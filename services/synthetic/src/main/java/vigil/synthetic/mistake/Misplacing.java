package vigil.synthetic.mistake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.domain.event.ClaimedAddress;
import vigil.domain.identity.Postcode;
import vigil.domain.person.Address;
import vigil.domain.person.Person;
import vigil.synthetic.chance.Chance;
import vigil.synthetic.place.Home;
import vigil.synthetic.place.Locality;

/** An address as a source has it. */
final class Misplacing {
    private static final double EARLIER = 0.3;
    private static final double HOME_OF_WHO_STAYS_ELSEWHERE = 0.5;
    private static final double UNRECORDED = 0.035;
    private static final double POSTCODE_WRONG = 0.012;
    private static final double HOUSE_WRONG = 0.006;
    private static final double POSTCODE_ALONE = 0.08;

    private Misplacing() {}

    static @Nullable ClaimedAddress of(Person person, Told told, Chance chance, Set<Mistake> mistakes) {
        Address address = which(person, chance, mistakes);
        if (address == null || !told.address()) {
            return null;
        }
        if (chance.happens(UNRECORDED)) {
            mistakes.add(Mistake.ADDRESS_UNRECORDED);
            Home elsewhere = Home.own(Locality.any(chance), chance);
            address = new Address(null, elsewhere.lines(), elsewhere.district().town(), elsewhere.postcode());
        }
        List<String> lines = lines(address.lines(), chance, mistakes);
        Postcode postcode = told.postcode() ? postcode(address.postcode(), chance, mistakes) : null;
        return new ClaimedAddress(
                postcode != null && chance.happens(POSTCODE_ALONE) ? List.of() : lines, address.city(), postcode);
    }

    private static @Nullable Address which(Person person, Chance chance, Set<Mistake> mistakes) {
        Optional<Address> earlier = use(person, Address.Use.PREVIOUS);
        if (earlier.isPresent() && chance.happens(EARLIER)) {
            mistakes.add(Mistake.ADDRESS_EARLIER);
            return earlier.get();
        }
        return use(person, Address.Use.HOME)
                .filter(home -> chance.happens(HOME_OF_WHO_STAYS_ELSEWHERE))
                .or(person::currentAddress)
                .orElse(null);
    }

    private static Optional<Address> use(Person person, Address.Use use) {
        return person.addresses().stream().filter(each -> each.use() == use).findFirst();
    }

    private static List<String> lines(List<String> lines, Chance chance, Set<Mistake> mistakes) {
        if (lines.isEmpty() || !chance.happens(HOUSE_WRONG)) {
            return lines;
        }
        String last = lines.getLast();
        if (last.isEmpty() || !Character.isDigit(last.charAt(0))) {
            return lines;
        }
        mistakes.add(Mistake.HOUSE_WRONG);
        return List.of(Keyboard.otherDigit(last.charAt(0), chance) + last.substring(1));
    }

    private static @Nullable Postcode postcode(@Nullable Postcode real, Chance chance, Set<Mistake> mistakes) {
        if (real == null || !chance.happens(POSTCODE_WRONG)) {
            return real;
        }
        mistakes.add(Mistake.POSTCODE_WRONG);
        String text = real.text();
        int digit = text.indexOf(' ') + 1;
        String letters = text.substring(digit + 1);
        return chance.happens(0.5)
                ? new Postcode(text.substring(0, digit) + Keyboard.otherDigit(text.charAt(digit), chance) + letters)
                : new Postcode(text.substring(0, digit + 1) + letters.charAt(1) + letters.charAt(0));
    }
}
