package vigil.app.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import vigil.app.Failure;

/**
 * Where to listen; 0 means any free port.
 *
 * @param board for browsers
 * @param intake for publishers
 * @param register for who keeps the register
 * @param kafka for Kafka clients
 */
public record Ports(int board, int intake, int register, int kafka) {
    private static final int HIGHEST = 65_535;

    /** The usual ones. */
    public static final Ports USUAL = new Ports(8080, 8081, 8082, 9092);

    /** The same, if nobody else listens there; a {@link Failure} names the port and the option otherwise. */
    public Ports orFail(String host) {
        InetAddress address = address(host);
        return new Ports(
                Choice.BOARD.orFail(board, address),
                Choice.INTAKE.orFail(intake, address),
                Choice.REGISTER.orFail(register, address),
                Choice.KAFKA.orFail(kafka, address));
    }

    /** The same, with any free port in place of one where somebody else listens. */
    public Ports orFree(String host) {
        InetAddress address = address(host);
        return new Ports(
                orFree(board, address), orFree(intake, address), orFree(register, address), orFree(kafka, address));
    }

    private static int orFree(int port, InetAddress address) {
        return isFree(port, address) ? port : 0;
    }

    private static boolean isFree(int port, InetAddress address) {
        try (ServerSocket socket = new ServerSocket(port, 1, address)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static InetAddress address(String host) {
        try {
            InetAddress address = InetAddress.getByName(host);
            if (address.isAnyLocalAddress()) {
                throw new Failure("--host " + host
                        + " is every address at once, which Kafka's clients can't come back to; name one of them.");
            }
            return address;
        } catch (UnknownHostException e) {
            throw new Failure("--host " + host + " is no address of this machine; 127.0.0.1 always is.", e);
        }
    }

    /** What listens, and the option that chooses its port. */
    private enum Choice {
        BOARD("The board", "--board-port"),
        INTAKE("Intake", "--intake-port"),
        REGISTER("The register", "--register-port"),
        KAFKA("Kafka", "--kafka-port");

        private final String who;
        private final String option;

        Choice(String who, String option) {
            this.who = who;
            this.option = option;
        }

        int orFail(int port, InetAddress address) {
            if (port < 0 || port > HIGHEST) {
                throw new Failure(option + " is " + port + "; give a port from 1 to 65535, or 0 for any free one.");
            }
            if (!isFree(port, address)) {
                throw new Failure(who + " can't listen on " + address.getHostAddress() + ":" + port
                        + ", because something else does; stop that, or choose another port with " + option + ".");
            }
            return port;
        }
    }
}
