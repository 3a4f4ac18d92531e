package vigil.board.decide.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vigil.board.Alerts.alert;
import static vigil.board.Alerts.inShadow;
import static vigil.board.Alerts.json;
import static vigil.board.Alerts.set;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vigil.domain.alert.Alert;
import vigil.domain.identity.TeamId;

class RightsTest {
    private static final TeamId NURSES = new TeamId("nurses");
    private static final Rights NURSE = new Rights(Role.TEAM_MEMBER, Set.of(NURSES));

    private final Alert others = alert(json("a-1"));
    private final Alert own = alert(set(json("a-2"), "/owner", "nurses"));
    private final Alert asked = alert(set(json("a-3"), "/handoverTo", "nurses"));

    @Test
    void aTeamMemberSeesWhatTheirTeamHasOrIsAskedToTakeOver() {
        assertThat(NURSE.see(own)).isTrue();
        assertThat(NURSE.see(asked)).isTrue();
        assertThat(NURSE.see(others)).isFalse();
        assertThat(NURSE.seeAll()).isFalse();
    }

    @Test
    void aTeamThatLeadsTheCareAsWellSeesItUnlessItIsInShadow() {
        var both = json("a-4");
        both.withObject("/routing").put("alsoTell", NURSES.text());
        assertThat(NURSE.see(alert(both))).isTrue();
        assertThat(NURSE.see(alert(inShadow(both)))).isFalse();
    }

    @Test
    void aCoordinatorSeesEverything() {
        Rights coordinator = Rights.of(Role.COORDINATOR);
        assertThat(coordinator.seeAll()).isTrue();
        assertThat(coordinator.see(others)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"OPERATIONS", "AUDITOR", "ADMINISTRATOR"})
    void nobodyElseSeesAnyAlert(Role role) {
        assertThat(Rights.of(role).seeAll()).isFalse();
        assertThat(Rights.of(role).see(own)).isFalse();
        assertThat(Rights.of(role).see(asked)).isFalse();
    }

    @Test
    void aTeamMemberSpeaksForTheirOwnTeamAndACoordinatorOrAdministratorForAny() {
        assertThat(NURSE.maySayCapacityOf(NURSES)).isTrue();
        assertThat(NURSE.maySayCapacityOf(new TeamId("children"))).isFalse();
        assertThat(Rights.of(Role.COORDINATOR).maySayCapacityOf(NURSES)).isTrue();
        assertThat(Rights.of(Role.ADMINISTRATOR).maySayCapacityOf(NURSES)).isTrue();
        assertThat(Rights.of(Role.OPERATIONS).maySayCapacityOf(NURSES)).isFalse();
    }

    @Test
    void onlyATeamMemberIsOfATeam() {
        assertThatThrownBy(() -> Rights.of(Role.TEAM_MEMBER)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rights(Role.COORDINATOR, Set.of(NURSES)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRefusalSaysWhoMayNotAndWhoCan() {
        assertThat(Right.SEE_ALERTS.refusal(Role.OPERATIONS))
                .isEqualTo("Somebody of operations may not see alerts: ask a coordinator or a team member.");
        assertThat(Right.REVIEW_BREAK_GLASS.refusal(Role.COORDINATOR))
                .isEqualTo("A coordinator may not review who broke the glass: ask an auditor.");
    }

    @Test
    void rolesAreKnownByTheirCodes() {
        assertThat(Role.of("team-member")).contains(Role.TEAM_MEMBER);
        assertThat(Role.of("Coordinator")).isEmpty();
        assertThat(Role.codes()).isEqualTo("coordinator, team-member, operations, auditor, administrator");
        assertThat(Right.SEE_WALL.code()).isEqualTo("see-wall");
    }
}
