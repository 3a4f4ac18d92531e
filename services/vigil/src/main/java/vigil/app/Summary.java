package vigil.app;

import java.util.ArrayList;
import java.util.List;
import vigil.app.run.AllInOne;
import vigil.app.run.DataFolder;

/** What is printed once everything is ready. */
record Summary(List<String> lines) {
    static Summary of(AllInOne all, DataFolder data, DataFolder.Password password, List<String> others) {
        List<String> lines = new ArrayList<>(List.of(
                "Vigil is running.",
                "",
                "  Board     " + all.address("board"),
                "  Sign in   " + AllInOne.user() + " with the password "
                        + (password.isNew() ? password.text() : "that you have; it is in " + password.file())));
        if (!others.isEmpty()) {
            lines.add("            or with the same password as:");
            others.forEach(other -> lines.add("              " + other));
        }
        lines.addAll(List.of(
                "  Intake    " + all.address("intake") + "/events",
                "  Register  " + all.address("register") + "/people",
                "  Kafka     " + all.kafka(),
                "  Metrics   " + all.address("intake") + "/metrics",
                "  Data      " + data.path(),
                "  Log       " + data.logs().resolve("vigil.log"),
                ""));
        lines.addAll(
                data.simulated()
                        ? List.of("Everybody in it is made up.")
                        : List.of("One broker has no copy of anything: don't use this for live care."));
        lines.add("Ctrl-C stops it.");
        return new Summary(List.copyOf(lines));
    }
}
