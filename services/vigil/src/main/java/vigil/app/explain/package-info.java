/**
 * Decides each version of an alert again from what is recorded of its decision. Read {@link vigil.app.explain.Explanation} first,
 * then {@code Retelling} (how it is told); {@code KafkaSources} finds what the records only name.
 */
@NullMarked
package vigil.app.explain;

import org.jspecify.annotations.NullMarked;
