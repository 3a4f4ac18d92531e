package vigil.matching.decide.evidence;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;

/**
 * What each finding is worth: ln(m/u) as Fellegi and Sunter (1969) weigh it. They are estimated offline, versioned
 * as data, and never changed while running.
 */
public final class Weights {
    private static final double MOST_OF_THE_REGISTER = 0.25;

    private final String version;
    private final Setting setting;
    private final Relatives relatives;
    private final Map<Finding, Chances> chances;

    /** Of what has nothing to do with how common a name is, worked out once. */
    private final Map<Finding, Double> fixed = new EnumMap<>(Finding.class);

    /** An {@link IllegalArgumentException} where a finding has no chances. */
    public Weights(String version, Setting setting, Relatives relatives, Map<Finding, Chances> chances) {
        this.version = version;
        this.setting = setting;
        this.relatives = relatives;
        EnumSet<Finding> missing = EnumSet.allOf(Finding.class);
        missing.removeAll(chances.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("no weights for " + missing);
        }
        chances.forEach((finding, chance) -> {
            if (chance.perShare() == 0) {
                fixed.put(finding, chance.weight(0));
            }
        });
        this.chances = new EnumMap<>(chances);
    }

    /**
     * What is known before anything is compared, and how sure is sure enough.
     *
     * @param population how many people live in the area, registered or not
     * @param registeredRate how many times as often somebody on the register needs urgent care as somebody who is not
     * @param automaticAt the posterior probability from which an event is matched without asking, 0 to 1
     * @param reviewAt the posterior probability from which somebody is asked, 0 to 1
     */
    public record Setting(double population, double registeredRate, double automaticAt, double reviewAt) {}

    /**
     * The unregistered with whom somebody on the register is easily confused, since they share an address.
     *
     * @param atHome how many live with somebody, on average
     * @param inInstitution how many live in the same institution
     * @param family how often those at home share the family name
     * @param given how often they share the given name, as a parent and child may
     * @param birth how often they share the birth date, as twins do
     * @param number how often one's NHS number is given for the other
     */
    public record Relatives(
            double atHome, double inInstitution, double family, double given, double birth, double number) {}

    /**
     * How often a finding comes up.
     *
     * @param m when both are the same person, more than 0 to 1
     * @param u when they are not, apart from how common the name is
     * @param perShare what u grows by for each unit of the name's share
     */
    public record Chances(double m, double u, double perShare) {
        public Chances {
            if (!(m > 0 && m <= 1) || !(u >= 0 && u <= 1) || perShare < 0 || u + perShare <= 0) {
                throw new IllegalArgumentException("chances are more than 0 and at most 1");
            }
        }

        double weight(double share) {
            return Math.log(m / unlike(share));
        }

        double unlike(double share) {
            return Math.min(1, u + perShare * share);
        }
    }

    /** Which estimate it is. */
    public String version() {
        return version;
    }

    public Relatives relatives() {
        return relatives;
    }

    public double registeredRate() {
        return setting.registeredRate();
    }

    public double automaticAt() {
        return setting.automaticAt();
    }

    public double reviewAt() {
        return setting.reviewAt();
    }

    /** Natural logarithm of m/u. */
    public double of(Found found) {
        Double weight = fixed.get(found.finding());
        return weight == null ? chances(found.finding()).weight(found.share()) : weight;
    }

    /** Natural logarithm of m/u of a finding that has nothing to do with names. */
    public double of(Finding finding) {
        Double weight = fixed.get(finding);
        return weight == null ? chances(finding).weight(0) : weight;
    }

    /** What the finding is worth for others who show it that often. */
    public double ratio(Found found, double often) {
        return Math.log(often / chances(found.finding()).unlike(found.share()));
    }

    public double ratio(Finding finding, double often) {
        return ratio(Found.of(finding), often);
    }

    private Chances chances(Finding finding) {
        return Objects.requireNonNull(chances.get(finding), "every finding has its chances");
    }

    /**
     * Natural logarithm of the odds of any one registered person against all who are not, before comparing. However
     * large the register, no more than a quarter of the events is taken to concern it.
     */
    public double prior(int registered) {
        double others = Math.max(setting.population() - registered, setting.population() / 10);
        double most = MOST_OF_THE_REGISTER / (1 - MOST_OF_THE_REGISTER) / Math.max(1, registered);
        return Math.log(Math.min(setting.registeredRate() / others, most));
    }
}
