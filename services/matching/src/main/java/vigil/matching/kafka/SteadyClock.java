package vigil.matching.kafka;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The machine's clock without its jumps: one of more than {@link #JUMP}, forwards or back, is believed once it has lasted for
 * {@link #BELIEVED_AFTER}; until then time goes on as before. Whatever has waited too long is forgotten for good, so an
 * hour in the wrong year must not be taken for a year of silence. Used by one thread.
 */
final class SteadyClock extends Clock {
    static final Duration JUMP = Duration.ofMinutes(1);
    static final Duration BELIEVED_AFTER = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(SteadyClock.class);

    private final Clock machine;
    private final Uptime uptime;
    private Instant started;
    private @Nullable Jump jump;

    SteadyClock(Clock machine, Uptime uptime) {
        this.machine = machine;
        this.uptime = uptime;
        this.started = machine.instant().minus(uptime.soFar());
    }

    /** Where the start would have been, and since when that is what the machine says. */
    private record Jump(Instant started, Duration since) {}

    @Override
    public Instant instant() {
        Duration running = uptime.soFar();
        Instant says = machine.instant().minus(running);
        if (isNear(says, started)) {
            started = says;
            jump = null;
        } else if (jump == null || !isNear(says, jump.started())) {
            LOG.atWarn().log("the machine's clock has jumped; it is believed when that has lasted");
            jump = new Jump(says, running);
        } else if (running.minus(jump.since()).compareTo(BELIEVED_AFTER) >= 0) {
            started = says;
            jump = null;
        }
        return started.plus(running);
    }

    private static boolean isNear(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(JUMP) <= 0;
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new SteadyClock(machine.withZone(zone), uptime);
    }
}
