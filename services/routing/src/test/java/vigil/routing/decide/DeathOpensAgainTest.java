package vigil.routing.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.routing.Examples.OOH;
import static vigil.routing.Examples.confirmed;
import static vigil.routing.Examples.event;
import static vigil.routing.Examples.maria;

import org.junit.jupiter.api.Test;
import vigil.domain.alert.Outcome;
import vigil.domain.alert.Status;
import vigil.domain.match.MatchStatement;

/** A death after the end opens the alert again, where it is news. */
class DeathOpensAgainTest extends AtADeath {
    @Test
    void aDeathAfterTheEndOpensTheAlertAgain() {
        accept();
        desk.resolve(desk.only(KEY), Outcome.STAYED);
        desk.at(30).hear(confirmed(maria(), died("i-1", 30)));

        assertThat(desk.only(KEY).status().isOpen()).isTrue();
        assertThat(desk.only(KEY).needs()).containsExactly("care-after-death");
    }

    @Test
    void aDeathOnSceneOpensItAgainAlsoWhereACallHadSaidSoAndWhoeverClosedItFoundThemAlive() {
        desk.at(1).hear(confirmed(maria(), saidToHaveDied()));
        desk.at(5).resolve(desk.only(KEY), Outcome.STAYED);
        desk.at(30).hear(confirmed(maria(), died("i-1", 30)));

        assertThat(desk.only(KEY).status().isOpen()).isTrue();
        assertThat(desk.only(KEY).needs()).containsExactly("care-after-death");
    }

    @Test
    void aCrewsWordOpensItAgainWhereTheRegisterWasWrongAndTheRegistersAloneDoesNot() {
        desk.at(20).hear(confirmed(DIED_AT_QUARTER_PAST, event(OOH, "o-2", "triaged", 20, "")));
        assertThat(desk.only(KEY).death().contradicted()).isTrue();
        desk.resolve(desk.only(KEY), Outcome.STAYED);

        desk.at(25).hear(confirmed(DIED_AT_QUARTER_PAST, event("i-1", "on-scene", 25)));
        assertThat(desk.only(KEY).status()).isEqualTo(Status.RESOLVED);
        desk.at(30).hear(confirmed(DIED_AT_QUARTER_PAST, died("i-1", 30)));
        assertThat(desk.only(KEY).status().isOpen()).isTrue();
    }

    /** The register has taken it back since, and the alert shows that. */
    @Test
    void anOlderRecordThatSaysSoOfTheLivingOpensNothing() {
        desk.resolve(desk.only(KEY), Outcome.STAYED);
        MatchStatement older = older(confirmed(DIED_AT_QUARTER_PAST, event("i-1", "on-scene", 25)));
        assertThat(older.registerOffset()).isLessThan(desk.only(KEY).registerOffset());

        desk.at(25).hear(older);

        assertThat(desk.only(KEY).status()).isEqualTo(Status.RESOLVED);
    }

    private static MatchStatement older(MatchStatement statement) {
        return new MatchStatement(
                statement.statement(),
                statement.personId(),
                statement.incident(),
                statement.event(),
                statement.person(),
                statement.sharing(),
                statement.registerOffset() - 1,
                statement.match(),
                statement.matchedAt(),
                statement.why());
    }
}
