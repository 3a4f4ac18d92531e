package vigil.matching.decide.evidence;

/**
 * A finding about a name, and how common the name is.
 *
 * @param share how many on the register bear the name, 0 to 1; 0 where it doesn't matter
 */
public record Found(Finding finding, double share) {
    public static Found of(Finding finding) {
        return new Found(finding, 0);
    }
}
