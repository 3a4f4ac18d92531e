package vigil.load;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.AppInfoParser;
import vigil.load.report.BenchReport;
import vigil.load.report.Machine;
import vigil.load.report.SubjectResult;
import vigil.load.rig.Ground;
import vigil.load.rig.RawSubject;
import vigil.load.rig.Subject;
import vigil.load.rig.VigilSubject;
import vigil.load.traffic.Mix;
import vigil.load.traffic.Publisher;
import vigil.load.traffic.Traffic;
import vigil.platform.kafka.KafkaClients;
import vigil.routing.kafka.DirectoryPublisher;
import vigil.synthetic.SyntheticRegister;
import vigil.synthetic.place.Surroundings;

/** The whole measurement on one broker: raw copying first, then the services with each mix, never two at a time. */
final class PipelineRun {
    private static final long SEED = 20_261_121;

    /** Missing results are lost when none came for this long. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Events happened in the last hours by their sources' clocks, so that none is ahead of its receipt. */
    private static final Duration AGE = Duration.ofHours(6);

    private final PipelineSettings settings;
    private final Clock clock;
    private final Consumer<String> progress;

    PipelineRun(PipelineSettings settings, Clock clock, Consumer<String> progress) {
        this.settings = settings;
        this.clock = clock;
        this.progress = progress;
    }

    BenchReport run() throws InterruptedException {
        Machine machine = Machine.here();
        Instant startedAt = clock.instant();
        SyntheticRegister register = register(startedAt);
        List<SubjectResult> results = new ArrayList<>();
        progress.accept("starting a broker");
        try (Ground ground = Ground.start()) {
            if (settings.baseline()) {
                for (Mix mix : settings.mixes()) {
                    KafkaClients clients = ground.clients("raw-" + mix.code());
                    try (Subject raw = RawSubject.start(ground.bootstrap(), clients, mix.code() + ".")) {
                        results.add(measured(ground, raw, mix, register, clients));
                    }
                }
            }
            for (Mix mix : settings.mixes()) {
                progress.accept("starting matching and routing with %,d people".formatted(register.size()));
                KafkaClients clients = ground.clients(mix.code());
                try (Subject vigil = VigilSubject.start(ground.bootstrap(), clients, register, options(mix))) {
                    results.add(measured(ground, vigil, mix, register, clients));
                }
            }
        }
        return new BenchReport(
                startedAt.toString(),
                Sources.commit(settings.directory()),
                machine,
                Map.of("Kafka", AppInfoParser.getVersion()),
                settings.asReported(),
                results);
    }

    private VigilSubject.Options options(Mix mix) {
        return new VigilSubject.Options(
                mix.code() + ".",
                settings.directory(),
                settings.flushEvents(),
                mix == Mix.ALL ? settings.recording() : null);
    }

    private SubjectResult measured(
            Ground ground, Subject subject, Mix mix, SyntheticRegister register, KafkaClients clients)
            throws InterruptedException {
        Traffic traffic = Traffic.of(mix, register, clock.instant().minus(AGE));
        try (Publisher publisher = new Publisher(clients)) {
            return new Phases(ground.process(), subject, mix, traffic, publisher, PATIENCE, progress).run(settings);
        }
    }

    private SyntheticRegister register(Instant now) {
        return new SyntheticRegister(
                SEED,
                settings.people(),
                LocalDate.ofInstant(now, ZoneOffset.UTC),
                Surroundings.of(DirectoryPublisher.load(settings.directory())));
    }
}
