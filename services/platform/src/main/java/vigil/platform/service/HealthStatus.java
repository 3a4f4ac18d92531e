package vigil.platform.service;

/**
 * How one part of a service is.
 *
 * @param up whether it can do its work
 * @param words the same as a sentence for the person on call; no identities
 */
public record HealthStatus(boolean up, String words) {
    /** It works. */
    public static HealthStatus up(String words) {
        return new HealthStatus(true, words);
    }

    /** It doesn't work, or not yet. */
    public static HealthStatus down(String words) {
        return new HealthStatus(false, words);
    }
}
