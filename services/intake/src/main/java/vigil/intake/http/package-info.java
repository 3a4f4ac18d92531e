/**
 * Intake's HTTP face. Read {@link EventsRoute} first: a request's bytes become {@link RawEvent}s in
 * {@link CloudEventJson} or {@link BinaryMode}, and are checked by {@link Screening}.
 */
@NullMarked
package vigil.intake.http;

import org.jspecify.annotations.NullMarked;
