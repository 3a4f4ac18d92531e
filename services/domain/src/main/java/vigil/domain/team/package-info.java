/** The team directory: who can help where, when and with what; start with {@code TeamDirectory}. */
@NullMarked
package vigil.domain.team;

import org.jspecify.annotations.NullMarked;
