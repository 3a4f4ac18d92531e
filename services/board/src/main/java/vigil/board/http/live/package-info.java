/** The queue as it is now, kept up to date in every browser. Read {@link vigil.board.http.live.LiveBoard} first. */
@NullMarked
package vigil.board.http.live;

import org.jspecify.annotations.NullMarked;
