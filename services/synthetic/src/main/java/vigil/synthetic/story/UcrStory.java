package vigil.synthetic.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.event.EventType;
import vigil.domain.event.IncidentStatus;
import vigil.domain.event.UcrDetails;
import vigil.synthetic.chance.Chance;
import vigil.synthetic.chance.Shares;

/** A referral to urgent community response. One use each. */
final class UcrStory {
    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final Duration TWO_DAYS = Duration.ofDays(2);
    private static final double WITHIN_TWO_HOURS = 0.82;
    private static final double DECLINED = 0.08;
    private static final double CANCELLED = 0.03;
    private static final double ENTERED_IN_ERROR = 0.005;
    private static final Shares<String> REASONS = Shares.of("no capacity within two hours", 45)
            .and("needs hospital assessment", 30)
            .and("out of area", 15)
            .and("already on another team's caseload", 10);

    private final Chance chance;
    private final List<Step> steps = new ArrayList<>();
    private Instant now;
    private UcrDetails details;

    private UcrStory(List<String> needs, Instant openedAt, Chance chance) {
        this.now = openedAt;
        this.chance = chance;
        boolean twoHour = chance.happens(WITHIN_TWO_HOURS);
        this.details = new UcrDetails(
                twoHour ? "two-hour" : "two-day",
                needs.isEmpty() ? List.of("frailty") : needs,
                openedAt,
                openedAt.plus(twoHour ? TWO_HOURS : TWO_DAYS),
                null,
                null);
    }

    static Story tell(List<String> needs, Instant openedAt, Chance chance) {
        UcrStory story = new UcrStory(needs, openedAt, chance);
        story.answer();
        return new Story(EventType.UCR, story.steps, null);
    }

    private void answer() {
        step(Duration.ZERO, IncidentStatus.REFERRED);
        if (chance.happens(ENTERED_IN_ERROR)) {
            step(chance.minutes(2, 15), IncidentStatus.ENTERED_IN_ERROR);
        } else if (chance.happens(DECLINED)) {
            details = ending(null, REASONS.pick(chance));
            step(chance.minutes(5, 40), IncidentStatus.DECLINED);
        } else {
            step(chance.minutes(4, 30), IncidentStatus.ACCEPTED);
            attend();
        }
    }

    private void attend() {
        if (chance.happens(CANCELLED)) {
            step(chance.minutes(5, 60), IncidentStatus.CANCELLED);
            return;
        }
        boolean twoHour = "two-hour".equals(details.response());
        step(twoHour ? chance.minutes(10, 110) : chance.minutes(120, 1500), IncidentStatus.EN_ROUTE);
        now = now.plus(chance.minutes(8, 35));
        details = ending(now, null);
        step(Duration.ZERO, IncidentStatus.VISITED);
        step(chance.minutes(30, 90), IncidentStatus.CLOSED);
    }

    private UcrDetails ending(@Nullable Instant firstContact, @Nullable String declineReason) {
        return new UcrDetails(
                details.response(),
                details.needs(),
                details.clockStart(),
                details.dueBy(),
                firstContact,
                declineReason);
    }

    private void step(Duration after, IncidentStatus status) {
        now = now.plus(after);
        steps.add(Step.of(now, status, details));
    }
}
