package vigil.wire;

import org.jspecify.annotations.Nullable;
import vigil.domain.alert.ActionOutcome;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction;
import vigil.domain.alert.Carried;
import vigil.domain.alert.Merging;
import vigil.domain.alert.SourceResponse;
import vigil.domain.match.MatchStatement;
import vigil.domain.match.Review;
import vigil.domain.match.Ruling;
import vigil.domain.team.Capacity;
import vigil.domain.team.TeamDirectory;

/**
 * A kind of record that Vigil itself writes: its CloudEvents type and its JSON. Unlike what comes from
 * outside, it is readable whole or not at all.
 *
 * @param ceType the CloudEvents type
 */
public record Codec<T extends Record>(String ceType, Class<T> type) {
    public static final Codec<MatchStatement> MATCHED = new Codec<>("vigil.match.statement.v1", MatchStatement.class);
    public static final Codec<Review> REVIEW = new Codec<>("vigil.match.review.v1", Review.class);
    public static final Codec<Ruling> RULING = new Codec<>("vigil.match.ruling.v1", Ruling.class);
    public static final Codec<Alert> ALERT = new Codec<>("vigil.alert.v1", Alert.class);
    public static final Codec<AlertDecision> DECISION = new Codec<>("vigil.alert.decision.v1", AlertDecision.class);
    public static final Codec<AlertAction> ACTION = new Codec<>("vigil.alert.action.v1", AlertAction.class);
    public static final Codec<ActionOutcome> OUTCOME = new Codec<>("vigil.alert.outcome.v1", ActionOutcome.class);
    public static final Codec<Carried> CARRIED = new Codec<>("vigil.alert.carried.v1", Carried.class);
    public static final Codec<Merging> MERGING = new Codec<>("vigil.alert.merging.v1", Merging.class);
    public static final Codec<SourceResponse> RESPONSE = new Codec<>("vigil.response.v1", SourceResponse.class);
    public static final Codec<Capacity> CAPACITY = new Codec<>("vigil.team.capacity.v1", Capacity.class);
    public static final Codec<TeamDirectory> DIRECTORY = new Codec<>("vigil.directory.v1", TeamDirectory.class);

    public Decoded<T> decode(byte @Nullable [] value) {
        return Json.ours(value, type);
    }

    public byte[] encode(T value) {
        return Json.bytes(value);
    }
}
