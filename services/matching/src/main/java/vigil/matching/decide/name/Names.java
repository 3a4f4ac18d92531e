package vigil.matching.decide.name;

import java.util.List;

/** The names of somebody on the register. */
public interface Names {
    Name family();

    Name given();

    Name knownAs();

    /** Family names borne before, none of them missing. */
    List<Name> earlier();

    /** Whether there is nothing that they are called by. */
    default boolean nameless() {
        return given().missing() && knownAs().missing();
    }

    /** Whether one of these is among theirs, in any spelling or short for it; so it is if there is none. */
    default boolean bears(Name any) {
        return any.missing()
                || any.called().stream()
                        .anyMatch(word -> family().meets(word)
                                || given().meets(word)
                                || knownAs().meets(word)
                                || earlier().stream().anyMatch(name -> name.meets(word)));
    }

    /** How the names sound by which somebody may be looked up: family names, and what they are called. */
    default int[] sounds() {
        Sounds sounds = new Sounds();
        sounds.add(family());
        earlier().forEach(sounds::add);
        sounds.addFirst(given());
        sounds.addFirst(knownAs());
        return sounds.all();
    }
}
