package vigil.routing.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.domain.Defect;
import vigil.domain.team.TeamDirectory;
import vigil.platform.kafka.TopicTail;
import vigil.platform.service.HealthCheck;
import vigil.platform.service.HealthStatus;
import vigil.routing.decide.team.DirectoryCheck;
import vigil.wire.Codec;
import vigil.wire.Decoded;

/** The latest fit directory from its topic. One that isn't fit is refused, and the one before stays in use. */
public final class CurrentDirectory implements TopicTail.Handler {
    private static final Logger LOG = LoggerFactory.getLogger(CurrentDirectory.class);

    private final CountDownLatch first = new CountDownLatch(1);
    private volatile @Nullable TeamDirectory current;

    @Override
    public void accept(ConsumerRecord<String, byte[]> record) {
        switch (Codec.DIRECTORY.decode(record.value())) {
            case Decoded.Unreadable<TeamDirectory> unreadable -> refuse(record, unreadable.sentence());
            case Decoded.Value<TeamDirectory>(var directory, var none) -> {
                List<Defect> problems = DirectoryCheck.problems(directory);
                if (problems.isEmpty()) {
                    use(directory);
                } else {
                    refuse(record, new Decoded.Unreadable<TeamDirectory>(problems).sentence());
                }
            }
        }
    }

    private void use(TeamDirectory directory) {
        current = directory;
        first.countDown();
        LOG.atInfo()
                .addKeyValue("version", directory.version())
                .addKeyValue("teams", directory.teams().size())
                .log("team directory in use");
    }

    private static void refuse(ConsumerRecord<String, byte[]> record, String why) {
        LOG.atError()
                .addKeyValue("offset", record.offset())
                .addKeyValue("why", why)
                .log("refused a team directory; the one before stays in use");
    }

    /** The directory in use, empty before the first. */
    public Optional<TeamDirectory> get() {
        return Optional.ofNullable(current);
    }

    /** Waits for the first; whether there is one. */
    boolean await(Duration atMost) throws InterruptedException {
        return first.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Up once there is a directory. */
    public HealthCheck health() {
        return new HealthCheck(
                "directory",
                () -> get().map(directory -> HealthStatus.up("Version " + directory.version() + "."))
                        .orElseGet(() -> HealthStatus.down("No team directory has been published yet.")));
    }
}
