/** What the board reads from the log and writes to it. Read {@link vigil.board.kafka.AlertFeed} first. */
@NullMarked
package vigil.board.kafka;

import org.jspecify.annotations.NullMarked;
