/**
 * One call for help: who it is about, who rings, what is the matter and where, and what a source hears and
 * gets wrong of it. Start with {@code CallTaker}, then {@code Hearsay}.
 */
@NullMarked
package vigil.synthetic.call;

import org.jspecify.annotations.NullMarked;
