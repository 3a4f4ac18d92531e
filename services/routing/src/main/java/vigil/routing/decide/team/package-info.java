/** Which team: start with {@code TeamChoice}. */
@NullMarked
package vigil.routing.decide.team;

import org.jspecify.annotations.NullMarked;
