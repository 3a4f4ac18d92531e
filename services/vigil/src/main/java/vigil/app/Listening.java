package vigil.app;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import vigil.app.run.Ports;

/** Options that {@code up} and {@code demo} share: where to listen, and whose teams. */
final class Listening {
    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description = "Address of this machine to listen on (${DEFAULT-VALUE}).")
    private String host = "127.0.0.1";

    @Option(names = "--board-port", defaultValue = "8080", description = "Port of the board (${DEFAULT-VALUE}).")
    private int board;

    @Option(names = "--intake-port", defaultValue = "8081", description = "Port for publishers (${DEFAULT-VALUE}).")
    private int intake;

    @Option(names = "--register-port", defaultValue = "8082", description = "Port of the register (${DEFAULT-VALUE}).")
    private int register;

    @Option(names = "--kafka-port", defaultValue = "9092", description = "Port of the broker (${DEFAULT-VALUE}).")
    private int kafka;

    @Option(
            names = "--directory",
            paramLabel = "DIR",
            description = "Folder of the team directory (the one of this clone).")
    private Path directory = Home.directory();

    String host() {
        return host;
    }

    Ports ports() {
        return new Ports(board, intake, register, kafka);
    }

    Path directory() {
        return directory;
    }
}
