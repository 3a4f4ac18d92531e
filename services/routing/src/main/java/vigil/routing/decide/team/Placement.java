package vigil.routing.decide.team;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.Routing.PlaceFrom;
import vigil.domain.event.Location;
import vigil.domain.identity.Postcode;
import vigil.domain.person.Address;
import vigil.domain.person.Person;
import vigil.domain.team.Place;
import vigil.domain.team.TeamDirectory;

/**
 * Where somebody belongs: told from the registered practice, else the full postcode, else the district
 * (which may straddle a border, so it is provisional), else where the incident is.
 *
 * @param place null when outside the area or not known
 * @param practice ODS code of the registered practice, if known
 * @param postcode the postcode that teams' own coverage is compared with, if known
 * @param unplaced why neither practice nor home told the place, in words; empty where one did
 */
public record Placement(
        @Nullable Place place,
        PlaceFrom from,
        @Nullable String practice,
        @Nullable Postcode postcode,
        String unplaced) {
    /** Where the person belongs. */
    public static Placement of(@Nullable Person person, @Nullable Location incident, TeamDirectory directory) {
        String practice = person == null ? null : person.gpPractice();
        Postcode home = person == null
                ? null
                : person.currentAddress().map(Address::postcode).orElse(null);
        Postcode scene = incident == null ? null : incident.postcode();
        String unplaced = unplaced(person, practice != null || home != null);
        return first(directory, place -> practice != null && place.practices().contains(practice))
                .map(place -> new Placement(place, PlaceFrom.PRACTICE, practice, home, ""))
                .or(() -> first(directory, place -> home != null && namesPostcode(place, home))
                        .map(place -> new Placement(place, PlaceFrom.POSTCODE, practice, home, "")))
                .or(() -> first(
                                directory,
                                place -> home != null && place.districts().contains(home.district()))
                        .map(place -> new Placement(place, PlaceFrom.DISTRICT, practice, home, "")))
                .or(() -> first(directory, place -> scene != null && covers(place, scene))
                        .map(place -> new Placement(place, PlaceFrom.INCIDENT, practice, scene, unplaced)))
                .orElseGet(() -> new Placement(null, PlaceFrom.NONE, practice, home == null ? scene : home, unplaced));
    }

    private static Optional<Place> first(TeamDirectory directory, Predicate<Place> fits) {
        return directory.places().stream().filter(fits).findFirst();
    }

    private static boolean namesPostcode(Place place, Postcode postcode) {
        return Stream.of(postcode.text(), postcode.sector()).anyMatch(place.postcodes()::contains);
    }

    private static boolean covers(Place place, Postcode postcode) {
        return namesPostcode(place, postcode) || place.districts().contains(postcode.district());
    }

    /** Whether a border may run through what the place was told from. */
    public boolean isProvisional() {
        return from == PlaceFrom.DISTRICT || (from == PlaceFrom.INCIDENT && place != null);
    }

    private static String unplaced(@Nullable Person person, boolean recorded) {
        if (person != null && person.restricted()) {
            return "Where they belong is held back";
        }
        return recorded
                ? "They seem to be from outside the area: neither practice nor home is in a place of the directory"
                : "Neither their practice nor their home is known";
    }

    /** What to know where neither practice nor home told the place: a sentence and a space, else nothing. */
    String warning() {
        return switch (from) {
            case PRACTICE, POSTCODE, DISTRICT -> "";
            case INCIDENT -> unplaced + ", so where the incident is counts. ";
            case NONE -> unplaced + ". ";
        };
    }
}
