/**
 * What people report about how an alert went: an incident, a complaint or feedback. It changes no alert, and is for whoever looks
 * into it afterwards.
 */
@NullMarked
package vigil.board.decide.concern;

import org.jspecify.annotations.NullMarked;
