package vigil.app.demo;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import vigil.platform.service.LoopThread;
import vigil.synthetic.Night;
import vigil.synthetic.Pace;
import vigil.synthetic.Sent;
import vigil.synthetic.SyntheticRegister;

/**
 * A made-up night, published to intake as any publisher would. What has already happened in it is told as having
 * happened up to now; from then on each snapshot is sent when its time comes on the real clock, so no event is
 * dated ahead. At a higher speed the snapshots come closer together; how long people have to answer is unchanged.
 */
public final class Simulation implements AutoCloseable {
    /** So much of the night lies behind when it begins, so that the board isn't empty. */
    private static final Duration BEHIND = Duration.ofHours(3);

    private final Clock clock;
    private final EventSender sender;
    private final CountDownLatch ending = new CountDownLatch(1);
    private final Pace pace;
    private final Iterator<Sent> night;

    private Simulation(SyntheticRegister register, Script script, URI intake, Clock clock) {
        this.clock = clock;
        this.sender = new EventSender(intake);
        this.pace = new Pace(script.at(), clock.instant(), script.speed());
        this.night = Night.of(register, script.at().minus(BEHIND), script.seed())
                .sent()
                .iterator();
    }

    /**
     * How the night goes.
     *
     * @param at the made-up time that is now
     * @param speed made-up seconds in each real one, more than 0
     * @param seed the same register, time and seed make the same night
     */
    public record Script(Instant at, double speed, long seed) {}

    /** Begins to publish, on a thread of its own, until it is closed; {@code onDeath} is told if it can't go on. */
    public static LoopThread start(
            SyntheticRegister register, Script script, URI intake, Clock clock, Consumer<Throwable> onDeath) {
        Simulation simulation = new Simulation(register, script, intake, clock);
        return LoopThread.start("simulation", simulation::run, simulation::close, onDeath);
    }

    private void run() throws InterruptedException {
        try (sender) {
            while (night.hasNext()) {
                Sent next = pace.apply(night.next());
                if (ended(Duration.between(clock.instant(), next.at()))) {
                    return;
                }
                while (!sender.send(next)) {
                    if (ended(Duration.ofSeconds(1))) {
                        return;
                    }
                }
            }
        }
    }

    /** Waits that long, or until it is closed; whether it was. */
    private boolean ended(Duration wait) throws InterruptedException {
        return ending.await(wait.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        ending.countDown();
    }
}
