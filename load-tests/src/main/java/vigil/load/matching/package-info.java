/**
 * How well matching tells people apart: {@code TrapRun} asks it about made-up events whose truth is known,
 * {@code TrapReport} is what came of it. Start with {@code Subject}: it is the one place that makes a matcher.
 */
@NullMarked
package vigil.load.matching;

import org.jspecify.annotations.NullMarked;
