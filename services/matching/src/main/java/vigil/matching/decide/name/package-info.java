/** Names as they are compared; start with {@code Name}, then {@code NameComparison}. */
@NullMarked
package vigil.matching.decide.name;

import org.jspecify.annotations.NullMarked;
