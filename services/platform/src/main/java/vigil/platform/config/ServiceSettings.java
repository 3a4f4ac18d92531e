package vigil.platform.config;

/**
 * The settings that every service has.
 *
 * @param kafkaBootstrap brokers to meet first, {@code host:port,…} (VIGIL_KAFKA_BOOTSTRAP, required)
 * @param topicPrefix put before every topic's name, often empty (VIGIL_TOPIC_PREFIX)
 * @param httpHost address to listen on (VIGIL_HTTP_HOST, 127.0.0.1)
 * @param httpPort port to listen on, 0 for any free one (VIGIL_HTTP_PORT)
 * @param instance tells instances of one service apart (VIGIL_INSTANCE, 0)
 */
public record ServiceSettings(
        String kafkaBootstrap, String topicPrefix, String httpHost, int httpPort, String instance) {

    /** Reads them; what is wrong is noted in {@code settings}. */
    public static ServiceSettings from(Settings settings, int usualPort) {
        return new ServiceSettings(
                settings.required("VIGIL_KAFKA_BOOTSTRAP"),
                settings.text("VIGIL_TOPIC_PREFIX", ""),
                settings.text("VIGIL_HTTP_HOST", "127.0.0.1"),
                settings.port("VIGIL_HTTP_PORT", usualPort),
                settings.text("VIGIL_INSTANCE", "0"));
    }
}
