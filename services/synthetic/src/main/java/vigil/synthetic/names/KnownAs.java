package vigil.synthetic.names;

import java.util.Map;
import java.util.Optional;

/** What people of a given name are often called instead. */
public final class KnownAs {
    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("Margaret", "Peggy"),
            Map.entry("Dorothy", "Dot"),
            Map.entry("Elizabeth", "Betty"),
            Map.entry("Patricia", "Pat"),
            Map.entry("Kathleen", "Kath"),
            Map.entry("Winifred", "Win"),
            Map.entry("Susan", "Sue"),
            Map.entry("Christine", "Chris"),
            Map.entry("Jennifer", "Jenny"),
            Map.entry("Jacqueline", "Jackie"),
            Map.entry("Catherine", "Cath"),
            Map.entry("Bridget", "Bridie"),
            Map.entry("Josephine", "Josie"),
            Map.entry("William", "Bill"),
            Map.entry("Ronald", "Ron"),
            Map.entry("Kenneth", "Ken"),
            Map.entry("Leonard", "Len"),
            Map.entry("Frederick", "Fred"),
            Map.entry("Albert", "Bert"),
            Map.entry("Reginald", "Reg"),
            Map.entry("Sidney", "Sid"),
            Map.entry("Thomas", "Tom"),
            Map.entry("Robert", "Bob"),
            Map.entry("Michael", "Mick"),
            Map.entry("Anthony", "Tony"),
            Map.entry("Richard", "Dick"),
            Map.entry("Patrick", "Paddy"),
            Map.entry("Terence", "Terry"),
            Map.entry("Alexander", "Sandy"),
            Map.entry("Maria", "Marysia"),
            Map.entry("Stanislaw", "Staszek"),
            Map.entry("Xiuying", "Susan"),
            Map.entry("Mohammed", "Mo"),
            Map.entry("Oleksandr", "Sasha"));

    private KnownAs() {}

    public static Optional<String> of(String given) {
        return Optional.ofNullable(SHORT.get(given));
    }
}
