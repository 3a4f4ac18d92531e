package vigil.load.matching;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.event.PersonClaim;
import vigil.domain.identity.PersonId;
import vigil.domain.match.Candidate;
import vigil.domain.person.Person;
import vigil.matching.data.MatchingData;
import vigil.matching.decide.Judgement;
import vigil.matching.decide.Matcher;
import vigil.matching.decide.RegisterIndex;

/** Something that says whom a claim means. For any thread. */
@FunctionalInterface
public interface Subject {
    /** Judges a claim of an incident that began at that moment. */
    Answer answer(PersonClaim claim, Instant openedAt);

    /**
     * What it says.
     *
     * @param match whom it takes it for without asking, null for nobody
     * @param asks whether somebody has to look
     * @param candidates best first
     */
    record Answer(@Nullable PersonId match, boolean asks, List<Candidate> candidates, String why) {}

    /** Matching itself, with that index. */
    static Matcher matcher(RegisterIndex index) {
        return new Matcher(index, MatchingData.current().weights());
    }

    /** An index of those people. */
    static RegisterIndex index(List<Person> people) {
        RegisterIndex index = new RegisterIndex(MatchingData.current().names());
        long offset = 0;
        for (Person person : people) {
            index.put(person, offset++);
        }
        return index;
    }

    /** Matching, as a subject. */
    static Subject matching(RegisterIndex index) {
        Matcher matcher = matcher(index);
        return (claim, openedAt) -> switch (matcher.judge(claim, openedAt)) {
            case Judgement.Match match ->
                new Answer(match.registered().person().personId(), false, match.candidates(), match.why());
            case Judgement.Review review -> new Answer(null, true, review.candidates(), review.why());
            case Judgement.None none -> new Answer(null, false, none.candidates(), "");
        };
    }
}
