/** Looking again at who broke the glass: {@link vigil.board.decide.review.Look} and whether somebody has reviewed it. */
@NullMarked
package vigil.board.decide.review;

import org.jspecify.annotations.NullMarked;
