package vigil.routing.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.routing.Examples.confirmed;
import static vigil.routing.Examples.event;
import static vigil.routing.Examples.maria;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction.Kind;
import vigil.domain.alert.Outcome;
import vigil.domain.alert.What;
import vigil.routing.Examples;

/** What is worse than what the family was told has to be spoken of with them again. Minutes are after two o'clock. */
class ContactAgainTest {
    private static final String KEY = "p-maria";
    private static final String BLEED = "\"presentation\":{\"text\":\"catastrophic bleed\"}";

    private final Desk desk = new Desk().hear(confirmed(maria(), event("i-1", "dispatched", 0)));

    @Test
    void aHigherPriorityAsksForAnotherContactAndKeepsWhenTheFirstWas() {
        Alert told = spokenWith();
        assertThat(told.clocks().contactBy()).isNull();
        assertThat(told.ladder()).isNull();

        desk.at(30).hear(confirmed(maria(), event(Examples.AMBULANCE, "i-1", "on-scene", 30, BLEED)));
        Alert worse = desk.only(KEY);
        assertThat(worse.clocks().firstContact()).isEqualTo(told.clocks().firstContact());
        assertThat(worse.clocks().contactBy()).isEqualTo(Examples.AT_2.plus(Duration.ofMinutes(60)));
        assertThat(worse.ladder().at()).isEqualTo(worse.clocks().contactBy());

        desk.at(60).tick();
        assertThat(desk.only(KEY).history().getLast())
                .satisfies(line -> assertThat(line.what()).isEqualTo(What.REMINDED))
                .satisfies(line -> assertThat(line.words()).endsWith("Ravi, Overnight nursing, reminded."));
        desk.act(Act.of(Kind.FIRST_CONTACT).by("Ravi"), desk.only(KEY));
        assertThat(desk.only(KEY).ladder()).isNull();
        assertThat(desk.only(KEY).clocks().firstContact())
                .isEqualTo(told.clocks().firstContact());
    }

    @Test
    void whatIsOpenedAgainAsksForAnotherContact() {
        spokenWith();
        desk.resolve(desk.only(KEY), Outcome.STAYED);
        desk.at(30).act(Act.of(Kind.REOPEN).reason("the daughter rang"), desk.only(KEY));
        assertThat(desk.only(KEY).clocks().contactBy()).isAfter(Examples.AT_2.plus(Duration.ofMinutes(30)));

        desk.act(Act.of(Kind.ACCEPT).by("Ravi"), desk.only(KEY));
        assertThat(desk.only(KEY).ladder().at())
                .isEqualTo(desk.only(KEY).clocks().contactBy());
    }

    @Test
    void theContactThatIsWantedStaysWantedWhenAnotherTeamIsAsked() {
        spokenWith();
        desk.at(30).hear(confirmed(maria(), event(Examples.AMBULANCE, "i-1", "on-scene", 30, BLEED)));
        desk.at(31).act(Act.of(Kind.DECLINE).reason("called away"), desk.only(KEY));

        assertThat(desk.only(KEY).owner().text()).isEqualTo("spa");
        assertThat(desk.only(KEY).clocks().contactBy()).isEqualTo(Examples.AT_2.plus(Duration.ofMinutes(61)));
    }

    @Test
    void anotherTeamThatIsAskedForNothingWorseNeedsNoOtherContact() {
        spokenWith();
        desk.at(31).act(Act.of(Kind.DECLINE).reason("called away"), desk.only(KEY));

        assertThat(desk.only(KEY).clocks().contactBy()).isNull();
    }

    private Alert spokenWith() {
        desk.act(Act.of(Kind.ACCEPT).by("Ravi"), desk.only(KEY));
        desk.at(10).act(Act.of(Kind.FIRST_CONTACT).by("Ravi"), desk.only(KEY));
        return desk.only(KEY);
    }
}
