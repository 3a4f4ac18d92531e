/** What the plans of synthetic people say; start with {@code PlanWriter}. */
@NullMarked
package vigil.synthetic.plan;

import org.jspecify.annotations.NullMarked;
