package vigil.matching.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.matching.Examples.matcher;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vigil.domain.event.PersonClaim;
import vigil.domain.identity.PersonId;
import vigil.domain.match.Candidate;
import vigil.domain.match.Review;
import vigil.matching.decide.Judgement;
import vigil.matching.decide.incident.IncidentFlow;
import vigil.matching.decide.incident.IncidentMemory;
import vigil.matching.decide.incident.Statement;
import vigil.matching.decide.incident.Verdict;
import vigil.matching.kafka.NightShift.Mistake;

/** Many made-up nights of late, wrong and repeated identities, each from one seed, with processes that crash. */
class NightTest {
    /** More of them: {@code -Dvigil.nights=5000}. */
    private static final int NIGHTS = Integer.getInteger("vigil.nights", 100);

    private static final int NIGHTS_TO_NOTICE_IN = 2000;

    private static final int ROUNDS = 8;

    @Test
    void whatWasSaidIsAlwaysWhatIsRememberedAndWhatTheRegisterImplies() {
        for (int seed = 0; seed < NIGHTS; seed++) {
            assertThat(faults(seed, Mistake.NONE)).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void whatIsSaidDoesNotDependOnBatchesAndCrashes() {
        for (int seed = 0; seed < NIGHTS / 4; seed++) {
            List<String> told = told(seed, 0);
            for (int cuts = 1; cuts <= 3; cuts++) {
                assertThat(told(seed, cuts)).as("seed %d, cut %d", seed, cuts).isEqualTo(told);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = Mistake.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aMistakeIsNoticed(Mistake mistake) {
        List<String> faults = new ArrayList<>();
        for (int seed = 0; seed < NIGHTS_TO_NOTICE_IN && faults.isEmpty(); seed++) {
            faults.addAll(faults(seed, mistake));
        }

        assertThat(faults).isNotEmpty();
    }

    private static List<String> faults(long seed, Mistake mistake) {
        NightStory story = new NightStory(seed, seed, mistake);
        List<String> faults = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Set<String> before = confirmed(story.night);
            Map<String, Set<PersonId>> asked = asked(story.night);
            if (round % 3 == 2) {
                story.roundOfTheRegister();
                if (!confirmed(story.night).containsAll(before)) {
                    faults.add("a change of the register has withdrawn somebody");
                }
                if (!stillAsked(asked, story.night)) {
                    faults.add("a change of the register has taken somebody off a screen");
                }
            } else {
                story.mixedRound();
            }
            for (String incident : Cast.INCIDENTS) {
                String when = "round " + round + ", " + incident + ": ";
                faults(story.night, incident).forEach(fault -> faults.add(when + fault));
            }
            story.night.setAside.stream()
                    .filter(reason -> !reason.endsWith("no longer on the register."))
                    .forEach(reason -> faults.add("set aside: " + reason));
        }
        return faults;
    }

    private static List<String> faults(Night night, String incident) {
        IncidentMemory memory = night.memory(Log.key(incident)).orElse(null);
        Set<PersonId> said = night.confirmed(incident);
        if (memory == null) {
            return said.isEmpty() ? List.of() : List.of("somebody is confirmed and forgotten");
        }
        List<String> faults = new ArrayList<>();
        PersonId person = memory.statement().personId();
        if (!said.equals(person == null ? Set.of() : Set.of(person))) {
            faults.add("said of " + said + " and remembered of " + person);
        }
        Review published = night.review(Log.key(incident)).orElse(null);
        boolean asked = isAsked(memory);
        Set<PersonId> onScreen = published == null ? Set.of() : people(published.candidates());
        if (asked != (published != null && published.state() == Review.State.OPEN)
                || (asked && !onScreen.equals(people(memory.review().candidates())))) {
            faults.add("asked about " + onScreen + " and remembered "
                    + memory.statement().kind());
        }
        if (memory.unsaidSince() != null) {
            faults.add("something is unsaid");
        }
        if (!(new IncidentFlow(matcher(night.register))
                        .decideAgain(memory, night.clock().instant())
                instanceof Verdict.Silent)) {
            faults.add("the register implies something else");
        }
        if (memory.rulings().taken().isEmpty() && memory.named().isEmpty()) {
            untouched(night, memory).forEach(faults::add);
        }
        return faults;
    }

    /** Where nobody has ruled and nobody was ever named, what is said is what the matcher says. */
    private static List<String> untouched(Night night, IncidentMemory memory) {
        PersonClaim claim = memory.restsOn() == null ? null : memory.restsOn().claim();
        if (!memory.isOpen() || claim == null || memory.hasWaited(night.clock().instant())) {
            return List.of();
        }
        Judgement judgement = matcher(night.register).judge(claim, Instant.parse("2026-11-21T01:58:00Z"));
        Set<PersonId> asked =
                memory.review() == null ? Set.of() : people(memory.review().candidates());
        boolean somebodyGone =
                asked.stream().anyMatch(person -> night.register.find(person).isEmpty());
        return switch (judgement) {
            case Judgement.None nobody -> List.of();
            case Judgement.Match match when !somebodyGone -> List.of("a match is not confirmed");
            case Judgement.Match match -> List.of();
            case Judgement.Review review ->
                asked.containsAll(people(review.candidates())) ? List.of() : List.of("somebody is not asked about");
        };
    }

    /** What the night ends with, in words to compare; incidents that named nobody yet are not remembered at all. */
    private static List<String> told(long seed, long cuts) {
        NightStory story = new NightStory(seed, cuts, Mistake.NONE);
        story.everyIncidentBegins();
        for (int round = 0; round < ROUNDS; round++) {
            story.orderlyRound();
        }
        return Cast.INCIDENTS.stream()
                .map(incident -> story.night
                        .memory(Log.key(incident))
                        .map(memory -> memory.statement().kind() + " "
                                + memory.statement().personId() + " "
                                + memory.named() + " " + memory.rulings() + " " + memory.latest() + " "
                                + memory.isOpen() + " "
                                + (isAsked(memory) ? people(memory.review().candidates()) : "")
                                + " "
                                + story.night.confirmed(incident))
                        .orElse("nothing"))
                .toList();
    }

    private static boolean isAsked(IncidentMemory memory) {
        return memory.statement().kind() == Statement.Kind.POSSIBLE;
    }

    private static Set<String> confirmed(Night night) {
        Set<String> all = new HashSet<>();
        Cast.INCIDENTS.forEach(
                incident -> night.confirmed(incident).forEach(person -> all.add(incident + " " + person.text())));
        return all;
    }

    /** Whom somebody is asked about, by incident; none where the question is settled. */
    private static Map<String, Set<PersonId>> asked(Night night) {
        return Cast.INCIDENTS.stream()
                .collect(Collectors.toMap(
                        incident -> incident,
                        incident -> night.review(Log.key(incident))
                                .filter(review -> review.state() == Review.State.OPEN)
                                .map(review -> people(review.candidates()))
                                .orElse(Set.of())));
    }

    /** Whether whoever was asked about still is, unless somebody is confirmed. */
    private static boolean stillAsked(Map<String, Set<PersonId>> before, Night night) {
        Map<String, Set<PersonId>> now = asked(night);
        return before.entrySet().stream()
                .allMatch(asked -> !night.confirmed(asked.getKey()).isEmpty()
                        || now.get(asked.getKey()).containsAll(asked.getValue()));
    }

    private static Set<PersonId> people(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::personId).collect(Collectors.toSet());
    }
}
