/**
 * Says whom an urgent-care event concerns.
 *
 * <p>Read {@code MatchingSession} in {@link vigil.matching.kafka} first (the way of a record), then {@link
 * vigil.matching.decide.incident.IncidentFlow} (what is said of an incident as it unfolds) and {@link
 * vigil.matching.decide.Matcher} (whom one claim means).
 */
@NullMarked
package vigil.matching;

import org.jspecify.annotations.NullMarked;
