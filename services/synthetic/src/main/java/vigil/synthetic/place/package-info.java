/** Where synthetic people live: {@code Locality} has the districts, {@code Home} is one address. Streets and inward codes are chance; districts and towns are real. */
@NullMarked
package vigil.synthetic.place;

import org.jspecify.annotations.NullMarked;
