package vigil.board.decide.handover;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vigil.board.decide.Signature;
import vigil.board.decide.handover.ShiftHandover.End;
import vigil.domain.Defect;
import vigil.domain.identity.AlertId;

/**
 * What somebody wants to sign, as it came over HTTP: nothing is believed yet. Whoever signs has to have seen all that is open:
 * where more has come since, they look again.
 *
 * @param handoverId a UUID, so that to send it again changes nothing
 * @param note what holds for all of it; null or blank for nothing
 * @param words what is to be done for an alert or watched for, by its id
 * @param shown ids of the alerts that whoever signs was shown
 */
public record ShiftHandoverRequest(
        @Nullable String handoverId, @Nullable String note, Map<String, String> words, List<String> shown) {
    private static final int MOST_NOTE = 2_000;
    private static final int MOST_WORDS = 500;

    public ShiftHandoverRequest {
        words = Map.copyOf(words);
        shown = List.copyOf(shown);
    }

    /** What becomes of it. */
    public sealed interface Checked {
        /** It may be written. */
        record Sign(Signed signed) implements Checked {}

        /** It has been written before. */
        record AsBefore(String handoverId) implements Checked {}

        /** Each defect names the field by its JSON pointer. */
        record Wrong(List<Defect> defects) implements Checked {
            public Wrong {
                defects = List.copyOf(defects);
            }
        }

        /** It can't be signed now; {@code sentence} says why, and what to do. */
        record Refused(String sentence) implements Checked {}
    }

    /**
     * Whether the shift hands over.
     *
     * @param open every alert that is open, the most pressing first
     */
    public Checked give(ShiftHandovers known, Signature by, List<AlertId> open) {
        List<Defect> wrong = wrong();
        String id = id();
        if (id == null) {
            wrong.add(new Defect("/handoverId", "is a UUID of your own, the same when you send it again"));
        }
        if (id == null || !wrong.isEmpty()) {
            return new Checked.Wrong(wrong);
        }
        ShiftHandover before = known.of(id).orElse(null);
        if (before != null) {
            return before.given().by().isOfSame(by)
                    ? new Checked.AsBefore(id)
                    : new Checked.Refused("Somebody else has signed a handover of that id: take another.");
        }
        List<Signed.Line> lines = open.stream()
                .map(alertId -> new Signed.Line(alertId, text(words.get(alertId.text()))))
                .toList();
        return missed(open, new Signed.Given(id, by, text(note), lines));
    }

    /** Whether the next shift takes it over; {@code open} as for {@link #give}. */
    public Checked receive(ShiftHandover handover, Signature by, List<AlertId> open) {
        if (handover.end() instanceof End.Received(var received)
                && received.by().isOfSame(by)) {
            return new Checked.AsBefore(handover.id());
        }
        List<Defect> wrong = wrong();
        if (!wrong.isEmpty()) {
            return new Checked.Wrong(wrong);
        }
        if (handover.given().by().isOfSame(by)) {
            return new Checked.Refused(
                    "You have signed it as the one who hands over: somebody else has to take it over.");
        }
        String over = over(handover);
        return over != null
                ? new Checked.Refused(over)
                : missed(open, new Signed.Received(handover.id(), by, text(note), open));
    }

    /** Whether whoever gave it takes it back. */
    public static Checked withdraw(ShiftHandover handover, Signature by) {
        if (!handover.given().by().isOfSame(by)) {
            return new Checked.Refused(
                    "Only " + handover.given().by().name() + " can take it back, who has signed it.");
        }
        if (handover.end() instanceof End.Withdrawn) {
            return new Checked.AsBefore(handover.id());
        }
        String over = over(handover);
        return over != null ? new Checked.Refused(over) : new Checked.Sign(new Signed.Withdrawn(handover.id(), by));
    }

    private Checked missed(List<AlertId> open, Signed signed) {
        Set<String> seen = new HashSet<>(shown);
        long missed = open.stream().filter(each -> !seen.contains(each.text())).count();
        if (missed == 0) {
            return new Checked.Sign(signed);
        }
        String which = missed == 1 ? "1 alert is open that you were" : missed + " alerts are open that you were";
        return new Checked.Refused(which + " not shown: look at the list again, then sign.");
    }

    private static @Nullable String over(ShiftHandover handover) {
        return switch (handover.end()) {
            case null -> null;
            case End.Received(var received) -> received.by().name() + " has taken it over already.";
            case End.Withdrawn withdrawn -> handover.given().by().name() + " has taken it back.";
            case End.Replaced replaced ->
                handover.given().by().name() + " has signed another handover since: take that one over.";
        };
    }

    private List<Defect> wrong() {
        List<Defect> wrong = new ArrayList<>();
        if (note != null && note.strip().length() > MOST_NOTE) {
            wrong.add(new Defect("/note", "has at most " + MOST_NOTE + " characters"));
        }
        words.forEach((alertId, said) -> {
            if (said.strip().length() > MOST_WORDS) {
                wrong.add(new Defect("/words/" + alertId, "has at most " + MOST_WORDS + " characters"));
            }
        });
        return wrong;
    }

    private @Nullable String id() {
        try {
            return handoverId == null ? null : UUID.fromString(handoverId).toString();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String text(@Nullable String said) {
        return said == null || said.isBlank() ? null : said.strip();
    }

    @Override
    public String toString() {
        return "ShiftHandoverRequest[" + handoverId + "]";
    }
}
