/** The events that are published, and when. Read {@link vigil.load.traffic.Schedule} first. */
@NullMarked
package vigil.load.traffic;

import org.jspecify.annotations.NullMarked;
