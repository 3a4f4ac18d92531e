package vigil.matching.decide;

import java.util.function.BiPredicate;

/**
 * One thing that is held to decide.
 *
 * @param name short and stable, for tests and decision records
 * @param sentence what a careful clinician would say
 * @param holds whether it is so of this candidate in this contest
 */
record Rule(String name, String sentence, BiPredicate<Contest, Comparison> holds) {}
