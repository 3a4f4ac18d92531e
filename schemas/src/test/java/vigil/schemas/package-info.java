/**
 * Holds the schemas to their word. Read {@link vigil.schemas.ExamplesTest} first: every good example must pass and every
 * bad one must fail where it says it does.
 */
@NullMarked
package vigil.schemas;

import org.jspecify.annotations.NullMarked;
