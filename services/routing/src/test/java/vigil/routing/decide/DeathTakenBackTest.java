package vigil.routing.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.routing.Examples.AT_2;
import static vigil.routing.Examples.UCR;
import static vigil.routing.Examples.confirmed;
import static vigil.routing.Examples.event;
import static vigil.routing.Examples.maria;
import static vigil.routing.Examples.withdrawn;

import org.junit.jupiter.api.Test;
import vigil.domain.alert.Alert;
import vigil.domain.alert.Death.From;
import vigil.domain.alert.PlaceAtRisk.Risk;
import vigil.domain.alert.What;

/** A death that is taken back, or was somebody else's, leaves nothing behind but what a person recorded. */
class DeathTakenBackTest extends AtADeath {
    @Test
    void aDeathThatTheSourceTakesBackIsTakenBackHere() {
        desk.at(30).hear(confirmed(maria(), died("i-1", 30)));
        desk.at(40).hear(confirmed(maria(), event("i-1", "conveying", 40)));

        Alert alert = desk.only(KEY);
        assertThat(alert.death()).isNull();
        assertThat(alert.tasks()).isEmpty();
        assertThat(alert.needs()).containsExactly("end-of-life-crisis");
        assertThat(alert.preferredPlace().risk()).isEqualTo(Risk.LEAVING);
        assertThat(words(What.UPDATED)).contains("Nobody says any more that they have died: ring and ask.");
    }

    @Test
    void theRealDeathCanBeRecordedThoughSomethingIsLeftOfOneThatWasTakenBack() {
        accept();
        desk.at(30).hear(confirmed(maria(), died("i-1", 30)));
        done("gp-told", null);
        desk.at(40).hear(confirmed(maria(), event("i-1", "on-scene", 40)));
        assertThat(desk.only(KEY).death()).isNull();

        done("verification", "by Dr Shah at 02:50");
        assertThat(desk.only(KEY).death()).isNotNull();
        assertThat(desk.only(KEY).stillRequired()).isNotEmpty();
    }

    @Test
    void whatAPersonHasRecordedStandsWhateverTheSourceSays() {
        desk.at(30).hear(confirmed(maria(), died("i-1", 30)));
        done("verification", null);
        desk.at(40).hear(confirmed(maria(), event("i-1", "entered-in-error", 40)));

        assertThat(desk.only(KEY).status().isOpen()).isTrue();
        assertThat(desk.only(KEY).needs()).containsExactly("care-after-death");
    }

    @Test
    void whatAPersonRecordedAfterACrewThatMeantSomebodyElseIsTheirsAndFromThenOn() {
        desk.at(20).hear(confirmed(maria(), died("i-2", 20)));
        accept();
        desk.at(25).hear(confirmed(maria(), event("i-3", "dispatched", 25)));
        desk.at(30);
        done("verification", null);
        assertThat(desk.only(KEY).death().why()).contains("at 02:20 by the ambulance service");
        desk.at(35).hear(withdrawn(maria(), died("i-2", 35)));

        assertThat(desk.only(KEY).death().from()).isEqualTo(From.PERSON);
        assertThat(desk.only(KEY).death().since()).isEqualTo(AT_2.plusSeconds(60 * 30));
        assertThat(desk.only(KEY).death().isKnown()).isTrue();
    }

    @Test
    void somebodyElsesDeathIsTakenOffTheAlert() {
        desk.at(1).hear(confirmed(maria(), event(UCR, "u-1", "referred", 1, "")));
        accept();
        desk.at(30).hear(confirmed(maria(), died("i-1", 30)));
        desk.at(40).hear(withdrawn(maria(), died("i-1", 40)));

        assertThat(desk.only(KEY).death()).isNull();
        assertThat(desk.only(KEY).needs()).doesNotContain("care-after-death");
    }
}
