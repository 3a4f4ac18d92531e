package vigil.domain.team;

import java.util.List;
import vigil.domain.Copies;

/**
 * One of the area's places.
 *
 * @param districts outward codes that lie in it, provisional where a district straddles a border
 * @param practices ODS codes of its practices
 * @param postcodes whole postcodes or sectors that are surely in it
 */
public record Place(String id, String name, List<String> districts, List<String> practices, List<String> postcodes) {
    public Place {
        districts = Copies.of(districts);
        practices = Copies.of(practices);
        postcodes = Copies.of(postcodes);
    }
}
