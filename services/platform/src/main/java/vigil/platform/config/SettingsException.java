package vigil.platform.config;

import java.util.List;

/** The environment can't be used: one sentence for every setting that is missing or wrong. */
public final class SettingsException extends IllegalArgumentException {
    private final transient List<String> sentences;

    /** Every sentence names a variable, what it is now and what was expected; none is empty. */
    public SettingsException(List<String> sentences) {
        super(String.join("\n", sentences));
        this.sentences = List.copyOf(sentences);
    }

    /** What is wrong, in the order in which the settings were read; never empty. */
    public List<String> sentences() {
        return sentences;
    }
}
