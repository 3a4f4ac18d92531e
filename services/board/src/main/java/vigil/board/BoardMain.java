package vigil.board;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vigil.board.http.Board;
import vigil.board.http.BoardRoutes;
import vigil.board.http.live.LiveBoard;
import vigil.board.http.signin.Accounts;
import vigil.board.http.signin.Entrance;
import vigil.board.http.signin.Sessions;
import vigil.board.kafka.AlertFeed;
import vigil.board.kafka.BoardWriter;
import vigil.board.kafka.CapacityFeed;
import vigil.board.kafka.ConcernFeed;
import vigil.board.kafka.DirectoryFeed;
import vigil.board.kafka.LookFeed;
import vigil.board.kafka.Outcomes;
import vigil.board.kafka.RegisterLookup;
import vigil.board.kafka.ShiftHandoverFeed;
import vigil.platform.config.ServiceSettings;
import vigil.platform.http.HttpOptions;
import vigil.platform.http.HttpService;
import vigil.platform.http.ServiceHttp;
import vigil.platform.kafka.KafkaClients;
import vigil.platform.kafka.ProducerOptions;
import vigil.platform.kafka.Topic;
import vigil.platform.kafka.TopicTail;
import vigil.platform.metrics.ProcessMetrics;
import vigil.platform.service.Closeables;
import vigil.platform.service.RunningService;
import vigil.platform.service.ServiceProcess;

/** Starts the board: the one place where its parts are put together. */
public final class BoardMain {
    private static final String NAME = "board";
    private static final int MOST_BODY_BYTES = 64 * 1024;

    private BoardMain() {}

    public static void main(String[] args) {
        ServiceProcess.run(NAME, BoardMain::start);
    }

    /**
     * Starts it.
     *
     * @param onDeath told when reading the log has failed for good
     * @throws vigil.platform.config.SettingsException if the environment is wrong
     */
    public static RunningService start(Map<String, String> environment, Consumer<Throwable> onDeath) {
        BoardConfig config = BoardConfig.from(environment);
        Closeables parts = new Closeables();
        try {
            return start(config, parts, Clock.systemUTC(), onDeath);
        } catch (RuntimeException e) {
            throw parts.closeAfter(e);
        }
    }

    private static RunningService start(
            BoardConfig config, Closeables parts, Clock clock, Consumer<Throwable> onDeath) {
        ServiceSettings service = config.service();
        ProcessMetrics metrics = parts.add(new ProcessMetrics());
        KafkaClients clients =
                parts.add(new KafkaClients(service.kafkaBootstrap(), NAME, service.instance(), metrics.registry()));
        BoardWriter writer =
                parts.add(new BoardWriter(clients.producer("writer", ProducerOptions.AT_ONCE), service.topicPrefix()));

        Tails tails = new Tails(clients, service.topicPrefix(), clock, onDeath, parts);
        LiveBoard live = new LiveBoard(clock, metrics.registry());
        Outcomes outcomes = new Outcomes();
        DirectoryFeed names = new DirectoryFeed(live::rename);
        TopicTail directory = tails.fromBeginning("directory", Topic.DIRECTORY_TEAMS, names);
        CapacityFeed said = new CapacityFeed(live::teamsChanged);
        TopicTail capacity = tails.fromBeginning("capacity", Topic.COORDINATION_CAPACITY, said);
        TopicTail answers = parts.add(TopicTail.start(
                TopicTail.Options.fromEnd("outcomes", Topic.COORDINATION_OUTCOMES.named(service.topicPrefix())),
                clients,
                outcomes,
                clock,
                onDeath));
        TopicTail alerts =
                tails.fromBeginning("alerts", Topic.COORDINATION_ALERTS, new AlertFeed(live::take, metrics.registry()));

        LookFeed looks = new LookFeed();
        TopicTail audit = tails.fromBeginning("audit", Topic.AUDIT_ACCESS, looks);

        ShiftHandoverFeed shifts = new ShiftHandoverFeed();
        TopicTail handovers = tails.fromBeginning("handovers", Topic.COORDINATION_HANDOVERS, shifts);

        ConcernFeed reported = new ConcernFeed(metrics.registry());
        TopicTail concerns = tails.fromBeginning("concerns", Topic.COORDINATION_CONCERNS, reported);

        Board board = new Board(
                live,
                writer,
                outcomes,
                new RegisterLookup(clients, service.topicPrefix(), clock, RegisterLookup.WITHIN),
                () -> audit.caughtUp() ? Optional.of(looks) : Optional.empty(),
                () -> handovers.caughtUp() ? Optional.of(shifts.handovers()) : Optional.empty(),
                () -> concerns.caughtUp() ? Optional.of(reported) : Optional.empty(),
                names::directory,
                said::of,
                capacity::caughtUp,
                clock,
                alerts::lastContact,
                () -> alerts.caughtUp() && answers.caughtUp() && capacity.caughtUp());
        Entrance entrance = Entrance.of(
                new Accounts(config.accounts()), new Sessions(clock), config.provider(), config.behindTls());
        BoardRoutes routes = new BoardRoutes(board, entrance, config.simulated(), names::approved);
        ServiceHttp http = parts.add(ServiceHttp.start(
                HttpOptions.of(NAME, service).withMaxBodyBytes(MOST_BODY_BYTES),
                List.of(alerts.health(), answers.health(), directory.health(), capacity.health()),
                metrics.registry(),
                routes::addTo));
        return new HttpService(NAME, http, parts);
    }

    /** How the board reads whole topics. */
    private record Tails(
            KafkaClients clients, String topicPrefix, Clock clock, Consumer<Throwable> onDeath, Closeables parts) {
        TopicTail fromBeginning(String name, Topic topic, TopicTail.Handler handler) {
            TopicTail.Options options = TopicTail.Options.fromBeginning(name, topic.named(topicPrefix));
            return parts.add(TopicTail.start(options, clients, handler, clock, onDeath));
        }
    }
}
