package vigil.routing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.domain.event.UrgentEvent;
import vigil.domain.identity.IncidentKey;
import vigil.domain.identity.PersonId;
import vigil.domain.identity.TeamId;
import vigil.domain.match.Candidate;
import vigil.domain.match.Evidence;
import vigil.domain.match.MatchEvidence;
import vigil.domain.match.MatchStatement;
import vigil.domain.match.Review;
import vigil.domain.person.Person;
import vigil.domain.team.TeamDirectory;
import vigil.routing.decide.team.DirectoryCheck;
import vigil.wire.Decoded;
import vigil.wire.Envelope;
import vigil.wire.EventCodec;
import vigil.wire.PersonCodec;
import vigil.wire.directory.DirectoryFolder;

/** Made-up people, teams and events. */
public final class Examples {
    public static final Instant AT_2 = Instant.parse("2026-11-21T02:00:00Z");
    public static final String AMBULANCE = "urn:nhs:ods:RYA";
    public static final String UCR = "urn:nhs:ods:RYG";
    public static final String OOH = "urn:example:111";

    private static final String DIRECTORY = """
        version: 3
        teams:
          - id: desk
            name: Coordination desk
            kind: coordination-desk
            covers: {everywhere: true}
            needs: [possible-match]
            opens: ["mon-sun 00:00-24:00"]
          - id: spa
            name: Single point of access
            kind: single-point-of-access
            covers: {everywhere: true}
            needs: [any]
            opens: ["mon-sun 00:00-24:00"]
          - id: hospice
            name: Hospice community team
            kind: hospice
            covers: {places: [coventry]}
            ages: {from: 18}
            needs: [symptom-control, end-of-life-crisis]
            opens: ["mon-sun 08:00-20:00"]
          - id: night-nurses
            name: Overnight nursing
            kind: district-nursing
            covers: {places: [coventry, rugby]}
            ages: {from: 18}
            needs: [end-of-life-crisis]
            opens: ["mon-sun 20:00-08:00"]
          - id: childrens
            name: Children's nursing
            kind: children
            covers: {places: [coventry, rugby]}
            ages: {from: 0, to: 17}
            needs: [symptom-control, end-of-life-crisis]
            opens: ["mon-fri 09:00-17:00"]
        places:
          - {id: coventry, name: Coventry, districts: [CV1, CV2], practices: [M86001]}
          - {id: rugby, name: Rugby, districts: [CV21], postcodes: ["CV3 9"]}
        needs:
          version: 1
          default: {need: end-of-life-crisis, priority: urgent, actionWanted: "Ring the caller.", says: "Any contact"}
          rules:
            - id: bleed
              says: A catastrophic bleed is an emergency
              when: {words: [catastrophic bleed]}
              need: symptom-control
              priority: immediate
              actionWanted: Ring the crew now.
            - id: planned
              says: A planned move
              when: {categories: [IFT4]}
              need: end-of-life-crisis
              priority: information
            - id: c1
              says: A category 1 call
              when: {categories: [C1]}
              need: end-of-life-crisis
              priority: immediate
            - id: death
              says: Somebody has died
              when: {words: [has died], outcomes: [died-on-scene]}
              need: care-after-death
              priority: urgent
        bankHolidays: [2026-12-25]
        """;

    private Examples() {}

    private static final TeamDirectory CHECKED = load(DIRECTORY);

    public static TeamDirectory directory() {
        return CHECKED;
    }

    /** The same with one more top-level key. */
    public static TeamDirectory directoryWith(String yaml) {
        return load(DIRECTORY + yaml + "\n");
    }

    /** The same, but no team ever closes: for tests that run at whatever hour it is. */
    public static TeamDirectory directoryThatNeverCloses() {
        return load(DIRECTORY.replaceAll("opens: \\[.*]", "opens: [\"mon-sun 00:00-24:00\"]"));
    }

    /** The same with other hours for one team. */
    public static TeamDirectory directoryWithHours(String team, String hours) {
        int at = DIRECTORY.indexOf("- id: " + team);
        int opens = DIRECTORY.indexOf("opens: [", at) + "opens: [".length();
        return load(DIRECTORY.substring(0, opens) + "\"" + hours + "\""
                + DIRECTORY.substring(DIRECTORY.indexOf(']', opens)));
    }

    /** The same with a rota for one team: a YAML file as a text. */
    public static TeamDirectory directoryWithRota(String team, String rota) {
        return read(directoryTextWithRota(team), rota);
    }

    /** A directory with {@code rotas/nights.yaml}, both as texts. */
    public static TeamDirectory read(String directory, String rota) {
        return load(Map.of("directory.yaml", directory, "rotas/nights.yaml", rota));
    }

    /** The same with {@code rotas/nights.yaml} for one team. */
    public static String directoryTextWithRota(String team) {
        int at = DIRECTORY.indexOf("opens: [", DIRECTORY.indexOf("- id: " + team));
        return DIRECTORY.substring(0, at) + "rota: rotas/nights.yaml\n    " + DIRECTORY.substring(at);
    }

    /** The same with a number for one team. */
    public static TeamDirectory directoryWithCrewLine(String team, String number) {
        int at = DIRECTORY.indexOf("opens: [", DIRECTORY.indexOf("- id: " + team));
        return load(
                DIRECTORY.substring(0, at) + "contact: {crewLine: \"" + number + "\"}\n    " + DIRECTORY.substring(at));
    }

    /** The same without one team, which is not the last one listed. */
    public static TeamDirectory directoryWithout(String team) {
        int at = DIRECTORY.indexOf("  - id: " + team);
        return load(DIRECTORY.substring(0, at) + DIRECTORY.substring(DIRECTORY.indexOf("  - id: ", at + 1)));
    }

    private static TeamDirectory load(String yaml) {
        return load(Map.of("directory.yaml", yaml));
    }

    private static TeamDirectory load(Map<String, String> texts) {
        return switch (DirectoryFolder.read(texts, DirectoryCheck::problems)) {
            case DirectoryFolder.Loaded.Fit(var directory) -> directory;
            case DirectoryFolder.Loaded.Refused(var problems) -> throw new AssertionError(problems);
        };
    }

    public static String directoryText() {
        return DIRECTORY;
    }

    /** Maria, 85, of Coventry, who wishes to be at home. */
    public static final String MARIA = """
            {"personId":"p-maria","nhsNumber":"9434765919","family":"Kowalska","given":["Maria"],"birthDate":"1941-03-02",
             "addresses":[{"use":"home","lines":["12 Spon Street"],"postcode":"CV1 3BA"}],
             "consent":{"register":"given","share":"given"},
             "plan":{"version":7,"prognosis":"weeks",
               "preferredPlaceOfCare":{"state":"recorded","first":{"place":"home"},"second":{"place":"hospice"}}}}
            """;

    public static Person maria() {
        return person("p-maria", MARIA);
    }

    public static Person person(String id, String json) {
        return ((Decoded.Value<Person>)
                        PersonCodec.decode(json.replace("p-maria", id).getBytes(UTF_8)))
                .value();
    }

    /** A snapshot, {@code minute} minutes after two o'clock; {@code rest} is further JSON of its data. */
    public static UrgentEvent event(String source, String incident, String status, int minute, String rest) {
        String type = switch (source) {
            case AMBULANCE -> "vigil.ambulance.incident.v1";
            case UCR -> "vigil.ucr.referral.v1";
            default -> "vigil.ooh.case.v1";
        };
        Instant at = AT_2.plusSeconds(60L * minute);
        String json = "{\"incident\":{\"id\":\"" + incident + "\",\"status\":\"" + status + "\",\"updatedAt\":\"" + at
                + "\"}" + (rest.isEmpty() ? "" : "," + rest) + "}";
        return ((Decoded.Value<UrgentEvent>) EventCodec.decode(
                        new Envelope(incident + "-" + status + "-" + minute, source, type, at),
                        json.getBytes(UTF_8),
                        at.plusMillis(200)))
                .value();
    }

    public static UrgentEvent event(String incident, String status, int minute) {
        return event(AMBULANCE, incident, status, minute, "\"ambulance\":{\"category\":\"C2\"}");
    }

    public static MatchStatement confirmed(Person person, UrgentEvent event) {
        return statement(MatchStatement.Kind.CONFIRMED, person, event, MatchEvidence.Method.NHS_NUMBER);
    }

    public static MatchStatement ruled(Person person, UrgentEvent event) {
        return statement(MatchStatement.Kind.CONFIRMED, person, event, MatchEvidence.Method.RULING);
    }

    public static MatchStatement withdrawn(Person person, UrgentEvent event) {
        return statement(MatchStatement.Kind.WITHDRAWN, person, event, null);
    }

    private static MatchStatement statement(
            MatchStatement.Kind kind, Person person, UrgentEvent event, MatchEvidence.@Nullable Method method) {
        return new MatchStatement(
                kind,
                person.personId(),
                event.incidentKey(),
                event,
                method == null ? null : person.asShared(),
                method == null ? null : person.consent().sharing(),
                method == null ? -1 : 17,
                method == null
                        ? null
                        : new MatchEvidence(
                                method,
                                0.9999,
                                9.2,
                                List.of(new Evidence("nhsNumber", Evidence.Level.AGREES, "NHS number is the same"))),
                event.receivedAt(),
                method == null ? "The source now names somebody else." : "NHS number and birth date agree.");
    }

    /** The same, saying whether the incident has ever been a possible match. */
    public static MatchStatement reviewed(MatchStatement statement, boolean reviewed) {
        return new MatchStatement(
                statement.statement(),
                statement.personId(),
                statement.incident(),
                statement.event(),
                statement.person(),
                statement.sharing(),
                statement.registerOffset(),
                statement.match(),
                statement.matchedAt(),
                statement.why(),
                reviewed);
    }

    public static Review review(UrgentEvent event, Person... candidates) {
        return new Review(
                event.incidentKey().hash(),
                event.incidentKey(),
                event,
                Arrays.stream(candidates)
                        .map(person -> new Candidate(
                                person.personId(),
                                person.family(),
                                person.given(),
                                person.birthDate(),
                                null,
                                null,
                                null,
                                false,
                                0.8,
                                1.4,
                                List.of()))
                        .toList(),
                "Name and birth date agree, but there is no address.",
                Review.State.OPEN,
                null,
                event.receivedAt());
    }

    /** The same question, asked at that time. */
    public static Review asked(Review review, Instant at) {
        return new Review(
                review.reviewKey(),
                review.incident(),
                review.event(),
                review.candidates(),
                review.why(),
                review.state(),
                review.settledAs(),
                at);
    }

    /** The same question about these people. */
    public static Review asking(Review review, List<Candidate> candidates) {
        return new Review(
                review.reviewKey(),
                review.incident(),
                review.event(),
                candidates,
                review.why(),
                review.state(),
                review.settledAs(),
                review.at());
    }

    public static Candidate withScore(Candidate candidate, double score) {
        return new Candidate(
                candidate.personId(),
                candidate.family(),
                candidate.given(),
                candidate.birthDate(),
                candidate.gender(),
                candidate.nhsNumber(),
                candidate.postcode(),
                candidate.restricted(),
                score,
                candidate.logOdds(),
                candidate.evidence());
    }

    public static Review settled(Review review, Review.SettledAs as) {
        return new Review(
                review.reviewKey(),
                review.incident(),
                review.event(),
                review.candidates(),
                "because",
                Review.State.SETTLED,
                as,
                review.at());
    }

    public static PersonId id(String text) {
        return new PersonId(text);
    }

    public static TeamId team(String id) {
        return new TeamId(id);
    }

    public static IncidentKey key(String incident) {
        return new IncidentKey(AMBULANCE, incident);
    }
}
