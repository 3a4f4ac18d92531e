/**
 * How fast matching decides, how long its index takes to build and how much room it needs. {@code SpeedRun} measures,
 * {@code SpeedResult} is what came of it.
 */
@NullMarked
package vigil.load.matching.speed;

import org.jspecify.annotations.NullMarked;
