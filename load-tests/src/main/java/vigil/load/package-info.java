/**
 * The load tests: {@code vigil bench}. Read {@link vigil.load.PipelineBench} first, then {@link
 * vigil.load.PipelineRun}, which says in which order things are measured.
 */
@NullMarked
package vigil.load;

import org.jspecify.annotations.NullMarked;
