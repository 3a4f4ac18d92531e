package vigil.routing.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.routing.Examples.confirmed;
import static vigil.routing.Examples.event;
import static vigil.routing.Examples.maria;
import static vigil.routing.Examples.review;
import static vigil.routing.Examples.settled;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vigil.domain.alert.ActionOutcome;
import vigil.domain.alert.ActionOutcome.Result;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction;
import vigil.domain.alert.AlertAction.Kind;
import vigil.domain.alert.Outcome;
import vigil.domain.alert.Status;
import vigil.domain.alert.What;
import vigil.domain.event.UrgentEvent;
import vigil.domain.match.Review;
import vigil.domain.match.Ruling;
import vigil.domain.person.Person;
import vigil.routing.Examples;

class ActionTest {
    private static final String KEY = "p-maria";

    private final Desk desk = new Desk();

    @BeforeEach
    void raise() {
        desk.hear(confirmed(maria(), event("i-1", "dispatched", 0)));
    }

    @Test
    void whoeverAcknowledgesHasUntilItShouldBeAccepted() {
        ActionOutcome outcome = desk.at(2).act(Kind.ACKNOWLEDGE, desk.only(KEY));

        Alert alert = desk.only(KEY);
        assertThat(outcome.result()).isEqualTo(Result.APPLIED);
        assertThat(outcome.workVersion()).isEqualTo(2);
        assertThat(alert.status()).isEqualTo(Status.ACKNOWLEDGED);
        assertThat(alert.clocks().acknowledged()).isEqualTo(Examples.AT_2.plusSeconds(120));
        assertThat(alert.ladder())
                .isEqualTo(new Alert.Ladder(Examples.team("spa"), Examples.AT_2.plusSeconds(20 * 60)));
    }

    @Test
    void ofTwoWhoActAtOnceOneWinsAndTheOtherIsToldWho() {
        Alert seen = desk.only(KEY);
        desk.at(2).act(Kind.ACKNOWLEDGE, seen);
        ActionOutcome second = desk.act(Kind.ACCEPT, seen);

        assertThat(second.result()).isEqualTo(Result.REFUSED);
        assertThat(second.reason()).isEqualTo("Somebody was first. Sam at 02:02:00: Acknowledged.");
        assertThat(desk.only(KEY).status()).isEqualTo(Status.ACKNOWLEDGED);
    }

    @Test
    void aSilentSnapshotDoesNotSpoilAnAction() {
        Alert seen = desk.only(KEY);
        desk.hear(confirmed(maria(), event("i-1", "on-scene", 5)));

        assertThat(desk.act(Kind.ACKNOWLEDGE, seen).result()).isEqualTo(Result.APPLIED);
    }

    @Test
    void theSameActionTwiceTakesEffectOnce() {
        AlertAction action = desk.action("once", Kind.ACKNOWLEDGE, desk.only(KEY));
        desk.act(action);
        ActionOutcome again = desk.act(action);

        assertThat(again.result()).isEqualTo(Result.REPEATED);
        assertThat(desk.only(KEY).version()).isEqualTo(2);
    }

    @Test
    void onlyAPersonResolvesAndSaysHow() {
        assertThat(desk.act(Kind.RESOLVE, desk.only(KEY)).reason()).isEqualTo("A resolution needs an outcome.");

        desk.resolve(desk.only(KEY), Outcome.STAYED);

        Alert alert = desk.only(KEY);
        assertThat(alert.status()).isEqualTo(Status.RESOLVED);
        assertThat(alert.resolution().outcome()).isEqualTo(Outcome.STAYED);
        assertThat(desk.act(Kind.ACKNOWLEDGE, alert).reason()).startsWith("This alert is closed already. Sam at");
    }

    @Test
    void anAlertThatIsNotThereIsSaidNotToBe() {
        desk.book.forget(desk.only(KEY).alertId());
        Alert gone = new Raising(Examples.directory(), Examples.AT_2)
                .confirmed(confirmed(maria(), event("i-9", "dispatched", 0)), java.util.List.of());

        assertThat(desk.act(Kind.NOTE, gone).reason()).startsWith("This alert is not there any more");
    }

    @Test
    void acceptingTwiceIsRefused() {
        desk.act(Kind.ACCEPT, desk.only(KEY));

        assertThat(desk.act(Kind.ACCEPT, desk.only(KEY)).reason()).startsWith("It is accepted already. Sam at");
        assertThat(desk.act(Kind.ACKNOWLEDGE, desk.only(KEY)).reason()).isEqualTo("It is acknowledged already.");
    }

    @Test
    void notesAndFirstContactAreKept() {
        desk.act(Kind.NOTE, desk.only(KEY));
        desk.at(7).act(Kind.FIRST_CONTACT, desk.only(KEY));
        desk.at(9).act(Kind.FIRST_CONTACT, desk.only(KEY));

        Alert alert = desk.only(KEY);
        assertThat(alert.clocks().firstContact()).isEqualTo(Examples.AT_2.plusSeconds(420));
        assertThat(alert.history()).extracting(Alert.HistoryEntry::what).contains(What.NOTED, What.FIRST_CONTACT);
    }

    @Test
    void aFollowUpCanBeAcknowledgedOnce() {
        desk.hear(confirmed(maria(), event("i-1", "closed", 30)));
        desk.act(Kind.ACKNOWLEDGE, desk.only(KEY));

        assertThat(desk.only(KEY).status()).isEqualTo(Status.FOLLOW_UP);
        assertThat(desk.act(Kind.ACKNOWLEDGE, desk.only(KEY)).result()).isEqualTo(Result.REFUSED);
    }

    @Test
    void aPossibleMatchIsTheDesksAndNamesNobody() {
        Person maria = maria();
        UrgentEvent event = event("i-7", "triaged", 0);
        String key = event.incidentKey().hash();
        desk.hear(review(event, maria));

        Alert possible = desk.only(key);
        assertThat(possible.personId()).isNull();
        assertThat(possible.person()).isNull();
        assertThat(possible.owner().text()).isEqualTo("desk");
        assertThat(possible.actionWanted()).contains("Ring the source");
        assertThat(desk.act(Kind.RESOLVE, possible).reason()).contains("confirm or reject it first");
        assertThat(desk.act(Kind.ACCEPT, possible).reason()).contains("confirm or reject it first");
        assertThat(desk.act(Kind.FIRST_CONTACT, possible).reason()).contains("confirm or reject it first");
    }

    @Test
    void confirmingGoesToMatchingAndThePossibleMatchStaysUntilMatchingAnswers() {
        Person maria = maria();
        Review review = review(event("i-7", "triaged", 0), maria, Examples.person("p-other", """
            {"personId":"p-maria","family":"Kowalski","birthDate":"1941-03-02"}"""));
        desk.hear(review);
        desk.hear(review);
        desk.confirm(desk.only(review.reviewKey()), Examples.id("p-other"));

        assertThat(desk.rulings).hasSize(1);
        assertThat(desk.rulings.getFirst().decision()).isEqualTo(Ruling.Decision.CONFIRM);
        assertThat(desk.rulings.getFirst().personId()).isEqualTo(Examples.id("p-other"));
        assertThat(desk.only(review.reviewKey()).status().isOpen()).isTrue();
        assertThat(desk.act(Kind.REJECT_MATCH, desk.only(review.reviewKey())).reason())
                .startsWith("It is settled already.");

        desk.hear(settled(review, Review.SettledAs.CONFIRMED));
        assertThat(desk.only(review.reviewKey()).status()).isEqualTo(Status.STOOD_DOWN);
        desk.hear(settled(review, Review.SettledAs.CONFIRMED));
        desk.hear(review);
        assertThat(desk.about(review.reviewKey())).hasSize(1);
    }

    @Test
    void onlyACandidateCanBeConfirmed() {
        Review review = review(event("i-7", "triaged", 0), maria());
        desk.hear(review);

        assertThat(desk.confirm(desk.only(review.reviewKey()), Examples.id("p-stranger"))
                        .reason())
                .isEqualTo("Say which of the candidates it is.");
        assertThat(desk.confirm(desk.only(KEY), Examples.id("p-maria")).reason())
                .isEqualTo("There is no possible match to confirm.");
        assertThat(desk.act(Kind.REJECT_MATCH, desk.only(KEY)).reason())
                .isEqualTo("There is no possible match to reject.");
    }

    @Test
    void rejectingAllCandidatesIsARulingToo() {
        Review review = review(event("i-7", "triaged", 0), maria());
        desk.hear(review);
        desk.act(Kind.REJECT_MATCH, desk.only(review.reviewKey()));
        desk.hear(settled(review, Review.SettledAs.REJECTED));

        assertThat(desk.rulings.getFirst().decision()).isEqualTo(Ruling.Decision.REJECT);
        assertThat(desk.rulings.getFirst().candidates())
                .containsExactly(review.candidates().getFirst().personId());
        assertThat(desk.only(review.reviewKey()).history().getLast().words()).startsWith("Nobody on the register");
    }

    @Test
    void aLaterSnapshotUpdatesThePossibleMatch() {
        Review first = review(event("i-7", "triaged", 0), maria());
        Review later = review(
                event(Examples.AMBULANCE, "i-7", "on-scene", 4, "\"presentation\":{\"text\":\"catastrophic bleed\"}"),
                maria());
        Review late = review(event("i-7", "call-received", -1), maria());
        desk.hear(first).hear(later).hear(late).hear(settled(first, Review.SettledAs.SUPERSEDED));

        Alert alert = desk.only(first.reviewKey());
        assertThat(alert.priority()).isEqualTo(vigil.domain.alert.Priority.IMMEDIATE);
        assertThat(alert.incidents().getFirst().timeline()).hasSize(3);
        assertThat(alert.status()).isEqualTo(Status.STOOD_DOWN);
    }

    @Test
    void aRulingOnCandidatesThatHaveSinceChangedIsRefused() {
        Review first = review(event("i-7", "triaged", 0), maria());
        desk.hear(first);
        Alert seen = desk.only(first.reviewKey());
        desk.hear(review(event("i-7", "dispatched", 3), other()));

        assertThat(desk.act(Kind.REJECT_MATCH, seen).result()).isEqualTo(Result.REFUSED);
        assertThat(desk.rulings).isEmpty();
    }

    @Test
    void aRulingOvertakenByOtherCandidatesIsAskedAnew() {
        Review first = review(event("i-7", "triaged", 0), maria());
        desk.hear(first);
        desk.confirm(desk.only(first.reviewKey()), Examples.id("p-maria"));
        desk.hear(review(event("i-7", "dispatched", 3), other()));

        Alert again = desk.only(first.reviewKey());
        assertThat(again.status()).isEqualTo(Status.RAISED);
        assertThat(again.ladder()).isNotNull();
        assertThat(desk.confirm(again, Examples.id("p-other")).result()).isEqualTo(Result.APPLIED);
    }

    private static Person other() {
        return Examples.person(
                "p-other", "{\"personId\":\"p-maria\",\"family\":\"Kowalski\",\"birthDate\":\"1941-03-02\"}");
    }
}
