/**
 * Decides whom an event concerns, purely: nothing here knows the clock, a file or a broker. Read {@link
 * vigil.matching.decide.Matcher} first, then {@link vigil.matching.decide.Rules} (what a match needs) and
 * {@link vigil.matching.decide.Finding} (what each comparison is worth).
 */
@NullMarked
package vigil.matching.decide;

import org.jspecify.annotations.NullMarked;
