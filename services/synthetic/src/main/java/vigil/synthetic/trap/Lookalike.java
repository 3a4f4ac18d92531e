package vigil.synthetic.trap;

import org.jspecify.annotations.Nullable;

/** Who somebody is that isn't on the register, in relation to somebody who is. */
public enum Lookalike {
    SPOUSE("husband or wife at the same address"),
    TWIN("twin: same birth date, family name and address"),
    SAME_NAME_CHILD("parent or child of the same name at the same address"),
    SIBLING("brother or sister at the same address"),
    GROWN_UP_CHILD("son or daughter at the same address"),
    FELLOW_RESIDENT("resident of the same care home"),
    NAMESAKE("same name, birth date up to three years off, elsewhere"),
    SAME_BIRTHDAY("same birth date and family name, other given name, elsewhere in the district"),
    NEIGHBOUR("another household in the same postcode"),
    STRANGER("nobody in particular"),
    /** Rare in realistic events, where a wrong record is opened now and then; the stress table has them. */
    SPOUSE_UNDER_NUMBER("husband or wife, reported under that person's NHS number", SPOUSE),
    TWIN_UNDER_NUMBER("twin, reported under that person's NHS number", TWIN),
    SAME_NAME_CHILD_UNDER_NUMBER(
            "parent or child of the same name, reported under that person's NHS number", SAME_NAME_CHILD);

    private final String words;
    private final @Nullable Lookalike relation;

    Lookalike(String words) {
        this(words, null);
    }

    Lookalike(String words, @Nullable Lookalike relation) {
        this.words = words;
        this.relation = relation;
    }

    /** Who they are, whatever number they are reported under. */
    Lookalike relation() {
        return relation == null ? this : relation;
    }

    /** Whether they are reported under the number of whom they resemble. */
    boolean underNumber() {
        return relation != null;
    }

    /** As a report says it. */
    public String words() {
        return words;
    }
}
