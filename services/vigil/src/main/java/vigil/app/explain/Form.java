package vigil.app.explain;

import java.util.List;
import vigil.domain.identity.AlertId;

/** How an explanation is told. */
public enum Form {
    TEXT,
    JSON;

    /**
     * The whole of it, with a line's end at its end.
     *
     * @param values whether to show what may name somebody, or was written in words of their own
     */
    public String of(AlertId alert, List<Explained> versions, boolean values) {
        return switch (this) {
            case TEXT -> Retelling.of(alert, versions, values);
            case JSON -> ExplainedJson.of(alert, versions, values);
        };
    }
}
