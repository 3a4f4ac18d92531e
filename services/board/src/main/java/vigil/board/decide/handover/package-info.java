/**
 * One shift's word to the next: {@link vigil.board.decide.handover.ShiftHandover} is one of them, {@link
 * vigil.board.decide.handover.ShiftHandovers} all that the log tells of, and {@link
 * vigil.board.decide.handover.ShiftHandoverRequest} what may be signed.
 */
@NullMarked
package vigil.board.decide.handover;

import org.jspecify.annotations.NullMarked;
