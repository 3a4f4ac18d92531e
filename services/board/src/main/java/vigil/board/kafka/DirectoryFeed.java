package vigil.board.kafka;

import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.board.decide.Names;
import vigil.domain.team.TeamDirectory;
import vigil.platform.kafka.TopicTail;
import vigil.wire.Codec;
import vigil.wire.Decoded;

/**
 * Reads which teams there are, what they and places are called, and whether a clinician has approved the directory and its rules. Without
 * it the board shows identifiers, and takes the rules for not approved.
 */
public final class DirectoryFeed implements TopicTail.Handler {
    private static final Logger LOG = LoggerFactory.getLogger(DirectoryFeed.class);

    private final Consumer<Names> sink;
    private volatile @Nullable TeamDirectory read;

    public DirectoryFeed(Consumer<Names> sink) {
        this.sink = sink;
    }

    /** Whether a named clinician has approved the directory in use and its rules. */
    public boolean approved() {
        return directory().filter(TeamDirectory::isApproved).isPresent();
    }

    /** The directory in use; empty until one has been read. */
    public Optional<TeamDirectory> directory() {
        return Optional.ofNullable(read);
    }

    @Override
    public void accept(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return;
        }
        switch (Codec.DIRECTORY.decode(record.value())) {
            case Decoded.Value<TeamDirectory>(TeamDirectory directory, var defects) -> {
                read = directory;
                sink.accept(Names.of(directory));
            }
            case Decoded.Unreadable<TeamDirectory> reasons ->
                LOG.atError()
                        .addKeyValue("offset", record.offset())
                        .addKeyValue("reason", reasons.sentence())
                        .log("the directory can't be read; names stay as they were");
        }
    }
}
