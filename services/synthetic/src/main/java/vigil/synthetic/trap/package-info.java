/**
 * People and reports on which matching could stumble: {@code TrapRegister} has the people, {@code Lookalike} those who
 * are not on it and nearly are, {@code Traps} the events. Shares are stated where they are used.
 */
@NullMarked
package vigil.synthetic.trap;

import org.jspecify.annotations.NullMarked;
