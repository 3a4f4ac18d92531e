/** Seeded chance: {@code Chance} draws, {@code Shares} says how often each value comes. */
@NullMarked
package vigil.synthetic.chance;

import org.jspecify.annotations.NullMarked;
