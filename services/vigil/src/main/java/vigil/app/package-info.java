/**
 * The command line, and all of Vigil in one process. Read {@link vigil.app.Vigil} first (the commands), then
 * {@code run.AllInOne} (what {@code vigil up} and {@code vigil demo} start).
 */
@NullMarked
package vigil.app;

import org.jspecify.annotations.NullMarked;
