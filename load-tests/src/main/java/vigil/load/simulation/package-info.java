/**
 * Routing's pure core in virtual time: two instances share in-memory partitions, and everything that can happen to them and to the
 * alerts happens at random, all of it from one seed. Read {@code World} first (what happens), then {@code Invariant} (what must
 * hold), then {@code Mistake} (that a broken promise is noticed).
 */
@NullMarked
package vigil.load.simulation;

import org.jspecify.annotations.NullMarked;
