package vigil.routing.decide.need;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.domain.event.AmbulanceDetails;
import vigil.domain.event.AmbulanceDetails.Destination;
import vigil.domain.event.AmbulanceDetails.Outcome;
import vigil.domain.event.Location;
import vigil.domain.event.UrgentEvent;
import vigil.domain.person.PreferredPlace;

/**
 * Where an ambulance takes somebody, as far as its snapshot says. What can't be told counts as away from where they wish to be:
 * advice too much is put right by a telephone call, and a journey that nobody hears of is not.
 */
final class Journey {
    /** "Home" alone, and not the last word of "Abbey Park Nursing Home". */
    private static final Pattern HOME = Pattern.compile(
            "(?:(?:the|own|their|usual|normal|patient'?s) )*(?:home|home address|(?:place of )?residence|private (?:address|residence))");

    private static final Pattern CARE_HOME = Pattern.compile(".*\\b(?:care|nursing|residential) home\\b.*");
    private static final Pattern HOSPICE = Pattern.compile(".*\\bhospice\\b.*");
    private static final Pattern COMMUNITY_HOSPITAL = Pattern.compile(".*\\b(?:community|cottage) hospital\\b.*");

    private Journey() {}

    /**
     * Whether it may take them from where they wish to be. It does not where its destination is one of the two places that they
     * chose, nor where a planned move begins in a hospital: they are not there now. An emergency department is never the wish.
     */
    static boolean isAgainst(PreferredPlace wish, UrgentEvent event) {
        AmbulanceDetails ambulance = event.data().ambulance();
        if (ambulance == null || ambulance.outcome() == Outcome.CONVEYED_ED) {
            return true;
        }
        return !goesTo(wish, ambulance.destination()) && !(isPlanned(ambulance) && isFromHospital(event));
    }

    private static boolean goesTo(PreferredPlace wish, @Nullable Destination destination) {
        String name = destination == null ? "" : plain(destination.name());
        return !name.isEmpty()
                && Stream.of(wish.first(), wish.second()).anyMatch(choice -> choice != null && isAt(choice, name));
    }

    /** By name where the wish has one, else by what sort of place it is. */
    private static boolean isAt(PreferredPlace.Choice choice, String destination) {
        String chosen = plain(choice.name());
        if (!chosen.isEmpty()) {
            return destination.contains(chosen);
        }
        return switch (choice.place()) {
            case HOME -> HOME.matcher(destination).matches();
            case USUAL_RESIDENCE ->
                HOME.matcher(destination).matches()
                        || CARE_HOME.matcher(destination).matches();
            case CARE_HOME -> CARE_HOME.matcher(destination).matches();
            case HOSPICE -> HOSPICE.matcher(destination).matches();
            case COMMUNITY_HOSPITAL -> COMMUNITY_HOSPITAL.matcher(destination).matches();
            case HOSPITAL, NO_PREFERENCE, OTHER -> false;
            case null -> false;
        };
    }

    /** A move that somebody planned, not a call for help. */
    static boolean isPlanned(AmbulanceDetails ambulance) {
        return ambulance.category() != null && ambulance.category().isPlannedMove();
    }

    private static boolean isFromHospital(UrgentEvent event) {
        Location from = event.data().location();
        return from != null && from.kind() == Location.Kind.HOSPITAL;
    }

    private static String plain(@Nullable String name) {
        return name == null ? "" : name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.UK);
    }
}
