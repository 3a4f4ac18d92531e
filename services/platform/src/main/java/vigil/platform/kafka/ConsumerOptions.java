package vigil.platform.kafka;

import java.time.Duration;

/**
 * How a member of a consumer group reads.
 *
 * @param groupId the group
 * @param readCommitted leave out records of open and aborted transactions
 * @param sessionTimeout after how long of silence the member counts as dead, at least 2 s
 * @param maxPollRecords most records of one poll, at least 1
 */
public record ConsumerOptions(String groupId, boolean readCommitted, Duration sessionTimeout, int maxPollRecords) {
    private static final Duration USUAL_SESSION_TIMEOUT = Duration.ofSeconds(6);
    private static final int USUAL_MAX_POLL_RECORDS = 500;

    /** Only committed records, session timeout 6 s, at most 500 records a poll. */
    public static ConsumerOptions of(String groupId) {
        return new ConsumerOptions(groupId, true, USUAL_SESSION_TIMEOUT, USUAL_MAX_POLL_RECORDS);
    }

    /** The same with another session timeout. */
    public ConsumerOptions withSessionTimeout(Duration timeout) {
        return new ConsumerOptions(groupId, readCommitted, timeout, maxPollRecords);
    }

    /** The same with another bound on a poll. */
    public ConsumerOptions withMaxPollRecords(int records) {
        return new ConsumerOptions(groupId, readCommitted, sessionTimeout, records);
    }
}
