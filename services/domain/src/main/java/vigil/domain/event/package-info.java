/** What ambulance, urgent community response and out-of-hours services send: {@code UrgentEvent} is one whole snapshot of an incident. */
@NullMarked
package vigil.domain.event;

import org.jspecify.annotations.NullMarked;
