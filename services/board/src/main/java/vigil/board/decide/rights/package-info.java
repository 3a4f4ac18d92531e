/** Who may do what: {@link vigil.board.decide.rights.Right} is the whole table, and {@link vigil.board.decide.rights.Rights} asks it. */
@NullMarked
package vigil.board.decide.rights;

import org.jspecify.annotations.NullMarked;
