/**
 * Decides what is said of an incident as its snapshots come in, in any order and more than once. Read {@link
 * vigil.matching.decide.incident.IncidentFlow} first, then {@link
 * vigil.matching.decide.incident.IncidentMemory}, which is all that is carried from one snapshot to the next.
 */
@NullMarked
package vigil.matching.decide.incident;

import org.jspecify.annotations.NullMarked;
