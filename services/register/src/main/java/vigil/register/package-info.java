/**
 * The palliative register's keeper: takes people and their plans one by one or as a file, checks them
 * and puts them on the log.
 *
 * <p>Read first: {@link vigil.register.RegisterMain}, which puts the parts together, then {@code
 * decide.EntryRules}, which says what a record must be. {@link vigil.register.ImportFile} is the
 * other end: it sends a file to a running register and prints the report.
 */
@NullMarked
package vigil.register;

import org.jspecify.annotations.NullMarked;
