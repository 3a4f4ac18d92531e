/**
 * What goes wrong with somebody's identity between them and a record: typing, hearing, and above all names that are
 * spelt, ordered and shortened in other ways than the form expects. {@code Mistake} lists the kinds, {@code Misreport}
 * applies them. Written from how names are used, not from what matching knows: it is what matching is tested with.
 */
@NullMarked
package vigil.synthetic.mistake;

import org.jspecify.annotations.NullMarked;
