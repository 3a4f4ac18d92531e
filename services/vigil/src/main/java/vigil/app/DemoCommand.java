package vigil.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vigil.app.demo.Cast;
import vigil.app.demo.DemoAccounts;
import vigil.app.demo.RegisterFilling;
import vigil.app.demo.Simulation;
import vigil.app.run.AllInOne;
import vigil.app.run.DataFolder;
import vigil.app.run.Logging;
import vigil.domain.team.TeamDirectory;
import vigil.platform.service.Closeables;
import vigil.platform.service.ServiceProcess;
import vigil.platform.service.ShutdownHook;
import vigil.routing.kafka.DirectoryPublisher;

/** {@code vigil demo}: what {@code up} starts, with made-up people and a made-up night. */
@Command(
        name = "demo",
        description = {
            "Runs all of Vigil in one process with a made-up register of Coventry and Warwickshire and a made-up night",
            "of ambulance, 111 and urgent community traffic, until Ctrl-C. Nobody in it is real."
        },
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final LocalTime EVENING = LocalTime.of(21, 0);
    private static final int MOST_PEOPLE = 890_000;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder that keeps everything (a temporary one, removed at the end).")
    private @Nullable Path data;

    @Option(
            names = "--speed",
            paramLabel = "N",
            defaultValue = "30",
            description = "How many times faster than in life calls come (${DEFAULT-VALUE}).")
    private double speed;

    @Option(
            names = "--people",
            paramLabel = "N",
            defaultValue = "10000",
            description = "How many people are on the register (${DEFAULT-VALUE}).")
    private int people;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description =
                    "Makes up the same people and the same night again (people: 1; the night: another each time).")
    private @Nullable Long seed;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            converter = Times.class,
            description = "The made-up time that is now, for how many calls come (21:00 today).")
    private @Nullable Instant at;

    @Mixin
    private final Listening listening = new Listening();

    private final Clock clock = Clock.systemUTC();

    @Override
    public Integer call() throws InterruptedException, IOException {
        check();
        DataFolder folder = data == null
                ? DataFolder.openSimulated(Files.createTempDirectory("vigil-demo-"))
                : DataFolder.openSimulated(data);
        Logging.into(folder);
        Closeables parts = new Closeables();
        ShutdownHook.closing(parts, UpCommand.CLOSE_WITHIN);
        if (data == null) {
            parts.add(folder::delete);
        }
        DataFolder.Password password = folder.password();
        TeamDirectory directory = DirectoryPublisher.load(listening.directory());
        DemoAccounts accounts = DemoAccounts.in(folder, password, directory);
        Cast cast = new Cast(seed == null ? 1 : seed, people, LocalDate.now(clock)).keptIn(folder.path());
        Consumer<Throwable> onDeath = ServiceProcess.exitOnDeath();
        AllInOne all = parts.add(AllInOne.start(new AllInOne.Options(
                folder,
                listening.host(),
                listening.ports().orFree(listening.host()),
                listening.directory(),
                password.text(),
                accounts.file(),
                onDeath)));
        var register = cast.register(directory);
        RegisterFilling.once(folder.path(), register, URI.create(all.address("register")));
        parts.add(Simulation.start(register, script(), URI.create(all.address("intake")), clock, onDeath));
        Summary.of(all, folder, password, accounts.lines()).lines().forEach(System.out::println);
        new CountDownLatch(1).await();
        return 0;
    }

    private void check() {
        if (!(speed > 0) || people < 1 || people > MOST_PEOPLE) {
            throw new Failure("Give a --speed above 0 and --people from 1 to " + MOST_PEOPLE + ".");
        }
    }

    private Simulation.Script script() {
        Instant now = clock.instant();
        Instant simulated = at == null
                ? LocalDate.now(clock)
                        .atTime(EVENING)
                        .atZone(TeamDirectory.LOCAL)
                        .toInstant()
                : at;
        return new Simulation.Script(simulated, speed, seed == null ? now.toEpochMilli() : seed);
    }
}
