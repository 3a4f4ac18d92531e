/**
 * What the board shows and what it lets people ask for, without any I/O. Read {@link
 * vigil.board.decide.AlertBoard} first, then {@link vigil.board.decide.Row}.
 */
@NullMarked
package vigil.board.decide;

import org.jspecify.annotations.NullMarked;
