package vigil.board.decide;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vigil.domain.Defect;
import vigil.domain.team.Capacity;
import vigil.domain.team.Capacity.State;
import vigil.domain.team.LastResort;
import vigil.domain.team.Team;
import vigil.domain.team.TeamDirectory;

/**
 * What somebody says of a team's capacity, as it came over HTTP: nothing is believed yet.
 *
 * @param until RFC 3339; not needed where the team is open again
 * @param reason in words, for whoever looks for a team; not needed where it is open again
 */
public record CapacityRequest(
        @Nullable String state,
        @Nullable String until,
        @Nullable String reason) {
    /** Nothing lasts longer than a day without being said again. */
    public static final Duration LONGEST = Duration.ofHours(24);

    private static final int MOST_REASON = 200;
    private static final String OPEN_AGAIN = "Open again";

    /** What can be said, or what keeps it from being said. */
    public sealed interface Checked {
        record Said(Capacity capacity) implements Checked {}

        /** Each defect names the field by its JSON pointer. */
        record Wrong(List<Defect> defects) implements Checked {
            public Wrong {
                defects = List.copyOf(defects);
            }
        }

        /** It can't be said of that team; {@code sentence} says why not. */
        record Refused(String sentence) implements Checked {}
    }

    /** Checks it; {@code by} says it at {@code now}. */
    public Checked check(Team team, TeamDirectory directory, String by, Instant now) {
        State said = Codes.CAPACITIES.get(Codes.text(state));
        List<Defect> wrong = wrong(said, now);
        if (said == null || !wrong.isEmpty()) {
            return new Checked.Wrong(wrong);
        }
        if (said == State.OPEN) {
            String why = Objects.requireNonNullElse(Codes.blankToNull(reason), OPEN_AGAIN);
            return new Checked.Said(new Capacity(team.id(), said, now, why, by, now));
        }
        if (LastResort.is(team.id(), directory)) {
            return new Checked.Refused(team.name() + " takes what nobody else can: it can't be full or paused.");
        }
        Instant end = Objects.requireNonNull(ActionNeeds.moment(until));
        return new Checked.Said(
                new Capacity(team.id(), said, end, Codes.text(reason).strip(), by, now));
    }

    private List<Defect> wrong(@Nullable State said, Instant now) {
        List<Defect> wrong = new ArrayList<>();
        if (said == null) {
            wrong.add(new Defect("/state", "is one of " + Codes.listed(Codes.CAPACITIES.keySet())));
        }
        if (Codes.text(reason).length() > MOST_REASON) {
            wrong.add(new Defect("/reason", "has at most " + MOST_REASON + " characters"));
        }
        if (said == State.FULL || said == State.PAUSED) {
            wrongEnd(now, wrong);
            if (Codes.blankToNull(reason) == null) {
                wrong.add(new Defect("/reason", "says why, for whoever looks for a team, and names no patient"));
            }
        }
        return wrong;
    }

    private void wrongEnd(Instant now, List<Defect> wrong) {
        Instant end = ActionNeeds.moment(until);
        if (end == null) {
            wrong.add(new Defect("/until", "says when it ends: a time such as 2026-11-21T04:40:00Z"));
        } else if (!end.isAfter(now)) {
            wrong.add(new Defect("/until", "is still to come"));
        } else if (end.isAfter(now.plus(LONGEST))) {
            wrong.add(new Defect("/until", "is at most " + LONGEST.toHours() + " hours away"));
        }
    }

    @Override
    public String toString() {
        return "CapacityRequest[" + state + "]";
    }
}
