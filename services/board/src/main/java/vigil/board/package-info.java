/**
 * The board that out-of-hours coordinators watch all night. Read {@link vigil.board.BoardMain} first: it
 * lists the parts. Alerts come in by {@link vigil.board.kafka.AlertFeed}, become rows in {@link
 * vigil.board.decide.AlertBoard}, and go to browsers from {@link vigil.board.http.live.LiveBoard}.
 */
@NullMarked
package vigil.board;

import org.jspecify.annotations.NullMarked;
