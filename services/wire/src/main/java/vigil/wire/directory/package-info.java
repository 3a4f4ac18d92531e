/**
 * The team directory as a folder of YAML files, with rotas in YAML or iCalendar; start with {@code DirectoryFolder}.
 */
@NullMarked
package vigil.wire.directory;

import org.jspecify.annotations.NullMarked;
