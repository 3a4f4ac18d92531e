/**
 * The register's HTTP face: {@link PersonRoutes} for one person, {@link ImportRoute} for a file of them.
 */
@NullMarked
package vigil.register.http;

import org.jspecify.annotations.NullMarked;
