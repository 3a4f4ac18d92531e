package vigil.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vigil.app.run.AllInOne;
import vigil.app.run.DataFolder;
import vigil.app.run.Logging;
import vigil.platform.service.ServiceProcess;
import vigil.platform.service.ShutdownHook;

/** {@code vigil up}: all of Vigil in this process, with its data in a folder. */
@Command(
        name = "up",
        description = {
            "Runs all of Vigil in one process, with a Kafka broker of its own, until Ctrl-C.",
            "One broker has no copy of anything: for trying out and development, not for live care."
        },
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {
    /** Takes about three seconds, or five on a disk that is busy; cut short, nothing is lost, but a temporary folder stays behind. */
    static final Duration CLOSE_WITHIN = Duration.ofSeconds(20);

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = ".vigil/data",
            description = "Folder that keeps everything (${DEFAULT-VALUE}).")
    private Path data = Path.of(".vigil", "data");

    @Mixin
    private final Listening listening = new Listening();

    @Override
    public Integer call() throws InterruptedException {
        DataFolder folder = DataFolder.open(data);
        Logging.into(folder);
        DataFolder.Password password = folder.password();
        AllInOne all = AllInOne.start(new AllInOne.Options(
                folder,
                listening.host(),
                listening.ports().orFail(listening.host()),
                listening.directory(),
                password.text(),
                null,
                ServiceProcess.exitOnDeath()));
        ShutdownHook.closing(all, CLOSE_WITHIN);
        Summary.of(all, folder, password, List.of()).lines().forEach(System.out::println);
        new CountDownLatch(1).await();
        return 0;
    }
}
