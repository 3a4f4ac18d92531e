/** Values that identify people and places and can't be invalid; they print themselves masked. */
@NullMarked
package vigil.domain.identity;

import org.jspecify.annotations.NullMarked;
