/** The words of the trade as immutable types. Read {@code event.UrgentEvent} first (what comes in), then {@code person.Person} (whom it may concern), {@code match.MatchStatement} (who it is about), {@code team.TeamDirectory} (who can help) and {@code alert.Alert} (what comes out). */
@NullMarked
package vigil.domain;

import org.jspecify.annotations.NullMarked;
