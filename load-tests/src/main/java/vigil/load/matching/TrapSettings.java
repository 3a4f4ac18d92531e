package vigil.load.matching;

/**
 * What is to be asked.
 *
 * @param events realistic ones
 * @param stressEvents of each kind of lookalike
 * @param communityEvents of each community
 */
record TrapSettings(long seed, long events, long stressEvents, long communityEvents) {
    /** Of every 100 events without a number about 80 say who the patient is. */
    static final double SAYING_WHO = 0.78;
}
