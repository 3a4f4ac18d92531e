package vigil.app.explain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import vigil.domain.alert.Alert;
import vigil.domain.identity.AlertId;
import vigil.wire.AlertDecision;

/** The life of an alert as somebody reads it at a desk, version by version. */
final class Retelling {
    private final StringBuilder text = new StringBuilder();
    private final boolean values;

    private Retelling(boolean values) {
        this.values = values;
    }

    static String of(AlertId alert, List<Explained> versions, boolean values) {
        Retelling told = new Retelling(values);
        told.line("Alert " + alert.text());
        versions.forEach(told::tell);
        told.line("");
        told.line(summary(versions));
        return told.text.toString();
    }

    private static String summary(List<Explained> versions) {
        long same = count(versions, Outcome.Same.class);
        long differs = count(versions, Outcome.Differs.class);
        long unknown = count(versions, Outcome.Unknown.class);
        return "Of " + versions.size() + (versions.size() == 1 ? " version " : " versions ") + same
                + " came out the same when decided again, " + differs + " did not, and " + unknown
                + " can't be decided again.";
    }

    private static long count(List<Explained> versions, Class<? extends Outcome> kind) {
        return versions.stream()
                .filter(version -> kind.isInstance(version.outcome()))
                .count();
    }

    private void tell(Explained version) {
        AlertDecision made = version.made();
        line("");
        line("Version " + version.version() + (made == null ? "" : ", " + Words.time(made.at())));
        if (made != null) {
            Alert alert = made.alert();
            line("  " + Words.from(made) + ".");
            Words.happened(alert, version.before(), values).forEach(what -> line("  - " + what));
            line("  Then: " + Words.standing(alert, version.before(), version.directory()) + ".");
            String why = Words.chosen(alert, version.before(), values);
            if (!why.isEmpty()) {
                line("  Why that team: " + why);
            }
        }
        tell(version.outcome());
    }

    private void tell(Outcome outcome) {
        switch (outcome) {
            case Outcome.Same same -> line("  Decided again: the same.");
            case Outcome.Unknown unknown -> line("  Can't be decided again. " + unknown.why());
            case Outcome.Differs differs -> {
                line("  DECIDED AGAIN IT DIFFERS." + (differs.why().isEmpty() ? "" : " " + differs.why()));
                differs.where().forEach(this::tell);
            }
        }
    }

    private void tell(Difference difference) {
        line("  " + difference.path() + ": "
                + (values || !difference.isPersonal()
                        ? shown(difference.recorded()) + " is recorded, " + shown(difference.again()) + " follows"
                        : "not shown; --values shows it"));
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "nothing" : value.toString();
    }

    private void line(String line) {
        text.append(line).append(System.lineSeparator());
    }
}
