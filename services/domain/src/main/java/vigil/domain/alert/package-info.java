/** An alert: its whole current state, what people did to it and what became of that; start with {@code Alert}. */
@NullMarked
package vigil.domain.alert;

import org.jspecify.annotations.NullMarked;
