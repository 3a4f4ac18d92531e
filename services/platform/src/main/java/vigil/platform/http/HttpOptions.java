package vigil.platform.http;

import java.time.Duration;
import vigil.platform.config.ServiceSettings;

/**
 * How a service listens.
 *
 * @param service its name, in health answers and metrics
 * @param host address to listen on
 * @param port port to listen on; 0 for any free one
 * @param maxBodyBytes largest body of a request; larger ones are answered 413
 * @param idleTimeout connections without a byte either way for this long are closed; streams must send more often
 * @param headersWithin time to send the first request's headers
 * @param bodyWithin time to send a request's body
 */
public record HttpOptions(
        String service,
        String host,
        int port,
        long maxBodyBytes,
        Duration idleTimeout,
        Duration headersWithin,
        Duration bodyWithin) {
    private static final long MEBIBYTE = 1024 * 1024;

    /** As {@code settings} say, with bodies of at most 1 MiB. */
    public static HttpOptions of(String service, ServiceSettings settings) {
        return of(service, settings.httpHost(), settings.httpPort());
    }

    /** On {@code host} and {@code port}, with bodies of at most 1 MiB. */
    public static HttpOptions of(String service, String host, int port) {
        return new HttpOptions(
                service, host, port, MEBIBYTE, Duration.ofSeconds(60), Duration.ofSeconds(10), Duration.ofSeconds(60));
    }

    /** The same with another bound on bodies. */
    public HttpOptions withMaxBodyBytes(long bytes) {
        return new HttpOptions(service, host, port, bytes, idleTimeout, headersWithin, bodyWithin);
    }
}
