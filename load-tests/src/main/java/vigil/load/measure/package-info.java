/** How long results took to come, and whether all came. Read {@link vigil.load.measure.Arrivals} first. */
@NullMarked
package vigil.load.measure;

import org.jspecify.annotations.NullMarked;
