package vigil.load.matching;

import java.util.List;

/**
 * What came of one size of register.
 *
 * @param people on the register
 * @param everybody all realistic events, whoever they are about
 * @param onRegister realistic events about people on the register
 * @param sayingWho those of them that say who the patient is: recall is their {@link Row#rightShare}
 * @param unnumbered those of them without an NHS number
 * @param others realistic events about other people
 * @param falseAtMost the share of realistic events that are matched with somebody else, at most, with 95 % confidence
 * @param told realistic events about people on the register by what they tell
 * @param lookalikes realistic events about others, by who they are
 * @param mistakes realistic events that say who the patient is, by what is wrong with them
 * @param stress events about others only, by who they are, equally many of each
 * @param communities events about people on the register without an NHS number that say who the patient is
 * @param exactOnRegister what an exact look-up makes of {@code sayingWho}
 * @param exactEverybody what it makes of {@code everybody}
 */
public record TrapResult(
        int people,
        Row everybody,
        Row onRegister,
        Row sayingWho,
        Row unnumbered,
        Row others,
        double recall,
        double falseAtMost,
        List<Row> told,
        List<Row> lookalikes,
        List<OfMistake> mistakes,
        List<Row> stress,
        List<OfCommunity> communities,
        Row exactOnRegister,
        Row exactEverybody,
        double seconds) {
    /**
     * What came of one community's names.
     *
     * @param people of the community on the registers that were asked
     * @param withPostcode those events that tell a postcode too
     * @param withoutMistake those events whose claim is as on record
     * @param mistakes by what is wrong with the claim, most harmful first
     */
    public record OfCommunity(
            String community, int people, Row row, Row withPostcode, Row withoutMistake, List<OfMistake> mistakes) {}

    /**
     * What came of events with something wrong.
     *
     * @param all with that, whatever else
     * @param alone with that and nothing else
     */
    public record OfMistake(Row all, Row alone) {}

    /** Points between the communities with the highest and the lowest recall. */
    public double spreadPoints() {
        var recalls = communities.stream()
                .mapToDouble(each -> each.row().rightShare())
                .summaryStatistics();
        return communities.isEmpty() ? 0 : 100 * (recalls.getMax() - recalls.getMin());
    }
}
