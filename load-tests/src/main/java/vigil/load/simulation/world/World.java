package vigil.load.simulation.world;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import vigil.domain.alert.Alert;
import vigil.domain.team.TeamDirectory;
import vigil.load.simulation.check.Tally;
import vigil.load.simulation.check.Watch;
import vigil.routing.decide.Coordination;

/**
 * Everything that happens to routing, one thing a step: sources speak, people act, instances work, die, stall and come back,
 * time leaps, directories change. Not for use by several threads.
 */
public final class World {
    private static final int TRACE = 25;

    /** So many rounds in which nothing was left to read are the end. */
    private static final int QUIET = 3;

    /** Far more than are ever needed: a partition may begin thousands of records behind, and reads less than one a round. */
    private static final int MOST_ROUNDS = 60_000;

    private static final List<Instant> STARTS = List.of(
            Instant.parse("2026-10-24T20:00:00Z"), // the night the clocks go back
            Instant.parse("2027-03-27T20:00:00Z"), // the night they go forward
            Instant.parse("2026-11-21T02:00:00Z"),
            Instant.parse("2026-12-24T16:00:00Z"), // bank holidays follow
            Instant.parse("2028-02-28T18:00:00Z")); // a leap day follows

    private final Chance chance;
    private final Tally tally = new Tally();
    private final Brokers brokers;
    private final Directories directories;
    private final Capacities capacities;
    private final Register register;
    private final Matching matching;
    private final Staff staff;
    private final Group group;
    private final Watch watch;
    private final Deque<String> trace = new ArrayDeque<>();
    private Instant now;

    public World(long seed, Mistake mistake) {
        chance = new Chance(seed);
        brokers = new Brokers(mistake);
        directories = new Directories(chance);
        capacities = new Capacities(chance);
        register = new Register(chance, this::publish);
        matching = new Matching(chance, register, this::publish);
        staff = new Staff(chance);
        watch = new Watch(tally, mistake.isInTheRecord());
        group = new Group(chance, brokers, mistake, watch, tally, this::happened);
        now = STARTS.get(Math.floorMod(seed, STARTS.size()));
    }

    public Tally tally() {
        return tally;
    }

    public Watch watch() {
        return watch;
    }

    /** The last things that happened, oldest first. */
    public List<String> trace() {
        return List.copyOf(trace);
    }

    /** One thing happens. */
    public void step() {
        now = now.plus(chance.minutes(1));
        int dice = chance.below(1000);
        if (dice < 230) {
            matching.speak(now);
        } else if (dice < 290) {
            matching.ask(now);
        } else if (dice < 500) {
            act();
        } else if (dice < 530) {
            sendAgain();
        } else if (dice < 542) {
            leap();
        } else if (dice < 549) {
            happened(directories.change(now));
            tally.count("directory changed");
        } else if (dice < 556) {
            happened(capacities.change(directories.now(), now));
            tally.count("team said how it stands");
        } else if (dice < 594) {
            register.change(now);
        } else if (dice < 614) {
            group.trouble();
        } else {
            group.work(coordination());
        }
        brokers.newRulings().forEach(ruling -> matching.rule(ruling, now));
    }

    /** Nothing more happens but that all is read, and what follows from it. */
    public void settle() {
        int quiet = 0;
        for (int round = 0; quiet < QUIET; round++) {
            watch.settles(round < MOST_ROUNDS);
            now = now.plusSeconds(1);
            group.workThrough(coordination());
            brokers.newRulings().forEach(ruling -> matching.rule(ruling, now));
            quiet = brokers.areRead() ? quiet + 1 : 0;
        }
        matching.questions().all().forEach(review -> watch.answerable(review));
        watch.allCarried(register.entangled());
    }

    /** Whether whoever reads the log knows what those know who wrote it. */
    public void replay() {
        group.replay();
    }

    /** Whether what was written is read as it was written. */
    public void readAgain() {
        watch.readAgain();
    }

    /** As a clock that is right has it. */
    private Coordination coordination() {
        return new Coordination(
                directories.now(), capacities.now(watch.open().filter(alert -> !alert.isInShadow())), now);
    }

    private void publish(Input input) {
        happened(input.toString());
        brokers.write(input);
    }

    private void act() {
        List<Alert> all = (chance.oneIn(12) ? watch.kept() : watch.open())
                .sorted(Comparator.comparing(Alert::alertId))
                .toList();
        if (!all.isEmpty()) {
            publish(staff.act(seen(all), directories.now(), now));
        }
    }

    /** Teams look at their own, so what has not gone up is seen sooner. */
    private Alert seen(List<Alert> all) {
        List<Alert> theirs = all.stream()
                .filter(alert -> !alert.owner().equals(Directories.ALWAYS))
                .toList();
        return chance.of(theirs.isEmpty() || chance.oneIn(3) ? all : theirs);
    }

    private void sendAgain() {
        if (brokers.sendAgain(chance)) {
            happened("a record came again");
            tally.count("record sent again");
        }
    }

    /** To just before or after something that time changes, or simply far. */
    private void leap() {
        ZonedDateTime local = now.atZone(TeamDirectory.LOCAL);
        Instant to = Stream.of("00:00", "00:59", "01:00", "01:30", "08:00", "08:00", "20:00", "20:00")
                .map(LocalTime::parse)
                .map(local::with)
                .map(at -> at.isAfter(local) ? at : at.plusDays(1))
                .map(ZonedDateTime::toInstant)
                .skip(chance.below(8))
                .findFirst()
                .orElse(now);
        now = switch (chance.below(5)) {
            case 0 -> to;
            case 1, 2 -> to.minus(chance.minutes(40));
            case 3 -> now.plus(chance.minutes(90));
            default -> chance.oneIn(8) ? now.plus(Duration.ofHours(50)) : now.plus(chance.minutes(10));
        };
        happened("time is " + now);
        tally.count("time leapt");
    }

    private void happened(String what) {
        trace.add(now + " " + what);
        if (trace.size() > TRACE) {
            trace.removeFirst();
        }
    }
}
