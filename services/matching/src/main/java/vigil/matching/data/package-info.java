/** Reads what matching knows before it has seen anybody, from data files; start with {@code MatchingData}. */
@NullMarked
package vigil.matching.data;

import org.jspecify.annotations.NullMarked;
