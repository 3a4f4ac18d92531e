package vigil.routing.decide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import vigil.domain.event.UrgentEvent;
import vigil.domain.identity.PersonId;
import vigil.domain.match.Candidate;
import vigil.domain.match.Review;
import vigil.domain.match.Ruling;
import vigil.domain.person.Person;
import vigil.routing.Examples;

/**
 * Matching as routing sees it: a log of reviews in which the latest record of each incident is the true one. The
 * register brings candidates up on the snapshot known already, opens a question again after its end, and what was
 * said may be said twice. A question keeps its time while it is about the same people.
 */
final class Questions {
    private static final List<String> BORN = List.of("1941-03-02", "1941-02-03");

    private final Random random;
    private final List<Review> log = new ArrayList<>();
    private final Map<String, Review> latest = new HashMap<>();
    private final Map<String, Set<PersonId>> ruledOut = new HashMap<>();
    private int heard;
    private int moments;

    Questions(Random random) {
        this.random = random;
    }

    /** One incident is judged anew, or what was said of it is said again. */
    void step(Instant now) {
        String incident = "i-who-" + random.nextInt(3);
        Review before = latest.get(Examples.key(incident).hash());
        int dice = random.nextInt(10);
        if (before != null && dice < 2) {
            say(before);
        } else if (before != null && before.state() == Review.State.OPEN && dice < 4) {
            say(settled(before, Review.SettledAs.SUPERSEDED, now));
        } else {
            UrgentEvent event = before == null || random.nextInt(3) == 0 ? snapshot(incident, now) : before.event();
            boolean sameQuestion = before != null && dice < 6 && before.state() == Review.State.OPEN;
            Person[] people = sameQuestion
                    ? before.candidates().stream()
                            .map(candidate -> person(candidate.personId().text()))
                            .toArray(Person[]::new)
                    : somebody(Examples.key(incident).hash());
            if (people.length > 0) {
                say(open(Examples.review(event, people), now));
            }
        }
    }

    private static UrgentEvent snapshot(String incident, int minute) {
        return Examples.event(incident, "on-scene", minute);
    }

    private UrgentEvent snapshot(String incident, Instant now) {
        int minute = (int) ((now.getEpochSecond() - Examples.AT_2.getEpochSecond()) / 60);
        return snapshot(incident, minute - random.nextInt(10));
    }

    private Person[] somebody(String key) {
        return random.ints(1L + random.nextInt(3), 0, 5)
                .distinct()
                .mapToObj(i -> person("p-who-" + i))
                .filter(person -> !ruledOut.getOrDefault(key, Set.of()).contains(person.personId()))
                .toArray(Person[]::new);
    }

    private Person person(String id) {
        String born = BORN.get(random.nextInt(8) == 0 ? 1 : 0);
        return Examples.person(
                id, "{\"personId\":\"p-maria\",\"family\":\"A\",\"birthDate\":\"" + born + "\",\"consent\":{}}");
    }

    private Review open(Review review, Instant now) {
        Review before = latest.get(review.reviewKey());
        boolean same = before != null
                && before.state() == Review.State.OPEN
                && ids(before).equals(ids(review));
        return Examples.asked(review, same ? before.at() : moment(now));
    }

    private Review settled(Review review, Review.SettledAs as, Instant now) {
        return Examples.asked(Examples.settled(review, as), moment(now));
    }

    /** No two decisions of matching fall on the same nanosecond. */
    private Instant moment(Instant now) {
        return now.plusNanos(moments++);
    }

    private static Set<PersonId> ids(Review review) {
        return review.candidates().stream().map(Candidate::personId).collect(Collectors.toSet());
    }

    private void say(Review review) {
        latest.put(review.reviewKey(), review);
        log.add(review);
    }

    /**
     * A confirmation of somebody not asked about any more has them asked about again; a rejection is of whom somebody
     * saw, and remembered also when it comes late.
     */
    void rule(Ruling ruling, Instant now) {
        Review review = latest.get(ruling.reviewKey());
        if (review == null) {
            return;
        }
        if (ruling.decision() == Ruling.Decision.CONFIRM) {
            confirm(ruling.personId(), review, now);
            return;
        }
        ruledOut.computeIfAbsent(review.reviewKey(), key -> new HashSet<>()).addAll(ruling.candidates());
        if (review.state() == Review.State.SETTLED) {
            return;
        }
        List<Candidate> left = review.candidates().stream()
                .filter(candidate -> !ruling.candidates().contains(candidate.personId()))
                .toList();
        say(
                left.isEmpty()
                        ? settled(review, Review.SettledAs.REJECTED, now)
                        : open(Examples.asking(review, left), now));
    }

    private void confirm(PersonId chosen, Review review, Instant now) {
        boolean isOpen = review.state() == Review.State.OPEN;
        if (isOpen && ids(review).contains(chosen)) {
            say(settled(review, Review.SettledAs.CONFIRMED, now));
            return;
        }
        List<Candidate> asked = new ArrayList<>(isOpen ? review.candidates() : List.of());
        asked.addAll(Examples.review(review.event(), person(chosen.text())).candidates());
        say(open(Examples.asking(Examples.review(review.event()), asked), now));
    }

    /** What routing hears next. */
    Optional<Review> next() {
        return heard < log.size() ? Optional.of(log.get(heard)) : Optional.empty();
    }

    /** Routing has committed it. */
    void heard() {
        heard++;
    }

    /** The latest record that routing has heard of each incident. */
    List<Review> latestHeard() {
        Map<String, Review> known = new LinkedHashMap<>();
        log.subList(0, heard).forEach(review -> known.put(review.reviewKey(), review));
        return List.copyOf(known.values());
    }
}
