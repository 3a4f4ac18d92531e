/** The communities of Coventry and Warwickshire and how their people are called; start with {@code Community}. The lists were written for this project from names in common use; no list was copied. */
@NullMarked
package vigil.synthetic.names;

import org.jspecify.annotations.NullMarked;
