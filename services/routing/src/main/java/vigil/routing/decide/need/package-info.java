/** What is needed, how pressing it is and what it does to the preferred place: start with {@code NeedAssessment}. */
@NullMarked
package vigil.routing.decide.need;

import org.jspecify.annotations.NullMarked;
