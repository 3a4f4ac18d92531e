/** The synthetic people themselves: {@code Households} says who belongs together, {@code Registration} writes their record. */
@NullMarked
package vigil.synthetic.people;

import org.jspecify.annotations.NullMarked;
