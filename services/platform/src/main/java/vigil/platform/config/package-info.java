/**
 * What a service can be told from outside, read once when it starts. Read {@link Settings} first.
 */
@NullMarked
package vigil.platform.config;

import org.jspecify.annotations.NullMarked;
