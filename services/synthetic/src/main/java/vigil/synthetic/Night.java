package vigil.synthetic;

import java.time.Instant;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Simulated urgent-care traffic of Coventry and Warwickshire: ambulance incidents, 111 and out-of-hours
 * cases and referrals to urgent community response, each unfolding over several snapshots, with identities
 * that come late or never. It only says what is sent when: see {@link Pace} for playing it faster.
 *
 * @param start when the traffic begins
 * @param seed the same register, start and seed give the same bytes
 * @param shareOnRegister how many of the journeys are of people on the register, 0 to 1
 * @param volume 1 for a million people, 60 for a country
 */
public record Night(SyntheticRegister register, Instant start, long seed, double shareOnRegister, double volume) {
    /** A few in a hundred. */
    public static final double USUAL_SHARE = 0.04;

    public Night {
        if (!(shareOnRegister >= 0 && shareOnRegister <= 1) || !(volume > 0)) {
            throw new IllegalArgumentException("the share must be from 0 to 1, and the volume more than 0");
        }
    }

    /** A usual night. */
    public static Night of(SyntheticRegister register, Instant start, long seed) {
        return new Night(register, start, seed, USUAL_SHARE, 1);
    }

    /** What is sent, by the time at which it arrives, lazily and for ever; every call gives the same again. */
    public Stream<Sent> sent() {
        int order = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(new Feed(this), order), false);
    }

    /** What arrives before that moment. */
    public Stream<Sent> sentBefore(Instant end) {
        return sent().takeWhile(sent -> sent.at().isBefore(end));
    }
}
