/** What is measured, started in processes of its own. Read {@link vigil.load.rig.Subject} first. */
@NullMarked
package vigil.load.rig;

import org.jspecify.annotations.NullMarked;
