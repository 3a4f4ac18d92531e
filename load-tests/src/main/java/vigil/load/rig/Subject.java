package vigil.load.rig;

import vigil.load.measure.ResultTail;
import vigil.load.traffic.PreparedEvent;

/** Something that events go into and results come out of. */
public interface Subject extends AutoCloseable {
    /** What it is, in a few words. */
    String words();

    /** The name of the topic where that event goes in. */
    String topicFor(PreparedEvent event);

    /** Whether an event about somebody who is not on the register comes out too. */
    boolean answersStrangers();

    /** Where it runs. */
    ProcessHandle process();

    /** What reads the topic where results come out. */
    ResultTail results();

    /** Returns once it has no input left to read. */
    void awaitIdle() throws InterruptedException;

    @Override
    void close();
}
