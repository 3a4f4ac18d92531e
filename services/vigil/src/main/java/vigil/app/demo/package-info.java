/**
 * Made-up people and a made-up night for {@code vigil demo}. Read {@link vigil.app.demo.Simulation} first.
 */
@NullMarked
package vigil.app.demo;

import org.jspecify.annotations.NullMarked;
