package vigil.platform.http;

import vigil.platform.service.Closeables;
import vigil.platform.service.RunningService;

/**
 * A running service with an HTTP face.
 *
 * @param parts everything that it is made of, the face included
 */
public record HttpService(String name, ServiceHttp http, Closeables parts) implements RunningService {
    @Override
    public int port() {
        return http.port();
    }

    @Override
    public boolean ready() {
        return http.ready();
    }

    @Override
    public void close() {
        parts.close();
    }
}
