package vigil.platform.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Finds ports to listen on. */
final class FreePort {
    private FreePort() {}

    /**
     * {@code wanted} if nobody listens on it, or any free port if it is 0.
     *
     * @throws IllegalStateException if it is taken, with a sentence that names it
     */
    static int on(String host, int wanted) {
        try (ServerSocket socket = new ServerSocket(wanted, 1, InetAddress.getByName(host))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "Kafka can't listen on " + host + ":" + wanted + " (" + e.getMessage() + "); choose another port.",
                    e);
        }
    }
}
