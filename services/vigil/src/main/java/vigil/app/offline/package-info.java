/**
 * The services' decisions over files, without a broker: {@code vigil route}. Read {@link
 * vigil.app.offline.OfflineRoute}.
 */
@NullMarked
package vigil.app.offline;

import org.jspecify.annotations.NullMarked;
