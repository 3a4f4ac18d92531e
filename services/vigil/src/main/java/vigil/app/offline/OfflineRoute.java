package vigil.app.offline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigil.domain.alert.Alert;
import vigil.domain.event.UrgentEvent;
import vigil.domain.identity.AlertId;
import vigil.domain.identity.IncidentKey;
import vigil.domain.person.Person;
import vigil.domain.team.TeamDirectory;
import vigil.matching.data.MatchingData;
import vigil.matching.decide.Matcher;
import vigil.matching.decide.RegisterIndex;
import vigil.matching.decide.incident.IncidentFlow;
import vigil.matching.decide.incident.IncidentMemory;
import vigil.matching.decide.incident.Verdict;
import vigil.routing.decide.AlertBook;
import vigil.routing.decide.Coordination;
import vigil.routing.decide.Decision;
import vigil.wire.Decoded;
import vigil.wire.EventLine;
import vigil.wire.PersonCodec;

/**
 * The alerts that a file of events would raise, by the services' own decisions: matching's for each event, in
 * file order, with its memory of the incident; then routing's, all at one moment. Everything is held in
 * memory. Reasons on {@code problems} name the line and the field and quote nothing. Used by one thread.
 */
public final class OfflineRoute {
    private final RegisterIndex register =
            new RegisterIndex(MatchingData.current().names());
    private final IncidentFlow matching =
            new IncidentFlow(new Matcher(register, MatchingData.current().weights()));
    private final Map<IncidentKey, IncidentMemory> memories = new HashMap<>();
    private final AlertBook alerts = new AlertBook();
    private final Set<AlertId> inOrder = new LinkedHashSet<>();
    private final Coordination routing;
    private final Instant now;
    private final PrintWriter problems;

    /**
     * Routes by that directory.
     *
     * @param directory a checked one
     * @param now the moment at which everything is decided
     * @param problems gets a line for each line that can't be read
     */
    public OfflineRoute(TeamDirectory directory, Instant now, PrintWriter problems) {
        this.routing = new Coordination(directory, now);
        this.now = now;
        this.problems = problems;
    }

    /** Loads people, one a line of JSON; a later record replaces an earlier one. How many lines were left out. */
    public int loadRegister(BufferedReader people) throws IOException {
        int refused = 0;
        int number = 0;
        for (String line = people.readLine(); line != null; line = people.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            switch (PersonCodec.decode(line.getBytes(UTF_8))) {
                case Decoded.Value<Person> person -> register.put(person.value(), number - 1L);
                case Decoded.Unreadable<Person> unreadable -> {
                    refused++;
                    problems.println("register line " + number + ": " + unreadable.sentence());
                }
            }
        }
        return refused;
    }

    /** Takes events, one a line of JSON, in order. How many lines were left out. */
    public int take(BufferedReader events) throws IOException {
        int refused = 0;
        int number = 0;
        for (String line = events.readLine(); line != null; line = events.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            switch (EventLine.read(line, now).event()) {
                case Decoded.Value<UrgentEvent> event -> take(event.value());
                case Decoded.Unreadable<UrgentEvent> unreadable -> {
                    refused++;
                    problems.println("events line " + number + ": " + unreadable.sentence());
                }
            }
        }
        return refused;
    }

    /** The latest version of each alert, in the order in which they were raised. */
    public List<Alert> alerts() {
        return inOrder.stream().flatMap(id -> alerts.find(id).stream()).toList();
    }

    private void take(UrgentEvent event) {
        switch (matching.decide(event, memories.get(event.incidentKey()), now)) {
            case Verdict.Silent silent -> {}
            case Verdict.Refused refused ->
                throw new IllegalStateException("only rulings are refused: " + refused.reason());
            case Verdict.Stated stated -> {
                memories.put(event.incidentKey(), stated.memory());
                stated.withdrawals().forEach(withdrawal -> apply(routing.decide(withdrawal, alerts)));
                if (stated.confirmed() != null) {
                    apply(routing.decide(stated.confirmed(), alerts));
                }
                if (stated.review() != null) {
                    apply(routing.decide(stated.review(), alerts));
                }
            }
        }
    }

    private void apply(Decision decision) {
        for (Alert version : decision.versions()) {
            alerts.apply(version);
            inOrder.add(version.alertId());
        }
    }
}
