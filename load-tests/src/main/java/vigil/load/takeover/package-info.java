/**
 * Whether another instance takes over what a killed one had, with nothing lost and nothing doubled. Read {@link
 * vigil.load.takeover.TakeoverRun} first.
 */
@NullMarked
package vigil.load.takeover;

import org.jspecify.annotations.NullMarked;
