package vigil.synthetic.names;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.person.Gender;
import vigil.synthetic.chance.Chance;

/**
 * A community of the area: its names, its language and its ethnic category. Shares of places are in
 * {@code Locality}.
 */
public enum Community {
    ENGLISH("en", "A", 0, 0, BritishAndIrishNames.ENGLISH),
    IRISH("en", "B", 0, 0, BritishAndIrishNames.IRISH),
    WELSH("cy", "A", 0.15, 0, BritishAndIrishNames.WELSH),
    SCOTTISH("en", "A", 0, 0, BritishAndIrishNames.SCOTTISH),
    PUNJABI_SIKH("pa", "H", 0.75, 0.6, AsianNames.PUNJABI_SIKH),
    GUJARATI_HINDU("gu", "H", 0.65, 0.5, AsianNames.GUJARATI_HINDU),
    PAKISTANI("ur", "J", 0.7, 0.6, AsianNames.PAKISTANI),
    BANGLADESHI("bn", "K", 0.8, 0.75, AsianNames.BANGLADESHI),
    TAMIL("ta", "L", 0.65, 0.5, AsianNames.TAMIL),
    CHINESE("yue", "R", 0.75, 0.7, AsianNames.CHINESE),
    NEPALI("ne", "L", 0.9, 0.8, AsianNames.NEPALI),
    POLISH("pl", "C", 0.8, 0.55, EuropeanNames.POLISH),
    ROMANIAN("ro", "C", 0.85, 0.65, EuropeanNames.ROMANIAN),
    UKRAINIAN("uk", "C", 0.6, 0.6, EuropeanNames.UKRAINIAN),
    ITALIAN("it", "C", 0.35, 0.3, EuropeanNames.ITALIAN),
    CARIBBEAN("en", "M", 0, 0, AfricanAndCaribbeanNames.CARIBBEAN),
    WEST_AFRICAN("en", "N", 0, 0, AfricanAndCaribbeanNames.WEST_AFRICAN),
    SOUTHERN_AFRICAN("sn", "N", 0.3, 0.15, AfricanAndCaribbeanNames.SOUTHERN_AFRICAN),
    SOMALI("so", "N", 0.8, 0.7, AfricanAndCaribbeanNames.SOMALI);

    private static final double SECOND_NAME = 0.45;

    private final String language;
    private final String ethnicity;
    private final double prefersOwnLanguage;
    private final double needsInterpreter;

    @SuppressWarnings("ImmutableEnumChecker") // its lists are unchangeable
    private final NameStock names;

    /**
     * @param prefersOwnLanguage share of its people on the register who would rather not speak English
     * @param needsInterpreter share of those who need an interpreter
     */
    Community(String language, String ethnicity, double prefersOwnLanguage, double needsInterpreter, NameStock names) {
        this.language = language;
        this.ethnicity = ethnicity;
        this.prefersOwnLanguage = prefersOwnLanguage;
        this.needsInterpreter = needsInterpreter;
        this.names = names;
    }

    /** BCP 47. */
    public String language() {
        return language;
    }

    /** NHS data dictionary ethnic category. */
    public String ethnicity() {
        return ethnicity;
    }

    public boolean drawsOwnLanguage(Chance chance) {
        return chance.happens(prefersOwnLanguage);
    }

    public boolean drawsInterpreter(Chance chance) {
        return chance.happens(needsInterpreter);
    }

    public NameStock.FamilyName family(Chance chance) {
        return names.family(chance);
    }

    /** Given names, the usual one first. */
    public List<String> given(Gender gender, int birthYear, Chance chance) {
        List<String> given = new ArrayList<>(List.of(names.given(gender, birthYear, chance)));
        String second = second(gender, birthYear, chance);
        if (second != null && !given.contains(second)) {
            given.add(second);
        }
        return given;
    }

    private @Nullable String second(Gender gender, int birthYear, Chance chance) {
        if (!chance.happens(SECOND_NAME)) {
            return null;
        }
        return this == PUNJABI_SIKH
                ? gender == Gender.FEMALE ? "Kaur" : "Singh"
                : names.given(gender, birthYear, chance);
    }

    /** Women of the community commonly take their husband's family name. */
    public boolean changesNameOnMarriage() {
        return switch (this) {
            case ENGLISH,
                    IRISH,
                    WELSH,
                    SCOTTISH,
                    GUJARATI_HINDU,
                    POLISH,
                    ROMANIAN,
                    UKRAINIAN,
                    CARIBBEAN,
                    WEST_AFRICAN,
                    SOUTHERN_AFRICAN -> true;
            case PUNJABI_SIKH, PAKISTANI, BANGLADESHI, TAMIL, CHINESE, NEPALI, ITALIAN, SOMALI -> false;
        };
    }
}
