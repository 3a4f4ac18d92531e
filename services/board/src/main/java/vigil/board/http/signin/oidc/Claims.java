package vigil.board.http.signin.oidc;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.board.decide.rights.Rights;
import vigil.board.decide.rights.Role;
import vigil.board.http.signin.Person;
import vigil.board.http.signin.oidc.Outcome.Reason;
import vigil.domain.identity.TeamId;

/** What a provider says of somebody, and who that is here. */
final class Claims {
    private final JsonObject claims;
    private final OidcSettings settings;

    Claims(JsonObject claims, OidcSettings settings) {
        this.claims = claims;
        this.settings = settings;
    }

    /** Who they are here, or why they are nobody. */
    sealed interface Who {
        record Known(Person person) implements Who {}

        record Nobody(Reason reason) implements Who {}
    }

    /** Whether all is said that is asked for. */
    boolean areEnough() {
        return !texts(settings.roleClaim()).isEmpty() && name().isPresent();
    }

    /** Of several roles, the first that there is here; it is the provider's to order them. */
    Who who() {
        String user = claims.getValue("sub") instanceof String sub ? sub.strip() : "";
        if (user.isEmpty()) {
            return new Who.Nobody(Reason.NOT_PROVEN);
        }
        Optional<Role> role = texts(settings.roleClaim()).stream()
                .flatMap(code -> Role.of(code).stream())
                .findFirst();
        if (role.isEmpty()) {
            return new Who.Nobody(Reason.NO_ROLE);
        }
        Set<TeamId> teams = new LinkedHashSet<>();
        if (role.get() == Role.TEAM_MEMBER) {
            texts(settings.teamsClaim()).forEach(team -> teams.add(new TeamId(team)));
            if (teams.isEmpty()) {
                return new Who.Nobody(Reason.NO_TEAM);
            }
        }
        return new Who.Known(new Person(user, name().orElse(user), new Rights(role.get(), teams)));
    }

    private Optional<String> name() {
        String parts = Stream.of("given_name", "family_name")
                .map(claims::getValue)
                .filter(String.class::isInstance)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
        return Stream.of(claims.getValue("name"), parts, claims.getValue("preferred_username"))
                .filter(String.class::isInstance)
                .map(each -> each.toString().strip())
                .filter(each -> !each.isEmpty())
                .findFirst();
    }

    /** A claim that is a text, or an array of them. */
    private List<String> texts(String claim) {
        Object value = value(claim);
        Stream<?> all = value instanceof JsonArray array ? array.stream() : Stream.ofNullable(value);
        return all.filter(String.class::isInstance)
                .map(each -> Objects.toString(each).strip())
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** By its whole name; else each part, up to a point, names an object within the one before. */
    private @Nullable Object value(String claim) {
        if (claims.containsKey(claim)) {
            return claims.getValue(claim);
        }
        Object at = claims;
        for (String part : claim.split("\\.", -1)) {
            at = at instanceof JsonObject object ? object.getValue(part) : null;
        }
        return at;
    }
}
