/** What an alert's version was decided from, as it is recorded beside it. Read {@code Seen}. */
@NullMarked
package vigil.domain.decision;

import org.jspecify.annotations.NullMarked;
