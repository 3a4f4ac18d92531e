/** What was found, as JSON and as Markdown. Read {@link vigil.load.report.BenchReport} first. */
@NullMarked
package vigil.load.report;

import org.jspecify.annotations.NullMarked;
