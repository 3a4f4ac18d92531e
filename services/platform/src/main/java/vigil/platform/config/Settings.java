package vigil.platform.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads settings from an environment and gathers everything that is wrong with them, so that an
 * operator mends them all at once. Unset and blank are the same. Used by one thread.
 *
 * <pre>{@code
 * record Config(String bootstrap, int port) {
 *     static Config from(Map<String, String> environment) {
 *         return Settings.read(environment,
 *                 s -> new Config(s.required("VIGIL_KAFKA_BOOTSTRAP"), s.port("VIGIL_HTTP_PORT", 8083)));
 *     }
 * }
 * }</pre>
 *
 * <p>A reader that notes an error returns the default, or empty text where there is none; {@link
 * #read} never lets such a value out.
 */
public final class Settings {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h|d)");

    private final Map<String, String> environment;
    private final List<String> errors = new ArrayList<>();

    private Settings(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * What {@code reader} makes of the environment.
     *
     * @throws SettingsException if any setting was missing or wrong; it names them all
     */
    public static <T> T read(Map<String, String> environment, Function<Settings, T> reader) {
        Settings settings = new Settings(environment);
        T made;
        try {
            made = reader.apply(settings);
        } catch (IllegalArgumentException e) {
            if (settings.errors.isEmpty()) {
                throw e;
            }
            SettingsException all = new SettingsException(settings.errors);
            all.addSuppressed(e);
            throw all;
        }
        if (!settings.errors.isEmpty()) {
            throw new SettingsException(settings.errors);
        }
        return made;
    }

    /** Text that must be set. */
    public String required(String name) {
        String value = value(name);
        if (value == null) {
            errors.add(name + " is not set.");
            return "";
        }
        return value;
    }

    /** Text, trimmed. */
    public String text(String name, String otherwise) {
        String value = value(name);
        return value == null ? otherwise : value;
    }

    /** A secret that must be set; it stands in no error and no log, so keep it out of records that are printed. */
    public String secret(String name) {
        return required(name);
    }

    /** A TCP port; 0 means any free one. */
    public int port(String name, int otherwise) {
        return (int) number(name, otherwise, 0, 65_535, "a port number from 0 (any free one) to 65535");
    }

    /** A whole number from {@code least} to {@code most}, both included. */
    public long number(String name, long otherwise, long least, long most) {
        return number(name, otherwise, least, most, "a whole number from " + least + " to " + most);
    }

    /** A length of time with its unit: {@code 250ms}, {@code 3s}, {@code 10m}, {@code 12h}, {@code 30d}. */
    public Duration duration(String name, Duration otherwise) {
        String value = value(name);
        if (value == null) {
            return otherwise;
        }
        Matcher parts = DURATION.matcher(value);
        if (!parts.matches()) {
            reject(name, value, "a length of time such as 250ms, 3s, 10m, 12h or 30d");
            return otherwise;
        }
        long amount = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }

    /** {@code true} or {@code false}. */
    public boolean flag(String name, boolean otherwise) {
        String value = value(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.equals("true") && !value.equals("false")) {
            reject(name, value, "true or false");
        }
        return value.equals("true");
    }

    /** A file or folder; nothing says that it exists. */
    public Path path(String name, Path otherwise) {
        String value = value(name);
        try {
            return value == null ? otherwise : Path.of(value);
        } catch (InvalidPathException e) {
            reject(name, value, "a path to a file or folder");
            return otherwise;
        }
    }

    /** One of an enum's constants, written in lower case with hyphens: {@code AT_ONCE} is {@code at-once}. */
    public <E extends Enum<E>> E choice(String name, E otherwise) {
        String value = value(name);
        if (value == null) {
            return otherwise;
        }
        E[] constants = otherwise.getDeclaringClass().getEnumConstants();
        for (E constant : constants) {
            if (written(constant).equals(value)) {
                return constant;
            }
        }
        reject(
                name,
                value,
                Arrays.stream(constants).map(Settings::written).collect(Collectors.joining(", ", "one of ", "")));
        return otherwise;
    }

    /** Notes that {@code value} won't do, for a check that these readers don't have; {@code expected} completes "expected …". */
    public void reject(String name, @Nullable String value, String expected) {
        errors.add(name + " is \"" + value + "\"; expected " + expected + ".");
    }

    /** Notes what is wrong with what a setting points at, such as a file, in a sentence that names both place and fault. */
    public void reject(String sentence) {
        errors.add(sentence);
    }

    private long number(String name, long otherwise, long least, long most, String expected) {
        String value = value(name);
        if (value == null) {
            return otherwise;
        }
        try {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            reject(name, value, expected);
            return otherwise;
        }
        reject(name, value, expected);
        return otherwise;
    }

    private @Nullable String value(String name) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
