/**
 * The register on the log: {@link RegisterWriter} writes it, {@link PeopleIndex} knows what it holds.
 */
@NullMarked
package vigil.register.kafka;

import org.jspecify.annotations.NullMarked;
