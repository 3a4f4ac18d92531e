package vigil.matching.decide.name;

import java.util.stream.IntStream;

/** Gathers the different sounds of names. */
final class Sounds {
    private final IntStream.Builder all = IntStream.builder();

    /** Of each telling word, and of all words together, since gaps come and go. */
    void add(Name name) {
        name.telling().forEach(this::add);
        addJoined(name);
    }

    /** Of the word by which somebody is called, and of all words together. */
    void addFirst(Name name) {
        if (!name.missing()) {
            add(name.called().getFirst());
            addJoined(name);
        }
    }

    /** Of each word by which somebody may be called, and of the names that it may be short for. */
    void addWithFormals(Name name) {
        for (Word word : name.called()) {
            add(word);
            word.formals().forEach(formal -> all.add(Sound.of(formal)));
        }
        addJoined(name);
    }

    private void addJoined(Name name) {
        if (name.words().size() > 1) {
            all.add(Sound.of(name.joined()));
        }
    }

    private void add(Word word) {
        all.add(word.sound());
    }

    int[] all() {
        return all.build().filter(sound -> sound != 0).distinct().toArray();
    }
}
