package vigil.load.rig;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import vigil.platform.broker.EmbeddedBroker;

/** The embedded broker in a process of its own. */
final class BrokerProcess {
    private static final List<String> JVM = List.of("-Xmx512m");

    private BrokerProcess() {}

    static Child start(Path data) {
        return Child.start(BrokerProcess.class, JVM, List.of(data.toString()));
    }

    /** Takes the folder for its records. They are thrown away, so it does not take the time to close them. */
    public static void main(String[] arguments) throws IOException {
        EmbeddedBroker broker = EmbeddedBroker.start(EmbeddedBroker.Options.in(Path.of(arguments[0])));
        Child.readyUntilTold(broker.bootstrap());
        Runtime.getRuntime().halt(0);
    }
}
