/** Who may look, and what keeps everybody else out. Read {@link vigil.board.http.signin.Gate} first. */
@NullMarked
package vigil.board.http.signin;

import org.jspecify.annotations.NullMarked;
