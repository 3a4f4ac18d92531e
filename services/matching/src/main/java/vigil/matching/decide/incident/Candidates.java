package vigil.matching.decide.incident;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigil.domain.event.PersonClaim;
import vigil.domain.identity.PersonId;
import vigil.domain.match.Candidate;
import vigil.domain.match.Review;
import vigil.matching.decide.Judgement;
import vigil.matching.decide.Matcher;

/** Who is asked about: whoever is found, and whoever is on somebody's screen already. */
record Candidates(Matcher matcher) {
    private static final Comparator<Candidate> LIKELIEST_FIRST =
            Comparator.comparingDouble(Candidate::score).reversed();

    /** Those on the screen of an open question; none where nobody is asked. */
    static List<Candidate> onScreen(IncidentMemory memory) {
        Review review = memory.review();
        return review == null ? List.of() : review.candidates();
    }

    /**
     * These and everybody who is asked about already, the likeliest first. However many there are: whoever has seen
     * somebody may be about to confirm them, and whoever has just come up may be the patient.
     */
    List<Candidate> withThoseOnScreen(List<Candidate> found, Question question) {
        Set<PersonId> known = found.stream().map(Candidate::personId).collect(Collectors.toSet());
        return Stream.concat(
                        found.stream(),
                        onScreen(question.before()).stream()
                                .filter(candidate -> !known.contains(candidate.personId()))
                                .map(candidate ->
                                        asNow(candidate.personId(), question).orElse(candidate)))
                .sorted(LIKELIEST_FIRST)
                .toList();
    }

    /** Whoever comes up by what is known now, and these where they are on the register; and all on the screen. */
    List<Candidate> withThese(List<PersonId> people, Question question) {
        List<Candidate> found =
                switch (matcher.judge(claim(question), question.event().openedAt())) {
                    case Judgement.None nobody -> List.of();
                    case Judgement.Review review -> question.notRuledOut(review.candidates());
                    case Judgement.Match match -> question.notRuledOut(match.candidates());
                };
        Stream<Candidate> others = people.stream()
                .filter(person -> found.stream()
                        .noneMatch(candidate -> candidate.personId().equals(person)))
                .flatMap(person -> asNow(person, question).stream());
        return withThoseOnScreen(Stream.concat(found.stream(), others).toList(), question);
    }

    /** Compared with the record as it is now; empty where they are no longer on the register. */
    Optional<Candidate> asNow(PersonId person, Question question) {
        return matcher.candidatesWith(person, claim(question), question.event().openedAt()).stream()
                .filter(candidate -> candidate.personId().equals(person))
                .findFirst();
    }

    private static PersonClaim claim(Question question) {
        return Objects.requireNonNull(question.identity().claim(), "asked of an identity");
    }
}
