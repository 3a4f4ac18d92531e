package vigil.routing.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.routing.Examples.confirmed;
import static vigil.routing.Examples.event;
import static vigil.routing.Examples.maria;
import static vigil.routing.Examples.review;
import static vigil.routing.Examples.ruled;
import static vigil.routing.Examples.settled;
import static vigil.routing.Examples.withdrawn;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vigil.domain.alert.Alert;
import vigil.domain.alert.Alert.HistoryEntry;
import vigil.domain.alert.AlertAction.Kind;
import vigil.domain.alert.Carried;
import vigil.domain.alert.MatchView;
import vigil.domain.alert.Status;
import vigil.domain.alert.What;
import vigil.domain.event.UrgentEvent;
import vigil.domain.identity.AlertId;
import vigil.domain.match.MatchStatement;
import vigil.domain.match.Review;
import vigil.domain.person.Person;
import vigil.routing.Examples;

/** On confirmation the person's own alert carries what was done about the possible match, and each links to the other. */
class CarryTest {
    private static final UrgentEvent CALL = event("i-7", "on-scene", 0);
    private static final Person OTHER = Examples.person(
            "p-other", "{\"personId\":\"p-maria\",\"family\":\"Kowalski\",\"birthDate\":\"1941-03-02\"}");
    private static final Review REVIEW = review(CALL, maria(), OTHER);
    private static final String KEY = "p-other";

    private final Desk desk = new Desk().hear(REVIEW);

    private void confirmTheSecondCandidate() {
        desk.at(1).act(Kind.ACKNOWLEDGE, possible());
        desk.at(2).act(Kind.NOTE, possible());
        desk.at(3).confirm(possible(), Examples.id(KEY));
        desk.at(4).hear(ruled(OTHER, CALL)).hear(settled(REVIEW, Review.SettledAs.CONFIRMED));
    }

    @Test
    void confirmingTheSecondCandidateRaisesTheirAlertWithEverythingThatWasDone() {
        confirmTheSecondCandidate();

        Alert person = desk.only(KEY);
        assertThat(person.history())
                .extracting(HistoryEntry::what)
                .containsExactly(
                        What.RAISED, What.ACKNOWLEDGED, What.NOTED, What.MATCH_CONFIRMED, What.RAISED, What.UPDATED);
        assertThat(person.history().get(1))
                .isEqualTo(new HistoryEntry(
                        Examples.AT_2.plusSeconds(60),
                        "Sam",
                        What.ACKNOWLEDGED,
                        "Possible match: Acknowledged: ringing the source."));
        assertThat(person.history().get(3).words())
                .isEqualTo("Possible match: Confirmed one of the candidates. a note");
        assertThat(person.status()).as("their team has still to answer").isEqualTo(Status.RAISED);
        assertThat(desk.about("p-maria")).isEmpty();
    }

    @Test
    void thePossibleMatchStandsDownInFavourOfItWithALinkBothWays() {
        confirmTheSecondCandidate();

        assertThat(possible().status()).isEqualTo(Status.STOOD_DOWN);
        assertThat(possible().links())
                .containsExactly(new Alert.Link("became", desk.only(KEY).alertId()));
        assertThat(desk.only(KEY).links())
                .containsExactly(new Alert.Link("possible-match", possible().alertId()));
    }

    @Test
    void itCarriesIntoAnAlertThatWasOpenAlready() {
        desk.hear(confirmed(OTHER, event("i-1", "on-scene", 0)));
        confirmTheSecondCandidate();

        assertThat(desk.only(KEY).incidents()).hasSize(2);
        assertThat(desk.only(KEY).history()).extracting(HistoryEntry::what).contains(What.MATCH_CONFIRMED);
    }

    @Test
    void laterSnapshotsAndRepeatsCarryNothingTwice() {
        confirmTheSecondCandidate();
        desk.hear(ruled(OTHER, CALL)).hear(ruled(OTHER, event("i-7", "conveying", 6)));
        Carried again = Carried.asked(
                REVIEW.reviewKey(), OTHER.personId(), desk.only(KEY).alertId(), Examples.AT_2);
        Decision answer = new CarryFlow(Examples.AT_2).decide(again, desk.book);

        assertThat(answer.versions()).isEmpty();
        assertThat(new CarryFlow(Examples.AT_2).decide(answer.carried().getFirst(), desk.book))
                .isEqualTo(Decision.NOTHING);
        assertThat(desk.only(KEY).links()).hasSize(1);
    }

    @Test
    void whereThePossibleMatchIsLongArchivedTheAlertGoesOnWithoutIt() {
        Desk fresh = new Desk().hear(ruled(OTHER, CALL));

        assertThat(fresh.only(KEY).links()).isEmpty();
        Carried toNobody = Carried.asked("0", OTHER.personId(), new AlertId("a-gone"), Examples.AT_2)
                .answered(new AlertId("a-review"), possible().history(), Examples.AT_2);
        assertThat(new CarryFlow(Examples.AT_2).decide(toNobody, fresh.book)).isEqualTo(Decision.NOTHING);
    }

    @Test
    void aQuestionThatALaterSnapshotSettledIsNotLostToWhoeverWasRinging() {
        desk.at(1).act(Kind.ACKNOWLEDGE, possible());
        UrgentEvent named = event("i-7", "conveying", 2);
        desk.at(2).hear(confirmed(OTHER, named)).hear(settled(REVIEW, Review.SettledAs.SUPERSEDED));

        assertThat(possible().status()).isEqualTo(Status.STOOD_DOWN);
        assertThat(possible().links())
                .containsExactly(new Alert.Link("became", desk.only(KEY).alertId()));
        assertThat(desk.only(KEY).history()).extracting(HistoryEntry::what).contains(What.ACKNOWLEDGED);
    }

    @Test
    void anIncidentThatWasNoQuestionCarriesNothingAndAsksOnce() {
        Desk fresh = new Desk().hear(confirmed(OTHER, CALL));
        assertThat(fresh.only(KEY).version()).isEqualTo(1);

        Decision later = new Coordination(Examples.directory(), Examples.AT_2)
                .decide(confirmed(OTHER, event("i-7", "conveying", 6)), fresh.book);
        assertThat(later.carried()).isEmpty();
    }

    @Test
    void onlyWhereMatchingCanNotRuleOutAPossibleMatchIsAnythingAskedFor() {
        assertThat(asked(Examples.reviewed(confirmed(OTHER, CALL), false))).isEmpty();
        assertThat(asked(Examples.reviewed(confirmed(OTHER, CALL), true))).hasSize(1);
        assertThat(asked(confirmed(OTHER, CALL)))
                .as("from before matching said so")
                .hasSize(1);
    }

    private static List<Carried> asked(MatchStatement statement) {
        return new Coordination(Examples.directory(), Examples.AT_2)
                .decide(statement, new AlertBook())
                .carried();
    }

    @Test
    void whatAPersonConfirmedIsNotTakenAwayWhenTheSourceContradictsIt() {
        confirmTheSecondCandidate();
        desk.hear(withdrawn(OTHER, event("i-7", "conveying", 6)));

        assertThat(desk.only(KEY).status()).isEqualTo(Status.RAISED);
        assertThat(desk.only(KEY).match().state()).isEqualTo(MatchView.State.IN_DOUBT);
    }

    @Test
    void aLongHistoryIsCarriedWithinTheBound() {
        AlertDraft draft = new AlertDraft(possible(), Examples.AT_2);
        draft.carry(IntStream.range(0, 250)
                .mapToObj(i -> new HistoryEntry(Examples.AT_2.plusSeconds(i), "Sam", What.NOTED, "n"))
                .toList());
        assertThat(draft.next().history()).hasSize(200);
    }

    private Alert possible() {
        return desk.only(REVIEW.reviewKey());
    }
}
