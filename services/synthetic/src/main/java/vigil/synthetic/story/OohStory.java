package vigil.synthetic.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.event.EventType;
import vigil.domain.event.IncidentStatus;
import vigil.domain.event.OohDetails;
import vigil.synthetic.chance.Chance;
import vigil.synthetic.chance.Shares;

/** A 111 or out-of-hours case. One use each. */
final class OohStory {
    /** How a case goes on, with the dispositions seen in public samples; they are not a clinical mapping. */
    private enum Course {
        ADVICE("advice given", List.of("Dx09", "Dx10", "Dx86", "Dx87"), null),
        VISIT("seen at home", List.of("Dx06", "Dx07"), null),
        AMBULANCE("ambulance requested", List.of("Dx012"), EventType.AMBULANCE),
        UCR("referred to urgent community response", List.of("Dx06", "Dx07"), EventType.UCR);

        private final String outcome;

        @SuppressWarnings("ImmutableEnumChecker") // made by List.of
        private final List<String> dispositions;

        private final @Nullable EventType next;

        Course(String outcome, List<String> dispositions, @Nullable EventType next) {
            this.outcome = outcome;
            this.dispositions = dispositions;
            this.next = next;
        }
    }

    private static final Shares<Course> FOR_ANYBODY = Shares.of(Course.ADVICE, 66)
            .and(Course.VISIT, 22)
            .and(Course.AMBULANCE, 8)
            .and(Course.UCR, 4);
    private static final Shares<Course> NEAR_THE_END = Shares.of(Course.ADVICE, 30)
            .and(Course.VISIT, 45)
            .and(Course.AMBULANCE, 13)
            .and(Course.UCR, 12);
    private static final Shares<String> SERVICES = Shares.of("111", 82).and("ooh-gp", 18);
    private static final double CANCELLED = 0.03;
    private static final double ENTERED_IN_ERROR = 0.005;

    private final Chance chance;
    private final List<Step> steps = new ArrayList<>();
    private Instant now;

    private OohStory(Instant openedAt, Chance chance) {
        this.now = openedAt;
        this.chance = chance;
    }

    static Story tell(boolean onRegister, Instant openedAt, Chance chance) {
        OohStory story = new OohStory(openedAt, chance);
        return new Story(EventType.OOH, story.steps, story.answer(onRegister));
    }

    private @Nullable EventType answer(boolean onRegister) {
        String service = SERVICES.pick(chance);
        step(Duration.ZERO, IncidentStatus.CALL_RECEIVED, new OohDetails(service, null, null, null));
        if (chance.happens(ENTERED_IN_ERROR)) {
            step(chance.minutes(1, 10), IncidentStatus.ENTERED_IN_ERROR, new OohDetails(service, null, null, null));
            return null;
        }
        Course course = (onRegister ? NEAR_THE_END : FOR_ANYBODY).pick(chance);
        OohDetails triaged = new OohDetails(service, chance.pick(course.dispositions), null, null);
        step(chance.minutes(4, 20), IncidentStatus.TRIAGED, triaged);
        if (chance.happens(CANCELLED)) {
            step(chance.minutes(5, 60), IncidentStatus.CANCELLED, triaged);
            return null;
        }
        carryOut(course, triaged);
        return course.next;
    }

    private void carryOut(Course course, OohDetails triaged) {
        OohDetails done = new OohDetails(triaged.service(), triaged.disposition(), course.outcome, null);
        switch (course) {
            case ADVICE -> {
                step(chance.minutes(10, 120), IncidentStatus.ADVISED, done);
                step(chance.minutes(1, 10), IncidentStatus.CLOSED, done);
            }
            case VISIT -> {
                Instant due = now.plus(Duration.ofHours(chance.pick(List.of(1, 2, 6))));
                OohDetails planned = new OohDetails(triaged.service(), triaged.disposition(), null, due);
                step(chance.minutes(5, 40), IncidentStatus.VISIT_PLANNED, planned);
                OohDetails visited = new OohDetails(triaged.service(), triaged.disposition(), course.outcome, due);
                step(chance.minutes(30, 300), IncidentStatus.VISITED, visited);
                step(chance.minutes(5, 30), IncidentStatus.CLOSED, visited);
            }
            case AMBULANCE, UCR -> step(chance.minutes(1, 5), IncidentStatus.CLOSED, done);
        }
    }

    private void step(Duration after, IncidentStatus status, OohDetails details) {
        now = now.plus(after);
        steps.add(Step.of(now, status, details));
    }
}
