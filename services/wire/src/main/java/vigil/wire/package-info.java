/**
 * JSON and CloudEvents headers to domain and back; the only module that knows JSON. Read {@code Wire} first:
 * each kind of record has its codec there.
 */
@NullMarked
package vigil.wire;

import org.jspecify.annotations.NullMarked;
