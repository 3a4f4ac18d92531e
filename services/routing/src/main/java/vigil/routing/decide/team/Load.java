package vigil.routing.decide.team;

import vigil.domain.alert.Priority;

/**
 * What a team has on its hands.
 *
 * @param alerts open ones that it owns
 * @param weight of these together: one that is immediate counts four, urgent two, soon one
 */
public record Load(int alerts, int weight) {
    public static final Load NONE = new Load(0, 0);

    /** With one more of that priority. */
    public Load plus(Priority priority) {
        return new Load(alerts + 1, weight + weight(priority));
    }

    /** With one less of that priority. */
    public Load minus(Priority priority) {
        return new Load(alerts - 1, weight - weight(priority));
    }

    /** With what another has besides; either may have given away more than it had. */
    public Load plus(Load other) {
        return new Load(alerts + other.alerts, weight + other.weight);
    }

    private static int weight(Priority priority) {
        return switch (priority) {
            case IMMEDIATE -> 4;
            case URGENT -> 2;
            case SOON -> 1;
            case INFORMATION -> 0;
        };
    }
}
