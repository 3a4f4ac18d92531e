package vigil.synthetic;

import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vigil.synthetic.story.Publication;

/**
 * Simulated time told on a real clock, at any speed. What has happened moves closer together; what is still
 * ahead, such as a visit being due, keeps its distance, so that people have their two hours at any speed.
 *
 * @param from a simulated moment
 * @param to when that moment is to be on the real clock
 * @param speed simulated seconds in each real second, more than 0
 */
public record Pace(Instant from, Instant to, double speed) {
    public Pace {
        if (!(speed > 0)) {
            throw new IllegalArgumentException("the speed must be more than 0");
        }
    }

    /** When a simulated moment is on the real clock, to the microsecond. */
    public Instant when(Instant simulated) {
        Duration since = Duration.between(from, simulated);
        double seconds = (since.getSeconds() + since.getNano() / 1e9) / speed;
        return to.plusNanos(Math.round(seconds * 1e6) * 1000);
    }

    /** The publication as it is to be sent on the real clock, with every time in it told on that clock. */
    public Sent apply(Sent sent) {
        Publication simulated = sent.publication();
        Instant written = when(simulated.time());
        UnaryOperator<@Nullable Instant> told = moment -> tell(moment, simulated.time(), written);
        return new Sent(
                when(sent.at()),
                sent.about(),
                new Publication(
                        simulated.id(),
                        simulated.source(),
                        simulated.type(),
                        written,
                        Retold.data(simulated.data(), told)));
    }

    private @Nullable Instant tell(@Nullable Instant moment, Instant simulatedNow, Instant realNow) {
        if (moment == null) {
            return null;
        }
        return moment.isAfter(simulatedNow) ? realNow.plus(Duration.between(simulatedNow, moment)) : when(moment);
    }
}
