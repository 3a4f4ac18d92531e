package vigil.app;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vigil.domain.alert.Alert;
import vigil.domain.event.PersonClaim;
import vigil.domain.event.UrgentEvent;
import vigil.domain.identity.IncidentKey;
import vigil.domain.identity.PersonId;
import vigil.domain.match.MatchStatement;
import vigil.platform.kafka.Topic;
import vigil.wire.Codec;
import vigil.wire.Decoded;
import vigil.wire.Envelope;
import vigil.wire.EventCodec;

/** What the topics hold of a night's traffic, and what follows from it by the simplest of rules. */
record NightLog(List<UrgentEvent> events, Set<String> remembered, List<MatchStatement> statements, List<Alert> alerts) {
    /** That this incident is about this person. */
    record Concern(PersonId person, IncidentKey incident) {}

    static NightLog read(String bootstrap) {
        return new NightLog(
                Backlog.EVENTS.stream()
                        .flatMap(topic -> AlertLog.records(bootstrap, topic).stream())
                        .map(NightLog::event)
                        .toList(),
                AlertLog.records(bootstrap, Topic.MATCHING_INCIDENTS).stream()
                        .map(ConsumerRecord::key)
                        .collect(toUnmodifiableSet()),
                AlertLog.records(bootstrap, Topic.MATCHING_MATCHED).stream()
                        .map(NightLog::statement)
                        .toList(),
                AlertLog.versions(bootstrap));
    }

    /** Keys of the incidents for which a source ever gave an NHS number. */
    Set<String> named() {
        return events.stream()
                .filter(NightLog::namesSomebody)
                .map(event -> event.incidentKey().hash())
                .collect(toUnmodifiableSet());
    }

    /** What matching confirmed and did not withdraw later. */
    Set<Concern> confirmed() {
        Set<Concern> confirmed = new HashSet<>();
        statements.forEach(said -> {
            Concern concern = new Concern(said.personId(), said.incident());
            switch (said.statement()) {
                case CONFIRMED -> confirmed.add(concern);
                case WITHDRAWN -> confirmed.remove(concern);
            }
        });
        return confirmed;
    }

    /** What alerts hold. */
    Set<Concern> held() {
        return AlertLog.latest(alerts).stream().flatMap(NightLog::held).collect(toUnmodifiableSet());
    }

    private static Stream<Concern> held(Alert alert) {
        PersonId person = alert.personId();
        return person == null
                ? Stream.empty()
                : alert.incidents().stream().map(incident -> new Concern(person, incident.key()));
    }

    private static boolean namesSomebody(UrgentEvent event) {
        PersonClaim claim = event.data().person();
        return claim != null && claim.nhsNumber() != null;
    }

    private static UrgentEvent event(ConsumerRecord<String, byte[]> record) {
        Envelope envelope = Envelope.read(record.headers()).orElseThrow();
        return value(EventCodec.decode(envelope, record.value(), Instant.ofEpochMilli(record.timestamp())));
    }

    private static MatchStatement statement(ConsumerRecord<String, byte[]> record) {
        return value(Codec.MATCHED.decode(record.value()));
    }

    private static <T extends Record> T value(Decoded<T> decoded) {
        return switch (decoded) {
            case Decoded.Value<T>(T value, var defects) -> value;
            case Decoded.Unreadable<T> unreadable -> throw new AssertionError(unreadable.sentence());
        };
    }
}
