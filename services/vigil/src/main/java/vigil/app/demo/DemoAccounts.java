package vigil.app.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vigil.app.run.DataFolder;
import vigil.board.decide.rights.Role;
import vigil.board.http.signin.Password;
import vigil.domain.team.Team;
import vigil.domain.team.TeamDirectory;

/**
 * Accounts to try each role with, beside the coordinator's: all have that one's password.
 *
 * @param file where the board reads them
 * @param lines what there is to choose from, one account a line
 */
public record DemoAccounts(Path file, List<String> lines) {
    /** Where most of a made-up night ends up. */
    private static final String USUAL_TEAM = "night-nursing-coventry";

    public DemoAccounts {
        lines = List.copyOf(lines);
    }

    /** Writes them into the folder; the team member is of a team of that directory. */
    public static DemoAccounts in(DataFolder folder, DataFolder.Password password, TeamDirectory directory) {
        Team team = directory.teams().stream()
                .filter(each -> each.id().text().equals(USUAL_TEAM))
                .findFirst()
                .orElseGet(() -> directory.teams().getFirst());
        String hash = Password.Hashed.of(password.text()).hash();
        ArrayNode accounts = JsonNodeFactory.instance.arrayNode();
        List<String> lines = new ArrayList<>();
        add(accounts, "sam", "Sam, second coordinator", Role.COORDINATOR, hash);
        lines.add(line("sam", "a second coordinator, to see what two of them do"));
        add(accounts, "nurse", "Ann, nurse", Role.TEAM_MEMBER, hash)
                .putArray("teams")
                .add(team.id().text());
        lines.add(line("nurse", "a team member: " + team.name()));
        add(accounts, "operations", "Operations", Role.OPERATIONS, hash);
        lines.add(line("operations", "the wall, and no patient data"));
        add(accounts, "auditor", "Auditor", Role.AUDITOR, hash);
        lines.add(line("auditor", "who broke the glass"));
        add(accounts, "administrator", "Administrator", Role.ADMINISTRATOR, hash);
        lines.add(line("administrator", "who is signed in"));
        return new DemoAccounts(folder.keep("demo-accounts.json", accounts.toPrettyString()), lines);
    }

    private static String line(String user, String what) {
        return String.format("%-14s %s", user, what);
    }

    private static ObjectNode add(ArrayNode accounts, String user, String name, Role role, String hash) {
        return accounts.addObject()
                .put("user", user)
                .put("name", name)
                .put("role", role.code())
                .put("password", hash);
    }
}
