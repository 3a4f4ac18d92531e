/**
 * Intake's side of the event topics: {@link EventPublisher} writes to them, and {@link RecentTail} reads them
 * back, so that an event sent twice is known again.
 */
@NullMarked
package vigil.intake.kafka;

import org.jspecify.annotations.NullMarked;
