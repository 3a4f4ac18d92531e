/**
 * How long an instance of routing takes to read back what it has to go on from. Read {@link vigil.load.restore.RestoreRun} first.
 */
@NullMarked
package vigil.load.restore;

import org.jspecify.annotations.NullMarked;
