/**
 * What must hold, and whether it does. Read {@code Invariant} first (the sentences), then {@code Watch} (when each is looked at).
 */
@NullMarked
package vigil.load.simulation.check;

import org.jspecify.annotations.NullMarked;
