package vigil.app.explain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction;
import vigil.domain.alert.What;
import vigil.domain.decision.Origin;
import vigil.domain.event.EventType;
import vigil.domain.identity.TeamId;
import vigil.domain.match.MatchStatement;
import vigil.domain.match.Review;
import vigil.domain.team.TeamDirectory;
import vigil.platform.kafka.Topic;
import vigil.wire.AlertDecision;
import vigil.wire.Codec;
import vigil.wire.Decoded;

/** How a decision is put into words that name no patient. */
final class Words {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM uuuu HH:mm:ss zzz", Locale.UK).withZone(TeamDirectory.LOCAL);

    /** Kinds whose lines are Vigil's own words; other lines may repeat what a source or a person wrote. */
    private static final Set<What> OWN_WORDS = EnumSet.of(What.ESCALATED, What.REMINDED, What.HANDOVER_DUE);

    private static final Pattern WRITTEN =
            Pattern.compile("(is (?:full|paused) until \\d\\d:\\d\\d): .*", Pattern.DOTALL);
    private static final Pattern AGE = Pattern.compile("age \\d+");

    private Words() {}

    static String time(Instant at) {
        return TIME.format(at);
    }

    /** What it was decided from. */
    static String from(AlertDecision made) {
        return switch (made.from().what()) {
            case TIME -> "Something was due";
            case DIRECTORY -> "Version " + made.saw().directoryVersion() + " of the directory came into use";
            case RECORD -> record(made) + place(made.from());
        };
    }

    private static String place(Origin from) {
        return " (" + from.topic() + ", partition " + from.partition() + ", offset " + from.offset() + ")";
    }

    private static String record(AlertDecision made) {
        String topic = String.valueOf(made.from().topic());
        if (topic.equals(Topic.MATCHING_MATCHED.named(""))) {
            String newer = made.saw().registerOffset() == null ? "" : "; the register had newer details of them";
            return statement(read(Codec.MATCHED, made)) + newer;
        }
        if (topic.equals(Topic.MATCHING_REVIEWS.named(""))) {
            return review(read(Codec.REVIEW, made));
        }
        if (topic.equals(Topic.COORDINATION_ACTIONS.named(""))) {
            return action(read(Codec.ACTION, made));
        }
        if (topic.equals(Topic.REGISTER_PEOPLE.named(""))) {
            return "The register had news of them";
        }
        return read(Codec.MERGING, made) == null
                ? "What was done about a possible match came to the person's own alert, or was asked for"
                : "The register merged two records, and the alert of one goes on in that of the other";
    }

    private static String statement(@Nullable MatchStatement said) {
        if (said == null) {
            return "Matching said something of them";
        }
        String event =
                service(said.event().type()) + ", " + said.event().statusWords().toLowerCase(Locale.ROOT);
        return said.statement() == MatchStatement.Kind.CONFIRMED
                ? "Matching said that a call is about them: " + event
                : "Matching said that a call is not about them after all: " + event;
    }

    private static String service(EventType type) {
        return switch (type) {
            case AMBULANCE -> "ambulance";
            case UCR -> "urgent community response";
            case OOH -> "out of hours";
        };
    }

    private static String review(@Nullable Review review) {
        if (review == null) {
            return "Matching asked whom a call is about";
        }
        return review.settledAs() == null
                ? "Matching asked whom a call is about, with "
                        + review.candidates().size() + " to choose from"
                : "Matching needed no answer any more: " + review.settledAs().code();
    }

    private static String action(@Nullable AlertAction action) {
        return action == null
                ? "Somebody acted"
                : action.by() + " acted: " + action.action().code().replace('-', ' ');
    }

    private static <T extends Record> @Nullable T read(Codec<T> codec, AlertDecision made) {
        return made.input() != null
                        && codec.decode(made.input().getBytes(UTF_8)) instanceof Decoded.Value<T>(T value, var none)
                ? value
                : null;
    }

    /** What the version says happened. */
    static List<String> happened(Alert alert, @Nullable Alert before, boolean values) {
        return alert.history().stream()
                .filter(line -> before == null || !before.history().contains(line))
                .map(line -> sentence(line, values))
                .toList();
    }

    private static String sentence(Alert.HistoryEntry line, boolean values) {
        String what = line.what().code().replace('-', ' ') + " (" + line.by() + ")";
        return values || OWN_WORDS.contains(line.what()) ? what + ": " + line.words() : what;
    }

    /** How it stands then. */
    static String standing(Alert alert, @Nullable Alert before, @Nullable TeamDirectory directory) {
        String now = standing(alert, directory);
        String then = before == null ? now : standing(before, directory);
        return then.equals(now) ? now : now + "; before: " + then;
    }

    private static String standing(Alert alert, @Nullable TeamDirectory directory) {
        return alert.status().code().replace('-', ' ') + ", " + alert.priority().code() + ", with "
                + name(alert.owner(), directory);
    }

    private static String name(TeamId team, @Nullable TeamDirectory directory) {
        return directory == null ? team.text() : directory.name(team);
    }

    /** Why that team, where a team was chosen; empty where none was. */
    static String chosen(Alert alert, @Nullable Alert before, boolean values) {
        if (before != null && before.routing().equals(alert.routing())) {
            return "";
        }
        String others = alert.routing().considered().stream()
                .filter(team -> !team.fits())
                .map(team -> team.name() + ": " + (values ? team.why() : impersonal(team.why())))
                .collect(Collectors.joining("; "));
        return alert.routing().why().strip() + (others.isEmpty() ? "" : " Not " + others + ".");
    }

    /** Without what somebody wrote of their team, and without the patient's age. */
    private static String impersonal(String why) {
        return AGE.matcher(WRITTEN.matcher(why).replaceFirst("$1")).replaceFirst("their age");
    }
}
