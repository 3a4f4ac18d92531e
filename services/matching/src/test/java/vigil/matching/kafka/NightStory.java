package vigil.matching.kafka;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vigil.domain.identity.IncidentKey;
import vigil.domain.identity.PersonId;
import vigil.domain.match.Candidate;
import vigil.domain.match.Review;
import vigil.domain.match.Ruling;

/**
 * What happens in a {@link Night}, round by round, from one seed; how it is cut into batches and where processes
 * crash comes from another.
 */
final class NightStory {
    private static final int MOST_A_BATCH = 4;
    private static final Duration UNTIL_THE_NEXT_LOOK = Duration.ofSeconds(1);

    final Night night = new Night();
    private final Random story;
    private final Random cuts;
    private final NightShift.Mistake mistake;
    private final Map<String, Review> onScreen = new HashMap<>();
    private int round;
    private int ids;

    NightStory(long seed, long cuts, NightShift.Mistake mistake) {
        this.story = new Random(seed);
        this.cuts = new Random(cuts);
        this.mistake = mistake;
    }

    /** Each incident's first snapshot names a stranger, so that all of it is remembered from the beginning. */
    void everyIncidentBegins() {
        Cast.INCIDENTS.forEach(incident -> night.publish(incident, "first", 0, false, Cast.A_STRANGER_SAYS));
        work(new ArrayDeque<>(), false);
    }

    /** Everything at once: sources, desk, register, crashes. */
    void mixedRound() {
        begin();
        Deque<Runnable> changes = registerChanges(story.nextInt(3));
        publish(story.nextInt(4));
        rule();
        work(changes, true);
    }

    /** The register changes and nothing else does; processes may crash over it. */
    void roundOfTheRegister() {
        begin();
        work(registerChanges(1 + story.nextInt(3)), true);
    }

    /** The register changes; and when that has been dealt with, sources or the desk speak. */
    void orderlyRound() {
        begin();
        registerChanges(story.nextInt(3)).forEach(Runnable::run);
        work(new ArrayDeque<>(), false);
        if (story.nextBoolean()) {
            rule();
        } else {
            publish(story.nextInt(5));
        }
        work(new ArrayDeque<>(), true);
    }

    private void begin() {
        round++;
        boolean muchLater = story.nextInt(12) == 0;
        night.pass(muchLater ? Duration.ofHours(13) : Duration.ofMinutes(1 + story.nextInt(20)));
    }

    private Deque<Runnable> registerChanges(int number) {
        Deque<Runnable> changes = new ArrayDeque<>();
        for (int i = 0; i < number; i++) {
            var record = Cast.record(story);
            boolean leaves = story.nextInt(4) == 0;
            changes.add(leaves ? () -> night.remove(record.personId()) : () -> night.put(record));
        }
        return changes;
    }

    private void publish(int number) {
        for (int i = 0; i < number; i++) {
            String incident = Cast.incident(story);
            int minute = Math.max(0, round * 3 + story.nextInt(9) - 4);
            boolean over = story.nextInt(7) == 0;
            String said = Cast.said(story);
            int copies = story.nextInt(6) == 0 ? 2 : 1;
            ids++;
            for (int copy = 0; copy < copies; copy++) {
                night.publish(incident, "e-" + ids, minute, over, said);
            }
        }
    }

    /** Somebody at the desk rules on what they see, or saw a while ago. */
    private void rule() {
        for (String incident : Cast.INCIDENTS) {
            String key = Log.key(incident);
            Review now = night.review(key).orElse(null);
            Review seen = story.nextInt(4) == 0 ? onScreen.get(key) : now;
            if (seen != null && seen.state() == Review.State.OPEN && story.nextInt(3) == 0) {
                night.rule(ruling(incident, seen));
            }
            onScreen.put(key, now);
        }
    }

    private Ruling ruling(String incident, Review seen) {
        IncidentKey key = new IncidentKey("urn:nhs:ods:RYA", incident);
        List<PersonId> people = seen.candidates().stream()
                .map(Candidate::personId)
                .sorted(Comparator.comparing(PersonId::text))
                .toList();
        boolean confirms = story.nextBoolean();
        PersonId chosen = people.get(story.nextInt(people.size()));
        return new Ruling(
                key.hash(),
                key,
                confirms ? Ruling.Decision.CONFIRM : Ruling.Decision.REJECT,
                confirms ? chosen : null,
                "Sam",
                night.clock().instant(),
                "a-" + ids++,
                null,
                people);
    }

    /** Processes follow one another until one gets through everything. */
    private void work(Deque<Runnable> changes, boolean mayCrash) {
        boolean through = false;
        for (int processes = 0; !through; processes++) {
            boolean crashes = mayCrash && processes < 5 && cuts.nextInt(3) > 0;
            NightShift shift = new NightShift(night, crashes ? cuts.nextInt(10) : Integer.MAX_VALUE, mistake);
            through = shift.work(steps(shift, changes));
        }
    }

    private List<Runnable> steps(NightShift shift, Deque<Runnable> changes) {
        List<Runnable> steps = new ArrayList<>();
        List<ConsumerRecord<String, byte[]>> left = new ArrayList<>(night.uncommitted());
        while (!left.isEmpty()) {
            int size = Math.min(left.size(), 1 + cuts.nextInt(MOST_A_BATCH));
            List<ConsumerRecord<String, byte[]>> batch = List.copyOf(left.subList(0, size));
            left.subList(0, size).clear();
            steps.add(() -> shift.arrive(batch));
        }
        for (int i = changes.size(); i > 0; i--) {
            steps.add(cuts.nextInt(steps.size() + 1), () -> {
                if (!changes.isEmpty()) {
                    changes.remove().run();
                }
            });
        }
        for (int i = 0; i < 3; i++) {
            steps.add(() -> night.pass(UNTIL_THE_NEXT_LOOK));
        }
        return steps;
    }
}
