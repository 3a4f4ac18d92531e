package vigil.matching.decide.name;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * All words of the register's names and how common they are there. One thread enters names; any may look words
 * up.
 */
public final class Vocabulary {
    private final NameLore lore;
    private final Map<String, Word> words = new ConcurrentHashMap<>();
    private final Map<String, Root> roots = new ConcurrentHashMap<>();
    private final Map<String, Name> names = new ConcurrentHashMap<>();

    public Vocabulary(NameLore lore) {
        this.lore = lore;
    }

    /** The name as a claim gives it; nothing of it is kept. */
    public Name heard(@Nullable String written) {
        return Name.of(written, this::heardWord);
    }

    /** The name as the register has it, shared with all who bear it. */
    public Name registered(@Nullable String written) {
        Name name = Name.of(written, word -> words.computeIfAbsent(word, this::registeredWord));
        return name.missing() ? name : names.computeIfAbsent(name.key(), same -> name);
    }

    /** Counts one more or fewer who bears the family name. */
    public void countFamily(Name name, int more) {
        name.words().forEach(word -> word.root().countFamily(more));
    }

    /** Counts one more or fewer who bears the given names. */
    public void countGiven(Name name, int more) {
        name.words().forEach(word -> word.root().countGiven(more));
    }

    private Word heardWord(String text) {
        Word known = words.get(text);
        if (known != null) {
            return known;
        }
        String root = lore.root(text);
        Root counted = roots.get(root);
        return word(text, counted == null ? new Root(root) : counted);
    }

    private Word registeredWord(String text) {
        return word(text, roots.computeIfAbsent(lore.root(text), Root::new));
    }

    private Word word(String text, Root root) {
        return new Word(
                text,
                root,
                lore.formalsOf(root.text()),
                lore.romanisedOf(root.text()),
                Sound.of(root.text()),
                Edits.letters(text),
                lore.saysLittle(text, root.text()),
                lore.leading().contains(text) || lore.leading().contains(root.text()),
                lore.givenNames().contains(root.text()) || lore.givenNames().contains(text),
                lore.isKnown(text));
    }
}
