/** The team directory as a folder of YAML files; start with {@code DirectoryFolder}. */
@NullMarked
package vigil.wire.directory;

import org.jspecify.annotations.NullMarked;
