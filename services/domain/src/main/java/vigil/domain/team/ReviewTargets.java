package vigil.domain.team;

import java.time.Duration;

/**
 * How long people have for a possible match, in minutes: it never rests unanswered, nor half answered.
 *
 * @param acknowledge from its being raised, or going up the ladder, until somebody says that they are ringing the
 *     source; 5 where the directory gives no minutes
 * @param rule from then until they have said whether it is one of the candidates; 10 where the directory gives none
 */
public record ReviewTargets(int acknowledge, int rule) {
    /** Example values, to be approved. */
    static final ReviewTargets EXAMPLE = new ReviewTargets(5, 10);

    public ReviewTargets {
        acknowledge = acknowledge > 0 ? acknowledge : 5;
        rule = rule > 0 ? rule : 10;
    }

    /** Until somebody is ringing the source. */
    public Duration toAcknowledge() {
        return Duration.ofMinutes(acknowledge);
    }

    /** Until they have ruled. */
    public Duration toRule() {
        return Duration.ofMinutes(rule);
    }
}
