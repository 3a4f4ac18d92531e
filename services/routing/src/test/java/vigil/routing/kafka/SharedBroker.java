package vigil.routing.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import vigil.platform.broker.EmbeddedBroker;

/**
 * Gives each test ground of its own, which ends with the test, on one broker for all of the module: starting it is most of what
 * they cost.
 */
final class SharedBroker implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Ground.class
                && context.getTestMethod().isPresent();
    }

    @Override
    public Ground resolveParameter(ParameterContext parameter, ExtensionContext context) {
        String prefix = context.getRequiredTestMethod().getName() + ".";
        return context.getStore(ExtensionContext.Namespace.create(SharedBroker.class))
                .getOrComputeIfAbsent(Ground.class, unused -> new Ground(broker(context), prefix), Ground.class);
    }

    private static EmbeddedBroker broker(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(SharedBroker.class, unused -> start(), EmbeddedBroker.class);
    }

    private static EmbeddedBroker start() {
        try {
            return EmbeddedBroker.start(
                    EmbeddedBroker.Options.in(Files.createTempDirectory(Path.of("target"), "broker")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
