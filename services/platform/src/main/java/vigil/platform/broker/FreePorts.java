package vigil.platform.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * Two ports to listen on, never the same: the second is looked for while the first is held.
 *
 * @param clients the wanted one, or any that is free
 * @param controller any that is free, on 127.0.0.1
 */
record FreePorts(int clients, int controller) {
    /**
     * Those that nobody listens on now.
     *
     * @param wanted 0 for any
     * @throws IllegalStateException if it is taken, with a sentence that names it
     */
    static FreePorts on(String host, int wanted) {
        try (ServerSocket clients = new ServerSocket(wanted, 1, InetAddress.getByName(host));
                ServerSocket controller = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new FreePorts(clients.getLocalPort(), controller.getLocalPort());
        } catch (IOException e) {
            throw new IllegalStateException(
                    "Kafka can't listen on " + host + ":" + wanted + " (" + e.getMessage() + "); choose another port.",
                    e);
        }
    }
}
