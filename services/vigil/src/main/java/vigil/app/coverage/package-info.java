/** The gap analysis as text, JSON and a page: start with {@code Form}. */
@NullMarked
package vigil.app.coverage;

import org.jspecify.annotations.NullMarked;
