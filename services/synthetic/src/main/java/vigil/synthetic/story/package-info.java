/** How an urgent-care journey unfolds, snapshot by snapshot; start with {@code Journey}. */
@NullMarked
package vigil.synthetic.story;

import org.jspecify.annotations.NullMarked;
