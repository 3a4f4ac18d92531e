package vigil.synthetic.story;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.event.AmbulanceDetails.Destination;
import vigil.domain.identity.Postcode;
import vigil.domain.person.Address;
import vigil.domain.person.Person;
import vigil.synthetic.chance.Chance;
import vigil.synthetic.place.Locality;

/** Where crews take people, by the trust's own code. */
final class Destinations {
    private static final Destination UNIVERSITY_HOSPITAL = new Destination("RKB", "University Hospital Coventry");
    private static final Destination ST_CROSS = new Destination("RKB", "Hospital of St Cross, Rugby");
    private static final Destination GEORGE_ELIOT = new Destination("RLT", "George Eliot Hospital");
    private static final Destination WARWICK = new Destination("RJC", "Warwick Hospital");
    private static final Destination MYTON = new Destination("8HP67", "Coventry Myton Hospice");

    private Destinations() {}

    static Destination emergencyDepartment(Person person) {
        return switch (locality(person)) {
            case COVENTRY, RUGBY -> UNIVERSITY_HOSPITAL;
            case WARWICKSHIRE_NORTH -> GEORGE_ELIOT;
            case SOUTH_WARWICKSHIRE -> WARWICK;
        };
    }

    static Destination elsewhere(boolean onRegister, Chance chance) {
        return onRegister && chance.happens(0.6) ? MYTON : chance.pick(List.of(ST_CROSS, WARWICK));
    }

    /** The trust that provides urgent community response where the person lives. */
    static String communityTrust(Person person) {
        return locality(person) == Locality.COVENTRY ? "RYG" : "RJC";
    }

    private static Locality locality(Person person) {
        @Nullable Postcode postcode = person.currentAddress().map(Address::postcode).orElse(null);
        return postcode == null ? Locality.COVENTRY : Locality.ofDistrict(postcode.district());
    }
}
