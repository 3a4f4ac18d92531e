package vigil.app;

import java.net.URI;

/** Addresses that users give. */
final class Addresses {
    private Addresses() {}

    /** Refuses anything but an HTTP address, with a sentence that names the option. */
    static void requireHttp(URI address, String option) {
        boolean http = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        if (!http || address.getHost() == null) {
            throw new Failure(option + " is \"" + address + "\"; give an address such as http://127.0.0.1:8080.");
        }
    }
}
