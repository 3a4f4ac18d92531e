package vigil.board.decide;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Priority;
import vigil.domain.alert.Status;
import vigil.domain.alert.What;

/**
 * One line of the queue: what a coordinator must see at a glance, in words, within 1 kB of JSON.
 *
 * @param name who it is about; of a possible match never a name
 * @param age whole years; null when not known
 * @param advice the preferred place in words; while it is a question whom it is about, what to do about that; after a
 *     death what is not recorded yet
 * @param due until when what has to happen
 * @param hands who has it, who is asked to take it over, and how long that lasts
 * @param possible whether it is still a question whom it is about
 * @param catchingUp whether it was over before anybody was told, as after an outage, and nobody has seen to it yet
 * @param news what was said last that matters to whoever has seen it before, until somebody does something; null where that is nothing
 * @param follows whether an alert about the same person was closed not long before this one was raised
 * @param afterDeath whether somebody has said that they have died
 * @param shadow the team that it would have gone to, where nobody but the desk is told of it; null for one that is live
 * @param defects how many fields of the sources' data broke their own rule
 */
public record Row(
        String alertId,
        int version,
        int workVersion,
        Status status,
        Priority priority,
        String name,
        @Nullable Integer age,
        @Nullable String place,
        @Nullable String placeName,
        String happening,
        @Nullable String where,
        String advice,
        String risk,
        String owner,
        String ownerName,
        Instant raisedAt,
        Instant waitingSince,
        Due due,
        Hands hands,
        boolean possible,
        boolean catchingUp,
        @Nullable What news,
        boolean follows,
        boolean afterDeath,
        @Nullable String shadow,
        int defects) {

    private static final String NOT_TOLD = "Not shown here";

    /**
     * The same for a screen that everybody who passes can read, without name, age, address, telephone, plan and all that people
     * have said or written. What stands for the name there is the end of {@code alertId}.
     *
     * @param stage how far the source is, in words of our own
     * @param restricted where they are is not told; nor is whose it is, as teams are named after places
     */
    Row onTheWall(String stage, boolean restricted) {
        return new Row(
                alertId,
                version,
                workVersion,
                status,
                priority,
                "",
                null,
                restricted ? null : place,
                restricted ? null : placeName,
                stage,
                null,
                "",
                risk,
                restricted ? "" : owner,
                restricted ? NOT_TOLD : ownerName,
                raisedAt,
                waitingSince,
                due,
                hands.onTheWall(restricted && hands.handoverTo() != null ? NOT_TOLD : hands.handoverTo()),
                possible,
                catchingUp,
                news,
                follows,
                afterDeath,
                restricted && shadow != null ? NOT_TOLD : shadow,
                0);
    }

    @Override
    public String toString() {
        return "Row[" + alertId + ", version " + version + "]";
    }
}
