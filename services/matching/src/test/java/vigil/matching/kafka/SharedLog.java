package vigil.matching.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One broker for all tests of the module: starting it is most of what they cost. */
public final class SharedLog implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Log.class;
    }

    @Override
    public Log resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(Log.class, unused -> start(), Log.class);
    }

    private static Log start() {
        try {
            return new Log(Files.createTempDirectory("vigil-matching"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
