package vigil.matching;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vigil.domain.person.Person;

/** A plain made-up register to hide in, always the same: common names are common in it, and nobody is real. */
public final class Background {
    private static final long SEED = 11;

    /** Each later name is rarer. */
    private static final List<String> FAMILIES = words("""
            Smith Jones Taylor Brown Williams Wilson Patel Johnson Singh Davies Khan Robinson Wright Thompson Evans Kaur
            Walker White Begum Roberts Green Hall Wood Hussain Jackson Clarke Harris Lewis Hughes Edwards Ali Cooper Turner
            Hill Moore Ward Baker Morris King Cook Lee Ahmed Morgan Watson Allen Parker Bennett Young Miah Price Griffiths
            Kelly Shaw Carter Bailey Cox Ellis Webb Adams Murphy Mitchell Shah Akhtar Uddin Chowdhury Bibi Gill Sandhu
            Dhillon Sharma Mistry Chauhan Iqbal Kowalski Nowak Wong Chan Li Zhang Mohamed Hassan Abdi Mensah Osei Adeyemi
            Okafor Popescu Melnyk Sivakumar Nadarajah Reid Byrne Farrell O'Connor McDonald Fletcher Holt Pargeter Timms""");

    private static final List<String> WOMEN = words("""
            Margaret Mary Jean Joan Patricia Sheila Barbara Doreen June Shirley Dorothy Joyce Maureen Elizabeth Audrey
            Brenda Kathleen Sylvia Eileen Pamela Betty Rita Irene Ann Janet Hilda Edith Vera Rahima Surjit Harjit Manjit
            Fatima Nasreen Kanta Shanta Lakshmi Krystyna Halina Maria Ioana Olha Mei Amina Grace Abena Bridget Nora Ivy
            Jane Marion Rosemary Carol Marie""");

    private static final List<String> MEN = words("""
            John William George James Robert David Peter Michael Mohammed Brian Kenneth Derek Ronald Alan Dennis Raymond
            Roy Thomas Arthur Frank Albert Leonard Norman Stanley Harold Eric Gordon Abdul Gurdeep Balbir Surjit Ramesh
            Raman Iqbal Piotr Andrzej Ion Ivan Wei Ahmed Kwame Kofi Sean Patrick Walter Fred Ernest Paul Philip Keith""");

    private static final List<String> STREETS =
            words("Oak Church Station Park Victoria Green Manor High Mill School Kings Queens Grange Binley Ansty");

    private static final List<String> DISTRICTS =
            words("CV1 CV2 CV3 CV4 CV5 CV6 CV7 CV8 CV9 CV10 CV11 CV12 CV21 CV22 CV23 CV31 CV32 CV34 CV35 CV37");

    private static final String LETTERS = "ABDEFGHJLNPQRSTUWXYZ";

    private Background() {}

    /** So many people, or more by adding to the same. */
    public static Stream<Person> people(int size) {
        Random random = new Random(SEED);
        return IntStream.range(0, size).mapToObj(i -> person(i, random));
    }

    private static Person person(int i, Random random) {
        boolean woman = random.nextDouble() < 0.55;
        return Examples.person("""
            {"personId":"bg-%d","nhsNumber":"%s","family":"%s","given":["%s"],"birthDate":"%d-%02d-%02d","gender":"%s",
             "addresses":[{"use":"home","lines":["%d %s Road"],"postcode":"%s %d%c%c"}]}""".formatted(
                        i,
                        number(i),
                        common(FAMILIES, random),
                        common(woman ? WOMEN : MEN, random),
                        Math.clamp(Math.round(1945 + 10 * random.nextGaussian()), 1922, 1976),
                        1 + random.nextInt(12),
                        1 + random.nextInt(28),
                        woman ? "female" : "male",
                        1 + random.nextInt(90),
                        any(STREETS, random),
                        any(DISTRICTS, random),
                        1 + random.nextInt(9),
                        LETTERS.charAt(random.nextInt(LETTERS.length())),
                        LETTERS.charAt(random.nextInt(LETTERS.length()))));
    }

    /** Valid by its check digit, never issued, and not one of the cases'; some of them in vain. */
    private static String number(int i) {
        String nine = "99950%04d".formatted(i % 10_000);
        int sum = 0;
        for (int at = 0; at < nine.length(); at++) {
            sum += (nine.charAt(at) - '0') * (10 - at);
        }
        return nine + (11 - sum % 11) % 11 % 10;
    }

    private static String common(List<String> names, Random random) {
        return names.get((int) (names.size() * Math.pow(random.nextDouble(), 1.7)));
    }

    private static String any(List<String> names, Random random) {
        return names.get(random.nextInt(names.size()));
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+", -1));
    }
}
