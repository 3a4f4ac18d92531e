/** {@code vigil match}: the same decisions over files. Read {@link vigil.matching.offline.OfflineMatch}. */
@NullMarked
package vigil.matching.offline;

import org.jspecify.annotations.NullMarked;
