/**
 * Routing's pure core in virtual time: two instances share in-memory partitions, and everything that can happen to them and to the
 * alerts happens at random, all of it from one seed. Here is what runs it and reports; read {@code world.World} first (what
 * happens), then {@code check.Invariant} (what must hold), then {@code world.Mistake} (that a broken promise is noticed).
 */
@NullMarked
package vigil.load.simulation;

import org.jspecify.annotations.NullMarked;
