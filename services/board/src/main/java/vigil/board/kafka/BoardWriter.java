package vigil.board.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import vigil.board.decide.BreakGlass;
import vigil.board.decide.concern.Concern;
import vigil.board.decide.handover.Signed;
import vigil.board.decide.review.Review;
import vigil.domain.alert.AlertAction;
import vigil.domain.event.UrgentEvent;
import vigil.domain.identity.AlertId;
import vigil.domain.team.Capacity;
import vigil.platform.kafka.KafkaUnavailable;
import vigil.platform.kafka.Topic;
import vigil.wire.Codec;
import vigil.wire.Envelope;
import vigil.wire.EventCodec;

/** Writes what people did and what they looked at. Blocks until the brokers have it, so not for an event loop. */
public final class BoardWriter implements AutoCloseable {
    /** What a look of that kind is called in the audit. */
    static final String BREAK_GLASS = "break-glass";

    /** What an auditor's word on such a look is called there. */
    static final String REVIEWED = "break-glass-reviewed";

    private static final String SOURCE = "urn:vigil:board";
    private static final String ACCESS_TYPE = "vigil.access.v1";
    private static final String CONCERN_TYPE = "vigil.concern.v1";
    private static final String HANDOVER_TYPE = "vigil.shift.handover.v1";

    /** Longer than the producer itself tries. */
    private static final Duration WITHIN = Duration.ofSeconds(25);

    /** Somebody waits for it with a person's safety in question, and nothing is shown when it takes longer. */
    private static final Duration LOOK_WITHIN = Duration.ofSeconds(5);

    private final Producer<String, byte[]> producer;
    private final String topicPrefix;

    /** Writes with {@code producer}, which is closed with this. */
    public BoardWriter(Producer<String, byte[]> producer, String topicPrefix) {
        this.producer = producer;
        this.topicPrefix = topicPrefix;
    }

    /**
     * Sends an action to routing.
     *
     * @param key the person or review, so that it lies beside the alert
     * @throws KafkaUnavailable if the brokers did not confirm it; they may have it all the same, or take it later. It
     *     may be sent again with the same id
     */
    public void act(AlertAction action, String key) {
        Envelope envelope = new Envelope(action.actionId(), SOURCE, Codec.ACTION.ceType(), action.at());
        send(Topic.COORDINATION_ACTIONS, key, envelope, Codec.ACTION.encode(action), WITHIN);
    }

    /**
     * Tells routing, and everybody else, what a team says of itself.
     *
     * @throws KafkaUnavailable if the brokers did not confirm it; they may have it all the same, or take it later
     */
    public void say(Capacity capacity) {
        Envelope envelope = new Envelope(UUID.randomUUID().toString(), SOURCE, Codec.CAPACITY.ceType(), capacity.at());
        send(Topic.COORDINATION_CAPACITY, capacity.team().text(), envelope, Codec.CAPACITY.encode(capacity), WITHIN);
    }

    /**
     * Publishes a call to the desk, as a source does.
     *
     * @throws KafkaUnavailable if the brokers did not confirm it; they may have it all the same, or take it later. It
     *     may be sent again with the same id
     */
    public void call(UrgentEvent call) {
        Envelope envelope = new Envelope(call.id(), call.source(), call.type().code(), call.time());
        send(Topic.OOH_EVENTS, call.incidentKey().hash(), envelope, EventCodec.encode(call.data()), WITHIN);
    }

    /**
     * Writes what somebody has signed of a shift's handover; that record is also the one that says who did it.
     *
     * @throws KafkaUnavailable if the brokers did not confirm it; they may have it all the same, or take it later. It
     *     may be signed again
     */
    public void sign(Signed signed) {
        Envelope envelope = new Envelope(
                UUID.randomUUID().toString(), SOURCE, HANDOVER_TYPE, signed.by().at());
        send(Topic.COORDINATION_HANDOVERS, signed.handoverId(), envelope, ShiftHandoverJson.encode(signed), WITHIN);
    }

    /**
     * Writes what somebody has reported about an alert; that record is also the one that says who did it.
     *
     * @throws KafkaUnavailable if the brokers did not confirm it; they may have it all the same, or take it later. It
     *     may be reported again with the same id
     */
    public void report(Concern concern) {
        Envelope envelope = new Envelope(
                UUID.randomUUID().toString(), SOURCE, CONCERN_TYPE, concern.by().at());
        send(Topic.COORDINATION_CONCERNS, concern.id(), envelope, ConcernJson.encode(concern), WITHIN);
    }

    /**
     * Records that somebody wrote a call down; nothing in it says whom the call is about.
     *
     * @throws KafkaUnavailable if the brokers did not confirm it; they may have it all the same
     */
    public void audit(String user, String callId, Instant at) {
        audit(access(user, "call", at).put("callId", callId), at, WITHIN);
    }

    /**
     * Records that somebody saw or did something; nothing in it says whom the alert is about.
     *
     * @param what for example {@code view} or {@code acknowledge}
     * @throws KafkaUnavailable if the brokers did not confirm it; they may have it all the same
     */
    public void audit(String user, AlertId alertId, String what, Instant at) {
        audit(access(user, alertId, what, at), at, WITHIN);
    }

    /**
     * Records who said of a team that it is full, paused or open again, and until when; why is on its own topic.
     *
     * @throws KafkaUnavailable if the brokers did not confirm it; they may have it all the same
     */
    public void audit(String user, Capacity said) {
        ObjectNode access = access(user, "team-" + said.state().code(), said.at())
                .put("team", said.team().text())
                .put("until", said.until().toString());
        audit(access, said.at(), WITHIN);
    }

    /**
     * Records that somebody looks at the safety content of people who may be the patient: for whom, why, until when.
     *
     * @param name theirs, for whoever reviews it
     * @throws KafkaUnavailable if the brokers did not confirm it; then nothing may be shown, though it may be recorded
     */
    public void audit(String user, String name, BreakGlass look) {
        ObjectNode access = access(user, look.alertId(), BREAK_GLASS, look.at())
                .put("by", name)
                .put("reviewKey", look.reviewKey())
                .put("reason", look.reason())
                .put("until", look.until().toString());
        ArrayNode candidates = access.putArray("candidates");
        look.candidates().forEach(person -> candidates.add(person.text()));
        audit(access, look.at(), LOOK_WITHIN);
    }

    /**
     * Records what an auditor made of such a look.
     *
     * @throws KafkaUnavailable if the brokers did not confirm it; they may have it all the same, or take it later
     */
    public void audit(String user, Review review) {
        ObjectNode access = access(user, review.alertId(), REVIEWED, review.at())
                .put("by", review.by())
                .put("look", review.lookId())
                .put("note", review.note());
        audit(access, review.at(), WITHIN);
    }

    /**
     * Records that somebody searched, with the words that they typed: mostly a name.
     *
     * @throws KafkaUnavailable if the brokers did not confirm it; they may have it all the same
     */
    public void auditSearch(String user, String words, Instant at) {
        audit(access(user, "search", at).put("words", words), at, WITHIN);
    }

    /**
     * Records that somebody had something that is of many alerts.
     *
     * @param what for example {@code print-queue} or {@code sheet}
     * @throws KafkaUnavailable if the brokers did not confirm it; they may have it all the same
     */
    public void auditMany(String user, String what, Instant at) {
        audit(access(user, what, at), at, WITHIN);
    }

    private static ObjectNode access(String user, AlertId alertId, String what, Instant at) {
        return access(user, what, at).put("alertId", alertId.text());
    }

    private static ObjectNode access(String user, String what, Instant at) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("user", UserHash.of(user))
                .put("what", what)
                .put("at", at.toString());
    }

    private void audit(ObjectNode access, Instant at, Duration within) {
        Envelope envelope = new Envelope(UUID.randomUUID().toString(), SOURCE, ACCESS_TYPE, at);
        byte[] value = access.toString().getBytes(UTF_8);
        send(Topic.AUDIT_ACCESS, access.path("user").textValue(), envelope, value, within);
    }

    @Override
    public void close() {
        producer.close();
    }

    private void send(Topic topic, String key, Envelope envelope, byte[] value, Duration within) {
        try {
            producer.send(new ProducerRecord<>(topic.named(topicPrefix), null, key, value, envelope.headers()))
                    .get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaUnavailable("The brokers did not confirm a record of " + topic.named(topicPrefix) + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaUnavailable("Interrupted while writing to " + topic.named(topicPrefix) + ".", e);
        }
    }
}
