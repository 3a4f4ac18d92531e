/**
 * Whether events are taken, refused or were taken before. Read {@link Admission} first.
 */
@NullMarked
package vigil.intake.decide;

import org.jspecify.annotations.NullMarked;
