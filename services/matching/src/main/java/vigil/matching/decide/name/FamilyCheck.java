package vigil.matching.decide.name;

import static vigil.matching.decide.evidence.Finding.FAMILY_DIFFERENT;
import static vigil.matching.decide.evidence.Finding.FAMILY_EARLIER;
import static vigil.matching.decide.evidence.Finding.FAMILY_MISSING;
import static vigil.matching.decide.evidence.Finding.FAMILY_NEAR;
import static vigil.matching.decide.evidence.Finding.FAMILY_PART;
import static vigil.matching.decide.evidence.Finding.FAMILY_SAME;
import static vigil.matching.decide.evidence.Finding.FAMILY_SAYS_LITTLE;
import static vigil.matching.decide.evidence.Finding.FAMILY_SLIP;
import static vigil.matching.decide.evidence.Finding.FAMILY_SPELLING;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.matching.decide.evidence.Finding;
import vigil.matching.decide.evidence.Found;

/** Compares family names. */
final class FamilyCheck {
    /** Parts that too many families share. */
    private static final Set<String> PARTICLES = Set.of(
            "al", "bin", "d", "da", "das", "de", "del", "den", "der", "di", "do", "dos", "du", "el", "ibn", "la", "le",
            "mac", "mc", "o", "saint", "san", "st", "ter", "van", "von");

    private FamilyCheck() {}

    static Found of(Name claimed, Names known, Shares shares) {
        if (claimed.missing() || known.family().missing()) {
            return Found.of(FAMILY_MISSING);
        }
        Found best = of(claimed, known.family(), shares);
        for (Name earlier : known.earlier()) {
            if (best.finding().compareTo(FAMILY_EARLIER) <= 0) {
                return best;
            }
            Found other = of(claimed, earlier, shares);
            boolean same = other.finding() == FAMILY_SAME || other.finding() == FAMILY_SPELLING;
            Found found = same ? new Found(FAMILY_EARLIER, other.share()) : other;
            best = found.finding().compareTo(best.finding()) < 0 ? found : best;
        }
        return best;
    }

    private static Found of(Name claimed, Name known, Shares shares) {
        if (claimed.joined().equals(known.joined())) {
            return new Found(FAMILY_SAME, shares.ofFamily(known.words()));
        }
        if (sameWords(claimed, known)) {
            return new Found(FAMILY_SPELLING, shares.ofFamily(known.words()));
        }
        if (claimed.saysLittle() || known.saysLittle()) {
            return Found.of(FAMILY_SAYS_LITTLE);
        }
        Word part = sharedPart(claimed, known);
        if (part != null) {
            return new Found(FAMILY_PART, shares.ofFamily(part));
        }
        return byLetters(claimed, known, shares);
    }

    /** The same telling words in any spelling and order. */
    private static boolean sameWords(Name claimed, Name known) {
        return claimed.telling().size() == known.telling().size() && hasAll(known, claimed) && hasAll(claimed, known);
    }

    private static boolean hasAll(Name name, Name of) {
        for (Word word : of.telling()) {
            if (!name.has(word)) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Word sharedPart(Name claimed, Name known) {
        for (Word word : claimed.telling()) {
            if (!isParticle(word) && !word.saysLittle() && isAmong(known.telling(), word)) {
                return word;
            }
        }
        return null;
    }

    private static boolean isAmong(List<Word> words, Word word) {
        for (Word other : words) {
            if (word.isSameName(other)) {
                return true;
            }
        }
        return false;
    }

    private static Found byLetters(Name claimed, Name known, Shares shares) {
        Finding best = finding(
                known.words().size() == 1 && claimed.words().size() == 1
                        ? Likeness.DIFFERENT
                        : Likeness.ofLetters(claimed.joined(), known.joined()));
        Word like = known.telling().getFirst();
        for (Word a : claimed.telling()) {
            for (Word b : known.telling()) {
                Finding finding = isParticle(a) || isParticle(b) ? FAMILY_DIFFERENT : finding(likeness(a, b));
                if (finding.compareTo(best) < 0) {
                    best = finding;
                    like = b;
                }
            }
        }
        return best == FAMILY_DIFFERENT ? Found.of(best) : new Found(best, shares.ofFamily(like));
    }

    private static Likeness likeness(Word a, Word b) {
        Likeness likeness = Likeness.of(a, b);
        return likeness == Likeness.DIFFERENT && a.isRomanised(b) ? Likeness.NEAR : likeness;
    }

    /** Whether the one is the other in another romanisation, so that the given names may be as well. */
    static boolean isRomanised(Name claimed, Name known) {
        return claimed.words().stream().noneMatch(known::has)
                && claimed.words().stream()
                        .anyMatch(word -> known.words().stream().anyMatch(word::isRomanised));
    }

    private static boolean isParticle(Word word) {
        return PARTICLES.contains(word.text());
    }

    private static Finding finding(Likeness likeness) {
        return switch (likeness) {
            case SAME, SPELLING -> FAMILY_PART;
            case SLIP -> FAMILY_SLIP;
            case NEAR -> FAMILY_NEAR;
            case NICKNAME, DIFFERENT -> FAMILY_DIFFERENT;
        };
    }
}
