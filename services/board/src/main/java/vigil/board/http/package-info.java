/**
 * The board's page and API. Read {@link vigil.board.http.BoardRoutes} first: it lists every address; then
 * {@link vigil.board.http.live.LiveBoard}, which keeps browsers up to date.
 */
@NullMarked
package vigil.board.http;

import org.jspecify.annotations.NullMarked;
