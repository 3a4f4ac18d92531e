package vigil.routing.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.routing.Examples.confirmed;
import static vigil.routing.Examples.event;
import static vigil.routing.Examples.maria;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.domain.alert.Alert;
import vigil.domain.alert.Alert.HistoryEntry;
import vigil.domain.alert.AlertAction.Kind;
import vigil.domain.alert.IncidentView;
import vigil.domain.alert.Merging;
import vigil.domain.alert.Outcome;
import vigil.domain.alert.Status;
import vigil.domain.alert.What;
import vigil.domain.match.MatchStatement;
import vigil.domain.person.Person;
import vigil.routing.Examples;

/** What holds while the alert of a merged record is on its way to the other, and whatever happens meanwhile. */
class MergeOnTheWayTest extends TwoRecords {
    @Test
    void untilItHasBeenTakenInTheMergedRecordsAlertKeepsItsOwner() {
        desk.holding().registered(merged(), 20);

        assertThat(desk.only(MERGED).status().isOpen()).isTrue();
        desk.deliver();
        assertThat(open()).containsExactly(desk.only(SURVIVOR));
    }

    @Test
    void whatSomebodyDoesWhileItIsOnItsWayIsNotLost() {
        desk.holding().registered(merged(), 20);
        Merging first = desk.onTheWay.removeFirst();
        desk.at(1).act(Kind.ACCEPT, desk.only(MERGED));
        Merging second = desk.onTheWay.removeFirst();
        desk.take(first);
        Merging answer = desk.onTheWay.removeFirst();
        desk.take(answer);

        assertThat(desk.only(MERGED).status())
                .as("what was taken in is not how it stands now")
                .isEqualTo(Status.ACCEPTED);
        desk.take(second).deliver();
        assertThat(desk.only(SURVIVOR).acceptedBy().name()).isEqualTo("Sam");
        assertThat(open()).containsExactly(desk.only(SURVIVOR));
    }

    @Test
    void aRepeatChangesNothing() {
        desk.holding().registered(merged(), 20);
        Merging sent = desk.onTheWay.getFirst();
        desk.deliver();
        Alert one = desk.only(SURVIVOR);
        desk.take(sent);
        Merging answer = desk.onTheWay.getFirst();
        desk.deliver().take(answer);

        assertThat(desk.only(SURVIVOR)).isEqualTo(one);
        assertThat(desk.about(MERGED)).hasSize(1);
    }

    /** The register says that each is merged into the other before anything has passed between them. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void recordsThatNameEachOtherKeepAnAlertEachAndSendNothingForEver(boolean oneIsMergedIntoThem) {
        desk.hear(confirmed(MARY, event("i-2", "dispatched", 1))).holding();
        Person third = Examples.person("p-third", Examples.MARIA);
        if (oneIsMergedIntoThem) {
            desk.hear(confirmed(third, event("i-3", "dispatched", 1)));
            desk.registered(named(third, MERGED), 19);
        }
        desk.registered(merged(), 20).registered(named(MARY, MERGED), 21);
        int delivered = 0;
        for (int minute = 2; !desk.onTheWay.isEmpty(); minute++) {
            desk.at(minute).take(desk.onTheWay.removeFirst());
            assertThat(delivered++).isLessThan(20);
        }
        assertThat(open()).extracting(alert -> alert.personId().text()).containsExactly(MERGED, SURVIVOR);
        assertThat(desk.about("p-third")).allMatch(alert -> alert.status().isOpen());
    }

    @Test
    void whatIsSentPassesByARecordThatWasMergedItself() {
        Person third = Examples.person("p-third", Examples.MARIA);
        desk.hear(confirmed(MARY, event("i-2", "dispatched", 1)))
                .hear(confirmed(third, event("i-3", "dispatched", 1)))
                .holding();
        desk.registered(merged(), 20).registered(named(MARY, "p-third"), 21).deliver();

        assertThat(open()).isEmpty();
        assertThat(desk.only("p-third").incidents())
                .extracting(IncidentView::id)
                .containsExactlyInAnyOrder("i-1", "i-2", "i-3");
    }

    @Test
    void whatIsResolvedWhileItIsOnItsWayStaysOpenWhereItGoesOnAndSaysSo() {
        desk.at(1).act(Kind.ACCEPT, desk.only(MERGED));
        desk.at(2).holding().registered(merged(), 20);
        desk.at(3).resolve(desk.only(MERGED), Outcome.STAYED);
        desk.deliver();

        isToldOf(What.RESOLVED);
    }

    @Test
    void whatIsResolvedWhereItGoesOnIsNotRaisedAgainForWhatTimeDidToTheOther() {
        desk.holding().registered(merged(), 20).take(desk.onTheWay.removeFirst());
        desk.at(1).act(Kind.ACCEPT, desk.only(SURVIVOR));
        desk.at(2).resolve(desk.only(SURVIVOR), Outcome.STAYED);
        desk.at(30).tick();
        assertThat(desk.only(MERGED).history()).anyMatch(line -> line.what() == What.ESCALATED);
        desk.deliver();

        assertThat(open()).isEmpty();
        assertThat(desk.only(SURVIVOR).status()).isEqualTo(Status.RESOLVED);
    }

    @Test
    void anAlertThatShowsAnotherRecordIsSentNowhere() {
        desk.registered(merged(), 20);
        assertThat(desk.only(SURVIVOR).person().personId().text()).isEqualTo(MERGED);
        desk.holding().at(1).act(Kind.ACCEPT, desk.only(SURVIVOR));

        assertThat(desk.onTheWay).isEmpty();
    }

    @Test
    void whatEndsWhileItIsOnItsWayEndsNothingThatSomebodyElseHasWorkedOn() {
        desk.hear(confirmed(MARY, event("i-2", "dispatched", 1))).act(Kind.ACCEPT, desk.only(SURVIVOR));
        desk.holding().registered(merged(), 20);
        desk.at(3).resolve(desk.only(MERGED), Outcome.STAYED);
        desk.deliver();

        assertThat(open()).containsExactly(desk.only(SURVIVOR));
        assertThat(desk.only(SURVIVOR).history())
                .anyMatch(line -> line.what() == What.RESOLVED && line.words().startsWith("Merged record: "));
    }

    @Test
    void whatPassesToOtherHandsWhileItIsOnItsWayIsSaidWhereItGoesOn() {
        desk.at(1).act(Kind.ACCEPT, desk.only(MERGED));
        desk.at(2).holding().registered(merged(), 20);
        desk.at(3).act(Act.of(Kind.HAND_OVER).team("spa").note("a note"), desk.only(MERGED));
        desk.at(4).deliver();

        isToldOf(What.HANDED_OVER);
    }

    @Test
    void whoHasAcceptedWhatItBecameKeepsItWhateverIsDoneToTheOther() {
        desk.holding().registered(merged(), 20).take(desk.onTheWay.removeFirst());
        desk.at(1).act(Act.of(Kind.ACCEPT).by("Priya"), desk.only(SURVIVOR));
        desk.at(2).act(Act.of(Kind.DECLINE).reason("both on visits"), desk.only(MERGED));
        desk.at(3).deliver();

        assertThat(open()).containsExactly(desk.only(SURVIVOR));
        assertThat(desk.only(SURVIVOR).acceptedBy().name()).isEqualTo("Priya");
        assertThat(desk.only(SURVIVOR).history())
                .anyMatch(line -> line.what() == What.DECLINED && line.words().startsWith("Merged record: "));
    }

    @Test
    void whatIsHeardWhereItGoesOnStaysThereWhateverIsDoneToTheOther() {
        desk.holding().registered(merged(), 20).take(desk.onTheWay.removeFirst());
        desk.at(1).hear(confirmed(MARY, event("i-2", "dispatched", 1)));
        Alert heard = desk.only(SURVIVOR);
        desk.at(2).act(Kind.ACCEPT, desk.only(MERGED));
        Merging accepted = desk.onTheWay.getLast();
        desk.take(accepted);

        assertThat(desk.only(SURVIVOR).acceptedBy().name()).isEqualTo("Sam");
        assertThat(desk.only(SURVIVOR).history()).containsAll(heard.history());
        assertThat(desk.only(SURVIVOR).incidents())
                .extracting(IncidentView::id)
                .containsExactlyInAnyOrder("i-1", "i-2");

        desk.at(3).resolve(desk.only(MERGED), Outcome.STAYED);
        desk.deliver();
        assertThat(open()).as("the other call is still open").containsExactly(desk.only(SURVIVOR));
    }

    @Test
    void aNoWhileItIsOnItsWayIsSaidWhereItGoesOn() {
        desk.holding().registered(merged(), 20);
        desk.at(1).act(Act.of(Kind.DECLINE).reason("both on visits"), desk.only(MERGED));
        desk.at(2).deliver();

        isToldOf(What.DECLINED);
    }

    private void isToldOf(What what) {
        assertThat(open()).containsExactly(desk.only(SURVIVOR));
        assertThat(desk.only(SURVIVOR).actionWanted()).startsWith("Somebody worked on their other alert");
        assertThat(desk.only(SURVIVOR).history())
                .anyMatch(line -> line.what() == what && line.words().startsWith("Merged record: "));
    }

    @Test
    void theRemovalOfTheMergedRecordDoesNotKeepItsAlertFromGoingOn() {
        desk.holding().registered(merged(), 20);
        desk.removed(MERGED, 21);
        desk.deliver();

        assertThat(open()).containsExactly(desk.only(SURVIVOR));
    }

    static Stream<Integer> seeds() {
        return Stream.iterate(1, seed -> seed + 1).limit(200);
    }

    /** Whatever comes in which order: somebody has Maria all the while, and nothing that people did is missing in the end. */
    @ParameterizedTest
    @MethodSource("seeds")
    void inWhicheverOrderItComesNobodyIsWithoutAnOwnerAndNothingIsLost(int seed) {
        Random chance = new Random(seed);
        desk.holding();
        boolean merged = false;
        for (int minute = 1; minute < 30; minute++) {
            desk.at(minute);
            switch (chance.nextInt(9)) {
                case 0 -> {
                    desk.registered(merged(), 20 + minute);
                    merged = true;
                }
                case 1 -> desk.hear(confirmed(MARY, event("i-" + chance.nextInt(3), "on-scene", minute)));
                case 2 -> {
                    MatchStatement older = confirmed(maria(), event("i-" + chance.nextInt(3), "on-scene", minute));
                    desk.hear(merged ? of(merged(), older) : older);
                }
                case 3 -> act(Kind.ACCEPT, chance);
                case 4 -> act(Kind.NOTE, chance);
                case 5 -> desk.tick();
                case 6 -> actOnOne(Act.of(Kind.HAND_OVER).team("spa").note("a note"), chance);
                case 7 -> actOnOne(Act.of(Kind.DECLINE).reason("on visits"), chance);
                default -> {
                    if (!desk.onTheWay.isEmpty()) {
                        desk.take(desk.onTheWay.remove(chance.nextInt(desk.onTheWay.size())));
                    }
                }
            }
            assertThat(open()).as("seed %d, minute %d", seed, minute).isNotEmpty();
            assertThat(desk.about(SURVIVOR).stream()
                            .filter(alert -> alert.status().isOpen()))
                    .hasSizeLessThan(2);
        }
        desk.at(31).registered(merged(), 60).deliver();

        assertThat(open()).as("seed %d", seed).hasSize(1);
        Alert one = open().getFirst();
        assertThat(one.personId().text()).isEqualTo(SURVIVOR);
        assertThat(one.history().stream()
                        .filter(line -> line.what().isByPeople())
                        .map(HistoryEntry::at))
                .as("seed %d: all that people did", seed)
                .containsAll(desk.about(MERGED).stream()
                        .flatMap(alert -> alert.history().stream())
                        .filter(line -> line.what().isByPeople())
                        .map(HistoryEntry::at)
                        .toList());
    }

    private void act(Kind kind, Random chance) {
        actOnOne(Act.of(kind).note("a note").withoutPhone(), chance);
    }

    private void actOnOne(Act act, Random chance) {
        List<Alert> open = open();
        desk.act(act, open.get(chance.nextInt(open.size())));
    }
}
