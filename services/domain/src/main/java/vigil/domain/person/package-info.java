/** A person on the palliative register and their plan; start with {@code Person}. */
@NullMarked
package vigil.domain.person;

import org.jspecify.annotations.NullMarked;
