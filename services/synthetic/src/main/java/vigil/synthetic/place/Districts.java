package vigil.synthetic.place;

import vigil.synthetic.chance.Shares;

/** The districts of each place with their share of its people, about; positions to about a kilometre. */
final class Districts {
    static final Shares<District> COVENTRY = Shares.of(new District("CV1", "Coventry", 52.409, -1.510), 10)
            .and(new District("CV2", "Coventry", 52.420, -1.465), 22)
            .and(new District("CV3", "Coventry", 52.388, -1.484), 21)
            .and(new District("CV4", "Coventry", 52.394, -1.570), 14)
            .and(new District("CV5", "Coventry", 52.412, -1.560), 14)
            .and(new District("CV6", "Coventry", 52.433, -1.515), 18)
            .and(new District("CV7", "Coventry", 52.463, -1.530), 1);

    static final Shares<District> RUGBY = Shares.of(new District("CV21", "Rugby", 52.377, -1.255), 42)
            .and(new District("CV22", "Rugby", 52.359, -1.277), 42)
            .and(new District("CV23", "Rugby", 52.357, -1.300), 16);

    static final Shares<District> WARWICKSHIRE_NORTH = Shares.of(new District("CV9", "Atherstone", 52.577, -1.545), 14)
            .and(new District("CV10", "Nuneaton", 52.526, -1.492), 31)
            .and(new District("CV11", "Nuneaton", 52.519, -1.455), 27)
            .and(new District("CV12", "Bedworth", 52.479, -1.475), 19)
            .and(new District("B46", "Coleshill", 52.502, -1.688), 7)
            .and(new District("CV7", "Coventry", 52.463, -1.530), 2);

    static final Shares<District> SOUTH_WARWICKSHIRE = Shares.of(new District("CV8", "Kenilworth", 52.346, -1.566), 12)
            .and(new District("CV31", "Leamington Spa", 52.277, -1.528), 11)
            .and(new District("CV32", "Leamington Spa", 52.298, -1.531), 13)
            .and(new District("CV33", "Leamington Spa", 52.235, -1.478), 4)
            .and(new District("CV34", "Warwick", 52.283, -1.584), 12)
            .and(new District("CV35", "Warwick", 52.229, -1.607), 8)
            .and(new District("CV36", "Shipston-on-Stour", 52.063, -1.600), 4)
            .and(new District("CV37", "Stratford-upon-Avon", 52.190, -1.707), 17)
            .and(new District("CV47", "Southam", 52.230, -1.372), 6)
            .and(new District("B49", "Alcester", 52.217, -1.878), 4)
            .and(new District("B50", "Alcester", 52.166, -1.857), 3)
            .and(new District("B80", "Studley", 52.269, -1.888), 2)
            .and(new District("B94", "Solihull", 52.335, -1.780), 2)
            .and(new District("B95", "Henley-in-Arden", 52.288, -1.780), 2);

    private Districts() {}
}
