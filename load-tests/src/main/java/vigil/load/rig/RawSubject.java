package vigil.load.rig;

import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import vigil.load.measure.ResultTail;
import vigil.load.traffic.PreparedEvent;
import vigil.platform.kafka.KafkaClients;
import vigil.platform.kafka.Topic;
import vigil.platform.service.Closeables;

/** The raw baseline on three topics of its own. */
public final class RawSubject implements Subject {
    private static final int PARTITIONS = Topic.AMBULANCE_EVENTS.partitions();
    private static final short NO_COPIES = 1;

    private final List<String> topics;
    private final Child child;
    private final ResultTail results;
    private final Closeables parts;

    private RawSubject(List<String> topics, Child child, ResultTail results, Closeables parts) {
        this.topics = topics;
        this.child = child;
        this.results = results;
        this.parts = parts;
    }

    /** Makes the topics, whose names begin with {@code prefix}, and starts the copying. */
    public static RawSubject start(String bootstrap, KafkaClients clients, String prefix) throws InterruptedException {
        List<String> topics = List.of(prefix + "raw.in", prefix + "raw.between", prefix + "raw.out");
        Closeables parts = new Closeables();
        try {
            create(clients, topics);
            Child child = parts.add(RawProcess.start(bootstrap, topics));
            ResultTail results = parts.add(new ResultTail(clients, topics.getLast(), PARTITIONS));
            return new RawSubject(topics, child, results, parts);
        } catch (RuntimeException e) {
            throw parts.closeAfter(e);
        }
    }

    private static void create(KafkaClients clients, List<String> topics) throws InterruptedException {
        try (Admin admin = clients.admin()) {
            admin.createTopics(topics.stream()
                            .map(topic -> new NewTopic(topic, PARTITIONS, NO_COPIES))
                            .toList())
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The brokers don't make the baseline's topics.", e);
        }
    }

    @Override
    public String words() {
        return "raw consume and produce";
    }

    @Override
    public String topicFor(PreparedEvent event) {
        return topics.getFirst();
    }

    @Override
    public ProcessHandle process() {
        return child.process();
    }

    @Override
    public ResultTail results() {
        return results;
    }

    @Override
    public boolean answersStrangers() {
        return true;
    }

    /** Every event comes out, so nothing is left once all have. */
    @Override
    public void awaitIdle() {}

    @Override
    public void close() {
        parts.close();
    }
}
