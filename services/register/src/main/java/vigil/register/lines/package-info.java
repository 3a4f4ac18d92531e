/**
 * Files of people, line by line: {@link NdjsonLines} and {@link CsvLines} turn bytes into {@link Line}s without
 * holding the file in memory. {@link CsvColumn} is the table of CSV columns.
 */
@NullMarked
package vigil.register.lines;

import org.jspecify.annotations.NullMarked;
