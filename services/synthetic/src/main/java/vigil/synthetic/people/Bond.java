package vigil.synthetic.people;

/** What two people who follow each other on the register are to one another. */
enum Bond {
    NONE,
    COUPLE,
    TWINS,
    /** A parent and a grown-up child with the same name: the classic mistaken identity. */
    NAMESAKES
}
