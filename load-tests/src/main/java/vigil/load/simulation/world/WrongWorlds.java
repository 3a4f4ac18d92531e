package vigil.load.simulation.world;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Alert;
import vigil.domain.match.Ruling;
import vigil.domain.team.ShadowMode;
import vigil.load.simulation.check.Invariant;
import vigil.routing.decide.Alerts;
import vigil.routing.decide.Coordination;
import vigil.routing.decide.Decision;

/** Deliberate bugs around the core: what it hears, what it knows, and what becomes of what it writes. */
final class WrongWorlds {
    private static final int ONE_IN = 5;

    static final List<Mistake> ALL = List.of(
            new Mistake("NEVER_TICKS", "time does nothing", Invariant.NOTHING_DUE) {
                @Override
                boolean ticks() {
                    return false;
                }
            },
            new Mistake(
                    "IGNORES_A_DIRECTORY",
                    "open alerts know nothing of a new directory",
                    Invariant.OWNER_KNOWN,
                    Invariant.OWNER_OPEN) {
                @Override
                boolean follows() {
                    return false;
                }
            },
            new Mistake("ASKS_WHO_IS_FULL", "nobody listens to a team that is full", Invariant.TAKES_SOMETHING) {
                @Override
                Coordination coordination(Coordination right) {
                    return new Coordination(right.directory(), right.now());
                }
            },
            new Mistake(
                    "HAS_A_CLOCK_OF_ITS_OWN",
                    "a decision looks at another clock than the one that is recorded",
                    Invariant.DECIDED_AGAIN) {
                @Override
                Coordination coordination(Coordination right) {
                    return new Coordination(
                            right.directory(), right.pressure(), right.now().plusNanos(1));
                }
            },
            new Mistake(
                    "SWALLOWS_WHAT_IS_LIVE",
                    "whatever is said while anybody is in shadow is in shadow",
                    Invariant.LIVE_IS_TOLD) {
                @Override
                Coordination coordination(Coordination right) {
                    ShadowMode shadow = right.directory().shadow();
                    return shadow.equals(ShadowMode.NONE)
                            ? right
                            : by(right, new ShadowMode(shadow.teams(), Snapshots.publishers()));
                }
            },
            new Mistake(
                    "TRUSTS_WHO_IS_IN_SHADOW",
                    "what a publisher in shadow says counts as if it were live",
                    Invariant.SHADOW_CHANGES_NOTHING) {
                @Override
                Coordination coordination(Coordination right) {
                    return by(right, new ShadowMode(right.directory().shadow().teams(), List.of()));
                }
            },
            new Mistake(
                    "COMMITS_A_ZOMBIE",
                    "who is no longer a member may commit",
                    Invariant.CONTIGUOUS,
                    Invariant.REPLAY,
                    Invariant.ONE_OUTCOME,
                    Invariant.ONE_OPEN) {
                @Override
                boolean fences() {
                    return false;
                }
            },
            new Mistake("LOG_FORGETS", "the log keeps something else than was written", Invariant.REPLAY) {
                @Override
                Alert kept(Alert alert) {
                    return alert.version() % ONE_IN == 0
                            ? Altered.alert(alert, tree -> tree.put("reason", "Something else."))
                            : alert;
                }
            },
            new Mistake("IGNORES_WORK_VERSION", "whoever is second wins as well", Invariant.COMPARE_AND_SET) {
                @Override
                Input heard(Input input, Alerts alerts) {
                    return seeingAll(input, alerts);
                }
            },
            new Mistake("ACTS_TWICE", "an action that comes again has effect again", Invariant.ACTION) {
                @Override
                Input heard(Input input, Alerts alerts) {
                    return seeingAll(input, alerts);
                }

                @Override
                Decision made(Decision decision, @Nullable Input input, Alerts before) {
                    return Altered.versions(decision, tree -> tree.putArray("actions"));
                }
            },
            new Mistake("MATCHING_IS_DEAF", "no ruling is ever followed", Invariant.ANSWERABLE) {
                @Override
                List<Ruling> rulings(List<Ruling> all) {
                    return List.of();
                }
            });

    private WrongWorlds() {}

    private static Coordination by(Coordination right, ShadowMode others) {
        return new Coordination(right.directory().with(others), right.pressure(), right.now());
    }

    private static Input seeingAll(Input input, Alerts alerts) {
        return input instanceof Input.Acted acted
                ? alerts.find(acted.action().alertId())
                        .<Input>map(alert -> acted.seeing(alert.workVersion()))
                        .orElse(input)
                : input;
    }
}
