/** What a source knows and gets wrong of who the patient is; start with {@code Hearsay}. */
@NullMarked
package vigil.synthetic.claim;

import org.jspecify.annotations.NullMarked;
