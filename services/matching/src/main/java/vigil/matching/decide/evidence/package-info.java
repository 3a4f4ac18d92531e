/** What comparing shows and what it is worth; start with {@code Finding}, then {@code Weights}. */
@NullMarked
package vigil.matching.decide.evidence;

import org.jspecify.annotations.NullMarked;
