package vigil.board.kafka;

import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.board.decide.Names;
import vigil.domain.team.TeamDirectory;
import vigil.platform.kafka.TopicTail;
import vigil.wire.Codec;
import vigil.wire.Decoded;

/** Reads what teams and places are called; without it the board shows their identifiers. */
public final class DirectoryFeed implements TopicTail.Handler {
    private static final Logger LOG = LoggerFactory.getLogger(DirectoryFeed.class);

    private final Consumer<Names> sink;

    public DirectoryFeed(Consumer<Names> sink) {
        this.sink = sink;
    }

    @Override
    public void accept(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return;
        }
        switch (Codec.DIRECTORY.decode(record.value())) {
            case Decoded.Value<TeamDirectory>(TeamDirectory directory, var defects) -> sink.accept(Names.of(directory));
            case Decoded.Unreadable<TeamDirectory> reasons ->
                LOG.atError()
                        .addKeyValue("offset", record.offset())
                        .addKeyValue("reason", reasons.sentence())
                        .log("the directory can't be read; names stay as they were");
        }
    }
}
