/**
 * What a process tells Prometheus. Read {@link ProcessMetrics} first.
 */
@NullMarked
package vigil.platform.metrics;

import org.jspecify.annotations.NullMarked;
