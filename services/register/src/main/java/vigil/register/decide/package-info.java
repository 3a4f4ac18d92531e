/**
 * Whether a person's record is kept, removed or refused. Read {@link EntryRules} first.
 */
@NullMarked
package vigil.register.decide;

import org.jspecify.annotations.NullMarked;
