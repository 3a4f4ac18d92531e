/**
 * Everything that happens to routing, and the instances to which it happens. Read {@code World} first (one thing a step), then
 * {@code Instance} (what routing's own loop does), then {@code Mistake} (that a broken promise is noticed).
 */
@NullMarked
package vigil.load.simulation.world;

import org.jspecify.annotations.NullMarked;
