package vigil.matching.decide;

import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import vigil.domain.identity.NhsNumber;
import vigil.domain.identity.PersonId;
import vigil.domain.identity.Postcode;
import vigil.domain.person.Address;
import vigil.matching.decide.name.Name;

/**
 * The keys under which people are looked up, so many that no one or two mistakes in a claim hide the person it
 * means: number, telephone, postcode, birth date (day and month in either order), the sounds of two names (alone
 * and, where too many share them, with the birth year), and of one rare name with the district.
 */
final class BlockKeys {
    private static final int NUMBER = 1;
    private static final int PERSON = 2;
    private static final int PHONE = 3;
    private static final int POSTCODE = 4;
    private static final int BIRTH = 5;
    private static final int TWO_NAMES = 6;
    private static final int TWO_NAMES_AND_YEAR = 7;
    private static final int NAME_AND_DISTRICT = 8;

    private BlockKeys() {}

    static int of(NhsNumber number) {
        return key(NUMBER, number.digits().hashCode(), 0);
    }

    static int of(PersonId personId) {
        return key(PERSON, personId.text().hashCode(), 0);
    }

    static void of(Known known, IntConsumer keys) {
        if (known.person().nhsNumber() != null) {
            keys.accept(of(known.person().nhsNumber()));
        }
        known.person().supersededNhsNumbers().forEach(number -> keys.accept(of(number)));
        keys.accept(of(known.personId()));
        Phones.national(known.person().phones()).forEach(phone -> keys.accept(key(PHONE, phone.hashCode(), 0)));
        int[] sounds = known.sounds();
        birth(known.birth(), keys);
        names(sounds, known.birth(), keys, keys);
        for (Address address : known.person().addresses()) {
            place(address.postcode(), keys);
            namesInDistrict(address.postcode(), sounds, keys);
        }
    }

    /**
     * Those of a claim.
     *
     * @param few takes those that say much only where few people share them: telephones
     * @param neighbours takes those of one name in a district
     * @param namesakes takes those of two names alone
     */
    static void of(Claim claim, IntConsumer keys, IntConsumer few, IntConsumer neighbours, IntConsumer namesakes) {
        if (claim.nhsNumber() != null) {
            keys.accept(of(claim.nhsNumber()));
        }
        int[] sounds = Name.sounds(claim.family(), claim.given());
        birth(claim.birth(), keys);
        names(sounds, claim.birth(), namesakes, keys);
        place(claim.postcode(), keys);
        claim.phones().forEach(phone -> few.accept(key(PHONE, phone.hashCode(), 0)));
        namesInDistrict(claim.postcode(), sounds, neighbours);
    }

    private static void birth(int date, IntConsumer keys) {
        int month = DateCheck.month(date);
        int day = DateCheck.day(date);
        if (month != 0 && day != 0) {
            keys.accept(key(BIRTH, DateCheck.year(date), Math.min(month, day) * 100 + Math.max(month, day)));
        }
    }

    private static void names(int[] sounds, int date, IntConsumer alone, IntConsumer withYear) {
        for (int i = 0; i < sounds.length; i++) {
            for (int j = i + 1; j < sounds.length; j++) {
                int names = key(TWO_NAMES, Math.min(sounds[i], sounds[j]), Math.max(sounds[i], sounds[j]));
                alone.accept(names);
                if (date != 0) {
                    withYear.accept(key(TWO_NAMES_AND_YEAR, names, DateCheck.year(date)));
                }
            }
        }
    }

    private static void place(@Nullable Postcode postcode, IntConsumer keys) {
        if (postcode != null) {
            keys.accept(key(POSTCODE, postcode.text().hashCode(), 0));
        }
    }

    private static void namesInDistrict(@Nullable Postcode postcode, int[] sounds, IntConsumer keys) {
        if (postcode != null) {
            int district = postcode.district().hashCode();
            for (int sound : sounds) {
                keys.accept(key(NAME_AND_DISTRICT, sound, district));
            }
        }
    }

    /** Well spread, so that keys of different kinds rarely meet. */
    private static int key(int kind, int a, int b) {
        long mixed = ((kind * 0x9E3779B97F4A7C15L) ^ a) * 0xBF58476D1CE4E5B9L;
        mixed = ((mixed ^ (mixed >>> 29)) + b) * 0x94D049BB133111EBL;
        return (int) (mixed ^ (mixed >>> 32));
    }
}
