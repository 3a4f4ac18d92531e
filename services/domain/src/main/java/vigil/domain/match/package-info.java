/** What matching says about whom an event concerns; start with {@code MatchStatement}. */
@NullMarked
package vigil.domain.match;

import org.jspecify.annotations.NullMarked;
