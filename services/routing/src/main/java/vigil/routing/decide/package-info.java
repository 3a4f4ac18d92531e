/**
 * Decides: the state machine of an alert, written once as functions. Read {@link
 * vigil.routing.decide.Coordination} first, then {@code StatementFlow}, {@code ActionFlow}, {@code
 * TickFlow} and {@code ReviewFlow}. Deciding returns new versions and changes nothing; {@code AlertBook.apply} is the
 * only writer, live and on replay alike.
 */
@NullMarked
package vigil.routing.decide;

import org.jspecify.annotations.NullMarked;
