package vigil.load.simulation.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.domain.event.UrgentEvent;
import vigil.domain.identity.PersonId;
import vigil.domain.match.Candidate;
import vigil.domain.match.Review;
import vigil.domain.match.Ruling;
import vigil.domain.person.Person;

/**
 * Matching's possible matches: the latest record of each incident is the true one. The register brings candidates up on the
 * snapshot known already, opens a question again after its end, and what was said may be said twice. A question keeps its time
 * while it is about the same people.
 */
final class Questions {
    private final Chance chance;
    private final Snapshots snapshots;
    private final Consumer<Review> topic;
    private final Map<String, Review> latest = new LinkedHashMap<>();
    private final Map<String, Set<PersonId>> ruledOut = new HashMap<>();
    private int moments;

    Questions(Chance chance, Snapshots snapshots, Consumer<Review> topic) {
        this.chance = chance;
        this.snapshots = snapshots;
        this.topic = topic;
    }

    /** The latest that was said of each incident. */
    List<Review> all() {
        return List.copyOf(latest.values());
    }

    /** One incident is judged anew, or what was said of it is said again. */
    void step(Instant now) {
        UrgentEvent event = snapshots.any("who", now);
        Review before = latest.get(event.incidentKey().hash());
        int dice = chance.below(10);
        if (before != null && dice < 2) {
            topic.accept(before);
        } else if (before != null && before.state() == Review.State.OPEN && dice < 4) {
            say(settled(before, Review.SettledAs.SUPERSEDED, now));
        } else {
            judge(before != null && chance.oneIn(3) ? before.event() : event, before, dice < 6, now);
        }
    }

    private void judge(UrgentEvent event, @Nullable Review before, boolean likeBefore, Instant now) {
        List<Candidate> people = before != null && likeBefore && before.state() == Review.State.OPEN
                ? before.candidates().stream().map(this::rescored).toList()
                : somebody(event.incidentKey().hash());
        if (!people.isEmpty()) {
            open(event, people, now);
        }
    }

    private List<Candidate> somebody(String key) {
        return People.ALL.stream()
                .filter(person -> chance.oneIn(3))
                .map(Questions::first)
                .filter(person -> !ruledOut.getOrDefault(key, Set.of()).contains(person.personId()))
                .map(this::candidate)
                .toList();
    }

    /** Of whom a question is about only who they are is shown, which never changes here. */
    private static Person first(People.Somebody person) {
        return person.record("given", null, null, null);
    }

    private Candidate candidate(Person person) {
        double score = (1 + chance.below(8)) / 10.0;
        return new Candidate(
                person.personId(),
                person.family(),
                person.given(),
                person.birthDate(),
                null,
                null,
                null,
                person.restricted(),
                score,
                Math.log(score / (1 - score)),
                List.of());
    }

    private Candidate rescored(Candidate candidate) {
        return People.ALL.stream()
                .map(Questions::first)
                .filter(person -> person.personId().equals(candidate.personId()))
                .findFirst()
                .map(this::candidate)
                .orElse(candidate);
    }

    private void open(UrgentEvent event, List<Candidate> candidates, Instant now) {
        String key = event.incidentKey().hash();
        Instant at = Optional.ofNullable(latest.get(key))
                .filter(before -> before.state() == Review.State.OPEN)
                .filter(before -> ids(before.candidates()).equals(ids(candidates)))
                .map(Review::at)
                .orElseGet(() -> moment(now));
        say(new Review(
                key,
                event.incidentKey(),
                event,
                candidates,
                "Name and birth date agree, but there is no address.",
                Review.State.OPEN,
                null,
                at));
    }

    private Review settled(Review review, Review.SettledAs as, Instant now) {
        return new Review(
                review.reviewKey(),
                review.incident(),
                review.event(),
                review.candidates(),
                "because",
                Review.State.SETTLED,
                as,
                moment(now));
    }

    /** No two decisions of matching fall on the same nanosecond. */
    private Instant moment(Instant now) {
        return now.plusNanos(moments++);
    }

    private static Set<PersonId> ids(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::personId).collect(Collectors.toSet());
    }

    private void say(Review review) {
        latest.put(review.reviewKey(), review);
        topic.accept(review);
    }

    /**
     * A confirmation of somebody not asked about any more has them asked about again; a rejection is of whom somebody saw, and
     * remembered also when it comes late.
     *
     * @return the question that the ruling answers with a person
     */
    Optional<Review> rule(Ruling ruling, Instant now) {
        Review review = latest.get(ruling.reviewKey());
        if (review == null) {
            return Optional.empty();
        }
        if (ruling.decision() == Ruling.Decision.CONFIRM) {
            return confirm(ruling, review, now);
        }
        ruledOut.computeIfAbsent(review.reviewKey(), key -> new HashSet<>()).addAll(ruling.candidates());
        if (review.state() == Review.State.OPEN) {
            reject(ruling, review, now);
        }
        return Optional.empty();
    }

    private void reject(Ruling ruling, Review review, Instant now) {
        List<Candidate> left = review.candidates().stream()
                .filter(candidate -> !ruling.candidates().contains(candidate.personId()))
                .toList();
        if (left.isEmpty()) {
            say(settled(review, Review.SettledAs.REJECTED, now));
        } else {
            open(review.event(), left, now);
        }
    }

    private Optional<Review> confirm(Ruling ruling, Review review, Instant now) {
        boolean isOpen = review.state() == Review.State.OPEN;
        if (isOpen && ids(review.candidates()).contains(ruling.personId())) {
            say(settled(review, Review.SettledAs.CONFIRMED, now));
            return Optional.of(review);
        }
        List<Candidate> asked = new ArrayList<>(isOpen ? review.candidates() : List.of());
        People.ALL.stream()
                .map(Questions::first)
                .filter(person -> person.personId().equals(ruling.personId()))
                .map(this::candidate)
                .forEach(asked::add);
        open(review.event(), asked, now);
        return Optional.empty();
    }
}
