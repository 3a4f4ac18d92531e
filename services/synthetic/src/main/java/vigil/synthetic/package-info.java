/**
 * Synthetic people and synthetic urgent-care traffic, for the demo, tests and load: pure, and the same seed
 * gives the same bytes. Start with {@code SyntheticRegister}, then {@code Night} (a realistic night) and
 * {@code Traffic} (steady load). Nobody here exists: every NHS number is from the never-issued 999 range and
 * every telephone number from the ranges kept for fiction.
 */
@NullMarked
package vigil.synthetic;

import org.jspecify.annotations.NullMarked;
