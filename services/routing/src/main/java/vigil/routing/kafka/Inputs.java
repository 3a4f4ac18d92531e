package vigil.routing.kafka;

import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vigil.domain.alert.AlertAction;
import vigil.domain.alert.Carried;
import vigil.domain.alert.Merging;
import vigil.domain.identity.PersonId;
import vigil.domain.match.MatchStatement;
import vigil.domain.match.Review;
import vigil.domain.person.Person;
import vigil.platform.kafka.Topic;
import vigil.routing.decide.Alerts;
import vigil.routing.decide.Coordination;
import vigil.routing.decide.Decision;
import vigil.wire.Because;
import vigil.wire.Codec;
import vigil.wire.Decoded;
import vigil.wire.PersonCodec;

/** What routing's input records stand for. */
final class Inputs {
    private final RoutingTopics topics;

    Inputs(RoutingTopics topics) {
        this.topics = topics;
    }

    /** Something that happened, ready to be decided, or why the record stands for nothing. */
    sealed interface Input {
        record Stated(MatchStatement statement) implements Input {
            @Override
            public Decision decide(Coordination coordination, Alerts alerts) {
                return coordination.decide(statement, alerts);
            }
        }

        record Asked(Review review) implements Input {
            @Override
            public Decision decide(Coordination coordination, Alerts alerts) {
                return coordination.decide(review, alerts);
            }
        }

        record Acted(AlertAction action) implements Input {
            @Override
            public Decision decide(Coordination coordination, Alerts alerts) {
                return coordination.decide(action, alerts);
            }
        }

        record Carrying(Carried carried) implements Input {
            @Override
            public Decision decide(Coordination coordination, Alerts alerts) {
                return coordination.decide(carried, alerts);
            }
        }

        record Merged(Merging merging) implements Input {
            @Override
            public Decision decide(Coordination coordination, Alerts alerts) {
                return coordination.decide(merging, alerts);
            }
        }

        /**
         * The register's record of somebody, or that there is none any more; read only where it concerns an alert that is
         * kept, as most of the register never does.
         */
        record Registered(PersonId person, ConsumerRecord<String, byte[]> record) implements Input {
            @Override
            public Decision decide(Coordination coordination, Alerts alerts) {
                if (alerts.about(person.text()).isEmpty()) {
                    return Decision.NOTHING;
                }
                if (record.value() == null) {
                    return coordination.removed(person, record.offset(), alerts);
                }
                return switch (PersonCodec.decode(record.value())) {
                    case Decoded.Value<Person>(Person known, var defects)
                    when known.personId().equals(person) -> coordination.decide(known, record.offset(), alerts);
                    case Decoded.Value<Person> another -> Decision.NOTHING;
                    case Decoded.Unreadable<Person> unreadable -> Decision.NOTHING;
                };
            }
        }

        /** A tombstone: its key is done with. */
        record Gone() implements Input {
            @Override
            public Decision decide(Coordination coordination, Alerts alerts) {
                return Decision.NOTHING;
            }
        }

        record Poison(String reason) implements Input {
            @Override
            public Decision decide(Coordination coordination, Alerts alerts) {
                return Decision.NOTHING;
            }
        }

        Decision decide(Coordination coordination, Alerts alerts);
    }

    Input decode(ConsumerRecord<String, byte[]> record) {
        if (record.key() == null) {
            return new Input.Poison("the record has no key");
        }
        if (record.topic().equals(topics.named(Topic.REGISTER_PEOPLE))) {
            return record.key().isBlank() ? new Input.Gone() : new Input.Registered(new PersonId(record.key()), record);
        }
        if (record.value() == null) {
            return new Input.Gone();
        }
        if (record.topic().equals(topics.named(Topic.MATCHING_MATCHED))) {
            return input(Codec.MATCHED.decode(record.value()), Input.Stated::new);
        }
        if (record.topic().equals(topics.named(Topic.MATCHING_REVIEWS))) {
            return input(Codec.REVIEW.decode(record.value()), Input.Asked::new);
        }
        if (record.topic().equals(topics.named(Topic.COORDINATION_CARRIED))) {
            return carried(record.value());
        }
        return input(Codec.ACTION.decode(record.value()), Input.Acted::new);
    }

    /** Two kinds of message pass between alerts; each has fields that the other lacks. */
    private static Input carried(byte[] value) {
        Input carrying = input(Codec.CARRIED.decode(value), Input.Carrying::new);
        return carrying instanceof Input.Poison
                        && input(Codec.MERGING.decode(value), Input.Merged::new) instanceof Input.Merged merged
                ? merged
                : carrying;
    }

    /** What led to the record. Earlier versions of matching don't say so; of a ruling the statement itself tells. */
    static Because because(ConsumerRecord<String, byte[]> record, Input input) {
        return Because.read(record.headers())
                .orElseGet(() -> input instanceof Input.Stated(MatchStatement statement) && statement.isRuled()
                        ? Because.RULING
                        : Because.EVENT);
    }

    private static <T extends Record> Input input(Decoded<T> decoded, Function<T, Input> make) {
        return switch (decoded) {
            case Decoded.Value<T>(T value, var none) -> make.apply(value);
            case Decoded.Unreadable<T> unreadable -> new Input.Poison(unreadable.sentence());
        };
    }
}
