package vigil.routing.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vigil.domain.identity.PersonId;
import vigil.domain.match.Candidate;

/** What has become different about the candidates of a possible match, said without naming any of them. */
record CandidateChange(List<Candidate> before, List<Candidate> after) {
    private static final String CHANGED = "The candidates have changed";

    /** Whether it is about other people, so that an answer to the earlier question is none to this one. */
    boolean isAnotherQuestion() {
        return !ids(before).equals(ids(after));
    }

    /** Whether somebody who compares them sees a difference; how likely they are is none. */
    boolean isSeen() {
        return !seen(before).equals(seen(after));
    }

    /** What whoever is ringing has to know. */
    String words() {
        return CHANGED + told();
    }

    /** The same where somebody has answered the earlier question. */
    String wordsAfterRuling() {
        return CHANGED + " since somebody ruled" + told();
    }

    private String told() {
        List<String> parts = new ArrayList<>(3);
        count(ids(after), ids(before), parts, " new");
        count(ids(before), ids(after), parts, " no longer asked about");
        long corrected = seen(after).stream()
                .filter(candidate -> ids(before).contains(candidate.personId()))
                .filter(candidate -> !seen(before).contains(candidate))
                .count();
        if (corrected > 0) {
            parts.add(corrected + " with other details on the register");
        }
        return ": " + String.join(", ", parts) + ". Look again before you confirm or reject.";
    }

    private static void count(Set<PersonId> these, Set<PersonId> butNotThese, List<String> parts, String words) {
        long found = these.stream().filter(id -> !butNotThese.contains(id)).count();
        if (found > 0) {
            parts.add(found + words);
        }
    }

    private static Set<PersonId> ids(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::personId).collect(Collectors.toSet());
    }

    private static Set<Candidate> seen(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::asSeen).collect(Collectors.toSet());
    }
}
