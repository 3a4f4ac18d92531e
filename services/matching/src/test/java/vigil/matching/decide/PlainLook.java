package vigil.matching.decide;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import vigil.domain.event.ClaimedAddress;
import vigil.domain.event.PersonClaim;
import vigil.domain.identity.NhsNumber;
import vigil.domain.identity.PartialDate;
import vigil.domain.identity.Postcode;
import vigil.domain.person.Person;
import vigil.matching.data.MatchingData;

/**
 * What must be plain to see in every automatic match, worked out from the raw fields and by none of the matcher's own
 * comparisons: coarser than the rules, so that whatever it objects to is certainly wrong.
 */
final class PlainLook {
    private static final double COMMON = 1 / 2_000.0;

    private static final Set<String> SAYS_NOTHING = Set.of(
            "unknown",
            "female",
            "baby",
            "na",
            "test",
            "not",
            "known",
            "null",
            "mr",
            "mrs",
            "dr",
            "mohammed",
            "begum",
            "kaur",
            "singh",
            "abdul",
            "ben",
            "bibi",
            "miah",
            "khatun",
            "akhtar",
            "bi",
            "xx");

    private final int people;
    private final Map<String, Integer> families = new HashMap<>();
    private final Map<NhsNumber, List<Person>> owners = new HashMap<>();
    private final Map<String, List<Person>> byName = new HashMap<>();
    private final Map<String, Integer> givens = new HashMap<>();

    PlainLook(List<Person> people) {
        this.people = people.size();
        for (Person person : people) {
            families.merge(plain(person.family()), 1, Integer::sum);
            numbers(person)
                    .forEach(number -> owners.computeIfAbsent(number, none -> new ArrayList<>())
                            .add(person));
            byName.computeIfAbsent(
                            plain(person.family()) + " " + plain(String.join("", person.given())),
                            none -> new ArrayList<>())
                    .add(person);
            person.given().forEach(given -> givens.merge(plain(given), 1, Integer::sum));
        }
    }

    /** Whatever speaks against it; nothing, as it should be. */
    List<String> objections(PersonClaim said, Person matched, Instant openedAt) {
        List<String> objections = new ArrayList<>();
        boolean number = said.nhsNumber() != null && numbers(matched).contains(said.nhsNumber());
        boolean place = said.address() != null && isAPlaceOf(said.address(), matched);
        boolean family = said.family() == null
                ? alike(said.given(), List.of(matched.family()))
                : alike(List.of(said.family()), names(matched));
        boolean given = alike(said.given(), names(matched))
                || (!saysAName(said.given()) && family)
                || (number && hasInitialOf(said.given(), matched))
                || (number && said.family() != null && alike(List.of(said.family()), matched.given()));
        PartialDate born = said.birthDate();
        boolean whole = born != null && born.day() != null && born.equals(matched.birthDate()) && !isPlaceholder(born);

        if (matched.deceasedAt() != null && matched.deceasedAt().isBefore(openedAt)) {
            objections.add("died before");
        }
        if (said.nhsNumber() != null
                && (isAnothers(said.nhsNumber(), matched)
                        || (!number && !numbers(matched).isEmpty()))) {
            objections.add("the number is another's");
        }
        if (number && !whole && !(family && given)) {
            objections.add("nothing confirms the number");
        }
        if (saysAName(said.given()) && !given) {
            objections.add("another given name");
        }
        if (!number
                && said.given().stream().allMatch(one -> plain(one).length() == 1)
                && !said.given().isEmpty()) {
            objections.add("only an initial");
        }
        boolean families = saysAName(List.of(text(said.family()))) && saysAName(List.of(matched.family()));
        if (!number && !family && families && !(given && whole && place)) {
            objections.add("another family name, and not all else agrees");
        }
        if (!number && (said.given().isEmpty() || !given) && !(family && whole && place)) {
            objections.add("no given name, and not all else agrees");
        }
        if (!number && !isNearly(born, matched.birthDate(), place)) {
            objections.add("another birth date, or too little of one");
        }
        if (isPlaceholder(matched.birthDate()) && !number) {
            objections.add("the register has no birth date");
        }
        if (!number && isCommon(matched) && said.address() == null) {
            objections.add("a common name without a location");
        }
        if (!number && hasDouble(said, matched)) {
            objections.add("somebody else fits as well");
        }
        return objections;
    }

    private boolean isAnothers(NhsNumber number, Person matched) {
        return owners.getOrDefault(number, List.of()).stream()
                .anyMatch(owner -> !owner.personId().equals(matched.personId()));
    }

    private boolean isCommon(Person matched) {
        double shares = (double) families.getOrDefault(plain(matched.family()), 0) / people;
        for (String given : matched.given()) {
            shares *= (double) givens.getOrDefault(plain(given), 0) / people;
        }
        return matched.knownAs() == null && shares > COMMON;
    }

    private boolean hasDouble(PersonClaim said, Person matched) {
        String named = plain(text(said.family())) + " " + plain(String.join("", said.given()));
        return byName.getOrDefault(named, List.of()).stream()
                .filter(other -> !other.personId().equals(matched.personId()))
                .filter(other -> other.birthDate().equals(said.birthDate()))
                .anyMatch(other -> said.address() == null
                        || said.address().postcode() == null
                        || places(other)
                                .anyMatch(own -> own.equals(said.address().postcode())));
    }

    /** The same; or part of it (1 January is often no more than a year), one digit, or one of three parts other, not a generation apart, where the place is the same. */
    private static boolean isNearly(PartialDate said, PartialDate known, boolean place) {
        if (said == null || isPlaceholder(said)) {
            return false;
        }
        boolean year = said.year() == known.year();
        if (said.month() == null || known.month() == null) {
            return year && place;
        }
        if (said.iso().endsWith("-01-01") || known.iso().endsWith("-01-01")) {
            return said.equals(known) || (year && place);
        }
        boolean month = said.month().equals(known.month());
        if (said.day() == null || known.day() == null) {
            return year && month && place;
        }
        boolean day = said.day().equals(known.day());
        boolean swapped =
                year && said.day().equals(known.month()) && said.month().equals(known.day());
        boolean near = Math.abs(said.year() - known.year()) < 13
                && (swapped
                        || digitsApart(said.iso(), known.iso()) <= 2
                        || Stream.of(year, month, day).filter(same -> same).count() == 2);
        boolean same = year && month && day;
        return same || (near && place);
    }

    private static int digitsApart(String a, String b) {
        int apart = 0;
        for (int i = 0; i < Math.min(a.length(), b.length()); i++) {
            apart += a.charAt(i) == b.charAt(i) ? 0 : 1;
        }
        return apart;
    }

    private static Set<NhsNumber> numbers(Person person) {
        Set<NhsNumber> numbers = new HashSet<>(person.supersededNhsNumbers());
        if (person.nhsNumber() != null) {
            numbers.add(person.nhsNumber());
        }
        return numbers;
    }

    /** The same postcode, or where none was given the same first line. */
    private static boolean isAPlaceOf(ClaimedAddress said, Person person) {
        return said.postcode() == null
                ? person.addresses().stream()
                        .flatMap(own -> own.lines().stream().limit(1))
                        .anyMatch(own -> said.lines().stream()
                                .limit(1)
                                .anyMatch(line -> plainLine(line).equals(plainLine(own))))
                : places(person).anyMatch(own -> own.equals(said.postcode()));
    }

    private static String plainLine(String line) {
        return line.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]", "");
    }

    private static Stream<Postcode> places(Person person) {
        return person.addresses().stream().map(address -> address.postcode()).filter(Objects::nonNull);
    }

    private static List<String> names(Person person) {
        List<String> names = new ArrayList<>(person.given());
        names.add(person.family());
        names.addAll(person.previousFamily());
        if (person.knownAs() != null) {
            names.add(person.knownAs());
        }
        return names;
    }

    /** Whether any word of the one is any of the other, or begins or ends as it does, or is short for it. */
    private static boolean alike(Collection<String> said, Collection<String> known) {
        return words(said).anyMatch(one -> words(known).anyMatch(other -> alike(one, other)))
                || alike(plain(String.join("", said)), plain(String.join("", known)));
    }

    private static boolean alike(String one, String other) {
        Map<String, Set<String>> shorts = MatchingData.current().names().formals();
        Map<String, String> spellings = MatchingData.current().names().spellings();
        Set<String> ones = new HashSet<>(shorts.getOrDefault(one, Set.of()));
        ones.add(one);
        Set<String> others = new HashSet<>(shorts.getOrDefault(other, Set.of()));
        others.add(other);
        return ones.stream()
                .anyMatch(a -> others.stream()
                        .anyMatch(b -> begins(a, b)
                                || begins(b, a)
                                || sameLetters(a, b)
                                || pairsShared(a, b) > 0.35
                                || spellings.getOrDefault(a, a).equals(spellings.getOrDefault(b, b))));
    }

    private static boolean begins(String start, String whole) {
        return start.length() > 2 && whole.startsWith(start.substring(0, Math.min(4, start.length())));
    }

    /** Whether most of their letters are the same, in whatever order. */
    private static boolean sameLetters(String a, String b) {
        return shared(letters(a), letters(b)) > 0.6;
    }

    /** Of the pairs of neighbouring letters, with a mark at either end, how many both have: 0 to 1 (Dice). */
    private static double pairsShared(String a, String b) {
        return shared(pairs(a), pairs(b));
    }

    private static double shared(List<String> left, List<String> right) {
        int all = left.size() + right.size();
        int both = 0;
        for (String one : left) {
            both += right.remove(one) ? 1 : 0;
        }
        return 2.0 * both / all;
    }

    private static List<String> letters(String word) {
        return new ArrayList<>(Arrays.asList(word.split("", -1)));
    }

    private static List<String> pairs(String word) {
        String marked = "^" + word + "$";
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < marked.length(); i++) {
            pairs.add(marked.substring(i, i + 2));
        }
        return pairs;
    }

    private static Stream<String> words(Collection<String> names) {
        return names.stream()
                .flatMap(name -> Stream.of(name.split("[^\\p{L}\\p{M}'’]+", -1)))
                .map(PlainLook::plain)
                .filter(word -> !word.isEmpty());
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replace("ł", "l")
                .replace("ı", "i")
                .replace("ß", "ss")
                .replaceAll("[^\\p{L}]", "");
    }

    private static boolean hasInitialOf(List<String> said, Person person) {
        return words(said)
                .anyMatch(word -> word.length() == 1 && words(names(person)).anyMatch(own -> own.startsWith(word)));
    }

    /** Beyond initials, and beyond what is no name or everybody's. */
    private static boolean saysAName(List<String> names) {
        return words(names)
                .anyMatch(word -> word.length() > 1
                        && !SAYS_NOTHING.contains(word)
                        && !SAYS_NOTHING.contains(word.replaceAll("(.)\\1", "$1")));
    }

    private static boolean isPlaceholder(PartialDate date) {
        return date.iso().equals("1900-01-01");
    }

    private static String text(String maybe) {
        return maybe == null ? "" : maybe;
    }
}
