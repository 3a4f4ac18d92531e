/** The register by many keys; start with {@code Postings}. */
@NullMarked
package vigil.matching.decide.index;

import org.jspecify.annotations.NullMarked;
