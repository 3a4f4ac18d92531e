/**
 * Runs the worked scenarios of {@code src/test/resources/scenarios}, which are written to be read by clinicians. Start with
 * {@code ScenarioTest}; what a line may say is in {@code Givens}, {@code Whens} and {@code Thens}.
 */
@NullMarked
package vigil.routing.decide.scenario;

import org.jspecify.annotations.NullMarked;
