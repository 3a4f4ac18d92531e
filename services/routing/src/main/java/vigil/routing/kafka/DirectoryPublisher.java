package vigil.routing.kafka;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.domain.team.TeamDirectory;
import vigil.platform.kafka.KafkaClients;
import vigil.platform.kafka.ProducerOptions;
import vigil.platform.kafka.Topic;
import vigil.routing.decide.team.DirectoryCheck;
import vigil.wire.Codec;
import vigil.wire.Envelope;
import vigil.wire.directory.DirectoryFolder;

/** Puts a checked directory folder in use by publishing it, unless it is in use already. */
public final class DirectoryPublisher {
    private static final Logger LOG = LoggerFactory.getLogger(DirectoryPublisher.class);
    private static final String KEY = "directory";
    private static final String SOURCE = "urn:vigil:routing";

    private final KafkaClients clients;
    private final String prefix;

    public DirectoryPublisher(KafkaClients clients, String prefix) {
        this.clients = clients;
        this.prefix = prefix;
    }

    /** A folder that can't be put in use; its message has a sentence for each problem. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(List<String> problems) {
            super(String.join(System.lineSeparator(), problems));
        }
    }

    /** The directory of a folder. */
    public static TeamDirectory load(Path folder) {
        try {
            return switch (DirectoryFolder.load(folder, DirectoryCheck::problems)) {
                case DirectoryFolder.Loaded.Fit(var directory) -> directory;
                case DirectoryFolder.Loaded.Refused(var problems) -> throw new Refused(problems);
            };
        } catch (IOException e) {
            throw new Refused(List.of("The directory folder " + folder + " can't be read: " + e.getMessage()));
        }
    }

    /**
     * Publishes the folder's directory if it is newer than the one in use.
     *
     * @throws Refused if it isn't fit for use, or says something else under a version already in use
     */
    public void publish(TeamDirectory wanted, Optional<TeamDirectory> inUse) {
        if (inUse.isPresent() && inUse.get().version() > wanted.version()) {
            LOG.atWarn()
                    .addKeyValue("version", wanted.version())
                    .addKeyValue("inUse", inUse.get().version())
                    .log("the directory folder is older than the directory in use, which stays");
            return;
        }
        if (inUse.isPresent() && inUse.get().version() == wanted.version()) {
            if (!inUse.get().equals(wanted)) {
                throw new Refused(List.of("The directory folder differs from version " + wanted.version()
                        + ", which is in use: raise 'version' in directory.yaml."));
            }
            return;
        }
        send(wanted);
    }

    private void send(TeamDirectory wanted) {
        Instant now = Instant.now();
        byte[] value = Codec.DIRECTORY.encode(wanted);
        Envelope envelope = new Envelope("directory-" + wanted.version(), SOURCE, Codec.DIRECTORY.ceType(), now);
        try (Producer<String, byte[]> producer = clients.producer("directory", ProducerOptions.AT_ONCE)) {
            for (Topic topic : List.of(Topic.DIRECTORY_HISTORY, Topic.DIRECTORY_TEAMS)) {
                producer.send(new ProducerRecord<>(topic.named(prefix), null, KEY, value, envelope.headers()))
                        .get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while publishing the directory", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the brokers did not take the directory", e);
        }
    }
}
