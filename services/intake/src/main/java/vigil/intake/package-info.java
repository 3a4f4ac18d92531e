/**
 * The door for publishers: takes urgent-care events over HTTP as CloudEvents and answers 202 once the
 * brokers have them.
 *
 * <p>Read first: {@link vigil.intake.IntakeMain}, which puts the parts together, then {@code
 * EventsRoute}, which follows a request from its bytes to its answer. {@link vigil.intake.PublishFiles}
 * is the other end: it sends files of events to a running intake.
 */
@NullMarked
package vigil.intake;

import org.jspecify.annotations.NullMarked;
