package vigil.synthetic.trap;

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
    STRANGER("nobody in particular");

    private final String words;

    Lookalike(String words) {
        this.words = words;
    }

    /** As a report says it. */
    public String words() {
        return words;
    }
}
