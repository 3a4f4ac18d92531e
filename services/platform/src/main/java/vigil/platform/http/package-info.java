/**
 * A service's HTTP face. Read {@link ServiceHttp} first, then {@link Problem}.
 */
@NullMarked
package vigil.platform.http;

import org.jspecify.annotations.NullMarked;
