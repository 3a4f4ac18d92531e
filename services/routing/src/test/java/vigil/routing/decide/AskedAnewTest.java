package vigil.routing.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.routing.Examples.asked;
import static vigil.routing.Examples.confirmed;
import static vigil.routing.Examples.event;
import static vigil.routing.Examples.maria;
import static vigil.routing.Examples.review;
import static vigil.routing.Examples.settled;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.domain.alert.ActionOutcome.Result;
import vigil.domain.alert.Alert;
import vigil.domain.alert.Alert.HistoryEntry;
import vigil.domain.alert.AlertAction.Kind;
import vigil.domain.alert.Status;
import vigil.domain.alert.What;
import vigil.domain.event.EventData;
import vigil.domain.event.UrgentEvent;
import vigil.domain.match.Candidate;
import vigil.domain.match.Review;
import vigil.domain.person.Person;
import vigil.routing.Examples;

/** The register changes while somebody rings: the same event is asked about with other candidates, or once more. */
class AskedAnewTest {
    private static final UrgentEvent CALL = event("i-7", "on-scene", 0);
    private static final Person ANNA = person("p-anna", "Kowal", "1941-03-02");
    private static final Person EWA = person("p-ewa", "Kowalski", "1941-03-20");
    private static final Review FIRST = asked(review(CALL, maria(), ANNA), at(0));

    private final Desk desk = new Desk().hear(FIRST);

    @Test
    void otherCandidatesOfTheSameEventAreTheOnesAskedAbout() {
        Review more = asked(review(CALL, maria(), ANNA, EWA), at(1));
        desk.at(1).hear(more);

        assertThat(possible().match().candidates()).isEqualTo(more.candidates());
        assertThat(possible().incidents().getFirst().timeline()).hasSize(1);
        assertThat(possible().history().getLast().words())
                .isEqualTo("The candidates have changed: 1 new. Look again before you confirm or reject.");
    }

    @Test
    void aTrueRepeatChangesNothing() {
        Review more = asked(review(CALL, ANNA, EWA), at(1));
        desk.hear(FIRST).at(1).hear(more).hear(more);

        assertThat(possible().version()).isEqualTo(2);
    }

    @Test
    void whatMatchingSaidLastHoldsAlsoWhereItSaidItWithALateSnapshot() {
        desk.hear(review(event("i-7", "call-received", -1), EWA));

        assertThat(possible().match().candidates())
                .extracting(Candidate::personId)
                .containsExactly(EWA.personId());
        assertThat(possible().incidents().getFirst().latest()).isEqualTo(CALL);
    }

    @Test
    void whoeverIsRingingKeepsTheQuestionAndIsToldInWords() {
        desk.at(1).act(Kind.ACKNOWLEDGE, possible());
        Alert.Ladder ladder = possible().ladder();
        desk.at(2).hear(asked(review(CALL, ANNA, EWA), at(2)));

        assertThat(possible().status()).isEqualTo(Status.ACKNOWLEDGED);
        assertThat(possible().ladder()).isEqualTo(ladder);
        assertThat(possible().history().getLast().what()).isEqualTo(What.CANDIDATES_CHANGED);
        assertThat(possible().history().getLast().words())
                .startsWith("The candidates have changed: 1 new, 1 no longer asked about.");
    }

    @Test
    void confirmingSomebodyFromTheOldListIsRefusedAtOnceWithTheReason() {
        Alert seen = possible();
        desk.at(1).hear(asked(review(CALL, ANNA, EWA), at(1)));

        var outcome = desk.confirm(seen, maria().personId());

        assertThat(outcome.result()).isEqualTo(Result.REFUSED);
        assertThat(outcome.reason())
                .isEqualTo("The candidates have changed: 1 new, 1 no longer asked about."
                        + " Look again before you confirm or reject.");
        assertThat(desk.rulings).isEmpty();
        assertThat(desk.confirm(possible(), maria().personId()).reason())
                .isEqualTo("Say which of the candidates it is.");
        assertThat(desk.confirm(possible(), EWA.personId()).result()).isEqualTo(Result.APPLIED);
    }

    @Test
    void aCorrectedBirthDateIsLookedAtAgainAndTakesNoRulingBack() {
        Alert seen = possible();
        desk.at(1).hear(review(CALL, maria(), person("p-anna", "Kowal", "1914-03-02")));
        assertThat(possible().history().getLast().words())
                .startsWith("The candidates have changed: 1 with other details on the register.");
        assertThat(desk.confirm(seen, ANNA.personId()).result()).isEqualTo(Result.REFUSED);

        desk.confirm(possible(), ANNA.personId());
        desk.hear(FIRST);
        assertThat(ActionFlow.isRuled(possible())).isTrue();
    }

    @Test
    void howLikelyTheyAreIsShownAndAsksNobodyToLookAgain() {
        Review likelier = withScores(FIRST, 0.9);
        desk.at(1).hear(likelier);

        assertThat(possible().match().candidates()).isEqualTo(likelier.candidates());
        assertThat(possible().workVersion()).isEqualTo(1);
    }

    @Test
    void whoWasNotLookedAtByARejectionIsAskedAboutNext() {
        desk.at(1).act(Kind.REJECT_MATCH, possible());
        desk.at(2).hear(asked(review(CALL, EWA), at(2)));

        assertThat(possible().status()).isEqualTo(Status.RAISED);
        assertThat(possible().history().getLast().what()).isEqualTo(What.REOPENED);
        assertThat(desk.confirm(possible(), EWA.personId()).result()).isEqualTo(Result.APPLIED);
    }

    @Test
    void whoeverHasRuledIsNotAskedToConfirmOrRejectOnceMore() {
        desk.at(1).confirm(possible(), ANNA.personId());
        assertThat(possible().actionWanted()).startsWith("It is ruled on");
        desk.at(2).hear(asked(review(event("i-7", "conveying", 2), maria(), ANNA), at(0)));
        assertThat(possible().actionWanted()).startsWith("It is ruled on");

        desk.at(7).tick().at(8).hear(withScores(FIRST, 0.9));
        assertThat(possible().actionWanted()).startsWith("The ruling has not taken effect");

        desk.at(9).hear(asked(review(CALL, EWA), at(9)));
        assertThat(possible().actionWanted()).endsWith("then confirm or reject.");
    }

    @Test
    void howeverLongItsHistoryTheRulingIsNotForgotten() {
        desk.at(1).confirm(possible(), ANNA.personId());
        for (int i = 0; i < 250; i++) {
            desk.hear(withScores(FIRST, 0.5 + 0.001 * i));
        }

        assertThat(possible().history()).hasSize(200);
        assertThat(possible().history().getFirst().what()).isEqualTo(What.RAISED);
        assertThat(ActionFlow.isRuled(possible())).isTrue();
        assertThat(desk.confirm(possible(), maria().personId()).reason()).startsWith("It is settled already. Sam");
    }

    @Test
    void aNewQuestionOnTheSameEventAfterARejectionIsANewAlertThatLeadsBack() {
        desk.at(1).act(Kind.REJECT_MATCH, possible());
        Review again = asked(review(CALL, EWA), at(5));
        desk.at(2).hear(settled(FIRST, Review.SettledAs.REJECTED)).at(5).hear(again);

        Alert next = possible();
        assertThat(desk.about(FIRST.reviewKey())).hasSize(2);
        assertThat(next.status()).isEqualTo(Status.RAISED);
        assertThat(next.match().candidates()).isEqualTo(again.candidates());
        assertThat(next.ladder()).isEqualTo(new Alert.Ladder(Examples.team("spa"), at(10)));
        assertThat(next.links())
                .containsExactly(new Alert.Link(
                        ReviewFlow.ASKED_BEFORE,
                        desk.about(FIRST.reviewKey()).getFirst().alertId()));
    }

    @Test
    void aRepeatChangesNothingAlsoWhereItIsAskedWithAnOlderSnapshotThanIsKnown() {
        Review again = asked(review(event("i-7", "dispatched", -5), EWA), at(2));
        desk.hear(settled(FIRST, Review.SettledAs.REJECTED)).at(2).hear(again).hear(again);

        Alert next = desk.about(FIRST.reviewKey()).getLast();
        assertThat(next.version()).isEqualTo(1);
        assertThat(next.incidents().getFirst().latest()).isEqualTo(CALL);
    }

    @Test
    void oneQuestionIsOneAlertWhicheverSnapshotCarriesIt() {
        desk.hear(settled(FIRST, Review.SettledAs.SUPERSEDED));
        desk.hear(FIRST).hear(asked(review(event("i-7", "conveying", 6), maria(), ANNA), at(0)));

        assertThat(desk.about(FIRST.reviewKey())).hasSize(1);
    }

    @Test
    void aRegisterChangeThatSettlesTheQuestionLeavesWhatWasDoneToThePersonsAlert() {
        desk.at(1).act(Kind.ACKNOWLEDGE, possible());
        desk.at(2).hear(asked(review(CALL, maria(), ANNA, EWA), at(2)));
        desk.at(3).hear(confirmed(EWA, CALL)).hear(settled(FIRST, Review.SettledAs.SUPERSEDED));

        assertThat(desk.only("p-ewa").history()).extracting(HistoryEntry::what).contains(What.ACKNOWLEDGED);
        assertThat(possible().status()).isEqualTo(Status.STOOD_DOWN);
        assertThat(possible().links())
                .containsExactly(new Alert.Link("became", desk.only("p-ewa").alertId()));
    }

    @Test
    void whoIsFoundAfterARejectionGetsWhatWasDoneEachTime() {
        desk.at(1).act(Kind.REJECT_MATCH, possible());
        desk.at(2).hear(settled(FIRST, Review.SettledAs.REJECTED)).at(5).hear(asked(review(CALL, EWA), at(5)));
        desk.at(6).act(Kind.ACKNOWLEDGE, possible());
        desk.at(7).hear(confirmed(EWA, CALL)).hear(settled(FIRST, Review.SettledAs.SUPERSEDED));

        Alert person = desk.only("p-ewa");
        assertThat(person.history())
                .extracting(HistoryEntry::what)
                .containsSubsequence(What.MATCH_REJECTED, What.ACKNOWLEDGED);
        assertThat(person.links()).hasSize(2);
    }

    @Test
    void whoeverRuledWhileALaterMessageSettledItIsToldWhatBecomesOfIt() {
        desk.at(1).confirm(possible(), maria().personId());
        desk.at(2).hear(settled(FIRST, Review.SettledAs.SUPERSEDED));
        Alert closed = possible();
        assertThat(closed.history().getLast().words())
                .startsWith("Settled by a later message, or by the register: because")
                .contains("Sam's ruling crossed with that.");

        Review again = asked(review(incidentOnly(CALL), maria()), at(3));
        desk.at(3).hear(again).hear(again);

        Alert first = desk.about(FIRST.reviewKey()).getFirst();
        assertThat(first.status()).isEqualTo(Status.STOOD_DOWN);
        assertThat(first.links())
                .containsExactly(
                        new Alert.Link(ReviewFlow.ASKED_AGAIN, possible().alertId()));
        assertThat(first.history().getLast().words())
                .isEqualTo("After Sam's ruling it is asked again, in a new possible match: " + again.why());
        assertThat(first.version()).isEqualTo(closed.version() + 1);
        assertThat(possible().links()).containsExactly(new Alert.Link(ReviewFlow.ASKED_BEFORE, first.alertId()));
        assertThat(possible().incidents().getFirst().latest()).isEqualTo(CALL);
        assertThat(ActionFlow.isRuled(possible())).isFalse();
    }

    @Test
    void aQuestionThatNobodyRuledOnIsSettledInFewerWords() {
        desk.at(1).act(Kind.ACKNOWLEDGE, possible());
        desk.at(2).hear(settled(FIRST, Review.SettledAs.SUPERSEDED));

        assertThat(possible().history().getLast().words())
                .isEqualTo("Settled by a later message, or by the register: because");
    }

    /** As matching knows it once the question is settled. */
    private static UrgentEvent incidentOnly(UrgentEvent event) {
        return new UrgentEvent(
                event.id(),
                event.source(),
                event.type(),
                event.time(),
                event.receivedAt(),
                new EventData(
                        event.data().incident(), null, false, null, null, null, null, List.of(), null, null, null),
                List.of());
    }

    /** The last one asked. */
    private Alert possible() {
        return desk.about(FIRST.reviewKey()).getLast();
    }

    private static Review withScores(Review review, double score) {
        return Examples.asking(
                review,
                review.candidates().stream()
                        .map(each -> Examples.withScore(each, score))
                        .toList());
    }

    private static Person person(String id, String family, String born) {
        return Examples.person(
                id, "{\"personId\":\"p-maria\",\"family\":\"" + family + "\",\"birthDate\":\"" + born + "\"}");
    }

    private static Instant at(int minute) {
        return Examples.AT_2.plusSeconds(60L * minute);
    }
}
