package vigil.board.http.signin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.board.decide.rights.Rights;
import vigil.board.decide.rights.Role;
import vigil.domain.identity.TeamId;

/**
 * Reads a file of accounts, a JSON array of {@code {"user", "name", "role", "teams", "password"}}, and gathers everything that is
 * wrong with it: each sentence names the file, the account and the field. No password stands in any.
 */
public final class AccountsFile {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final Set<String> FIELDS = Set.of("user", "name", "role", "teams", "password");

    private final Path file;
    private final Set<String> users;
    private final List<Account> accounts = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private AccountsFile(Path file, Set<String> taken) {
        this.file = file;
        this.users = new HashSet<>(taken);
    }

    /**
     * What a file holds.
     *
     * @param faults sentences; where there are any, the accounts are of no use
     */
    public record Read(List<Account> accounts, List<String> faults) {
        public Read {
            accounts = List.copyOf(accounts);
            faults = List.copyOf(faults);
        }
    }

    /** Reads it; {@code taken} are users that have an account already. */
    public static Read read(Path file, Set<String> taken) {
        AccountsFile reading = new AccountsFile(file, taken);
        reading.readAll();
        return new Read(reading.accounts, reading.faults);
    }

    private void readAll() {
        JsonNode all;
        try {
            all = JSON.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            faults.add(file + " is no JSON (line " + e.getLocation().getLineNr() + "); expected an array of accounts.");
            return;
        } catch (IOException e) {
            faults.add(file + " can't be read; look at its name and permissions.");
            return;
        }
        if (!all.isArray() || all.isEmpty()) {
            faults.add(file + " holds no accounts; expected a JSON array with at least one.");
            return;
        }
        for (int i = 0; i < all.size(); i++) {
            read(i + 1, all.path(i));
        }
    }

    private void read(int number, JsonNode entry) {
        if (!entry.isObject()) {
            faults.add(file + ", account " + number + " is no JSON object.");
            return;
        }
        int before = faults.size();
        entry.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                fault(number, field, "is not known; expected only user, name, role, teams and password");
            }
        });
        String user = text(number, entry, "user");
        String name = text(number, entry, "name");
        if (user.contains(":")) {
            fault(number, "user", "has a colon, which HTTP Basic can't carry");
        } else if (!user.isEmpty() && !users.add(user)) {
            fault(number, "user", "is \"" + user + "\", which another account has already");
        }
        Role role = role(number, text(number, entry, "role"));
        Set<TeamId> teams = teams(number, entry.path("teams"), role);
        String password = text(number, entry, "password");
        if (!password.isEmpty() && !Password.Hashed.isOne(password)) {
            fault(number, "password", "is no hash; expected what \"vigil password\" prints");
        }
        if (faults.size() == before && role != null) {
            Person person = new Person(user, name, new Rights(role, teams));
            accounts.add(new Account(person, new Password.Hashed(password)));
        }
    }

    private String text(int number, JsonNode entry, String field) {
        String text =
                entry.path(field).isTextual() ? entry.path(field).textValue().strip() : "";
        if (text.isEmpty()) {
            fault(number, field, "is missing or no text");
        }
        return text;
    }

    private @Nullable Role role(int number, String code) {
        Optional<Role> role = Role.of(code);
        if (role.isEmpty() && !code.isEmpty()) {
            fault(number, "role", "is \"" + code + "\"; expected one of " + Role.codes());
        }
        return role.orElse(null);
    }

    private Set<TeamId> teams(int number, JsonNode given, @Nullable Role role) {
        Set<TeamId> teams = new LinkedHashSet<>();
        boolean wrong = !given.isMissingNode() && !given.isArray();
        for (JsonNode team : given) {
            wrong |= !team.isTextual() || team.textValue().isBlank();
            if (!wrong) {
                teams.add(new TeamId(team.textValue()));
            }
        }
        if (wrong) {
            fault(number, "teams", "is no array of teams' ids");
        } else if (role == Role.TEAM_MEMBER && teams.isEmpty()) {
            fault(number, "teams", "is missing; a team member is of at least one team of the directory");
        } else if (role != null && role != Role.TEAM_MEMBER && !teams.isEmpty()) {
            fault(number, "teams", "is only for a team member; leave it out for " + role.words());
        }
        return teams;
    }

    private void fault(int number, String field, String what) {
        faults.add(file + ", account " + number + ": " + field + " " + what + ".");
    }
}
