/** How fast routing decides, under JMH: {@code RoutingBenchmark}. */
@NullMarked
package vigil.load.routing;

import org.jspecify.annotations.NullMarked;
