/**
 * Broker and services in one process: {@code vigil up}. Read {@link vigil.app.run.AllInOne} first.
 */
@NullMarked
package vigil.app.run;

import org.jspecify.annotations.NullMarked;
