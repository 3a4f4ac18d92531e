/**
 * Where the weights of evidence come from: {@code WeightsRun} listens to made-up traffic without looking at whom it is
 * about, {@code Strangers} learns from random pairs how often strangers agree, {@code Expectation} from what blocking
 * finds how often the same person does. Start with {@code Circumstance}.
 */
@NullMarked
package vigil.load.weights;

import org.jspecify.annotations.NullMarked;
