package vigil.app.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.platform.service.RunningService;

/** The services while they run. All are stopped at the same time, as each waits a moment for its requests. */
final class ServiceGroup implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceGroup.class);

    private final List<RunningService> running = new ArrayList<>();

    void add(RunningService service) {
        running.add(service);
    }

    RunningService named(String name) {
        return running.stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    List<String> notReady() {
        return running.stream()
                .filter(service -> !service.ready())
                .map(RunningService::name)
                .toList();
    }

    @Override
    public void close() {
        try (ExecutorService closing = Executors.newVirtualThreadPerTaskExecutor()) {
            running.forEach(service -> closing.execute(() -> close(service)));
        }
    }

    private static void close(RunningService service) {
        try {
            service.close();
        } catch (RuntimeException e) {
            LOG.atWarn().addKeyValue("service", service.name()).setCause(e).log("not every part of the service closed");
        }
    }
}
