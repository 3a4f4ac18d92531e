package vigil.matching.decide.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.matching.Examples.AT_TWO;
import static vigil.matching.Examples.A_STRANGER;
import static vigil.matching.Examples.MARGARET;
import static vigil.matching.Examples.MARGARETS_DEMOGRAPHICS;
import static vigil.matching.Examples.RONALD;
import static vigil.matching.Examples.about;
import static vigil.matching.Examples.aboutNobody;
import static vigil.matching.Examples.closed;
import static vigil.matching.Examples.person;
import static vigil.matching.Examples.takenBack;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.domain.event.UrgentEvent;

class KeptIdentityTest {
    private static final String ALL_OF_MARGARET =
            "\"nhsNumber\":\"9990001375\",\"gender\":\"female\"," + MARGARETS_DEMOGRAPHICS;

    private final Incident incident = new Incident(RONALD);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"nhsNumber\":\"9990008035\"",
                "\"family\":\"Doyle\"",
                "\"given\":[\"Patrick\"]",
                "\"birthDate\":\"1947-05-05\"",
                "\"family\":\"Thompson\",\"gender\":\"male\""
            })
    void aLaterIdentityThatDiffersStandsAlone(String differs) {
        incident.decide(about("e1", 1, ALL_OF_MARGARET));
        incident.decide(about("e2", 2, differs));

        assertThat(incident.memory().restsOn().claim())
                .isEqualTo(about("e2", 2, differs).data().person());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"nhsNumber\":\"9990001375\"",
                "\"family\":\"Thompson\"",
                "\"given\":[\"Margaret\"]",
                "\"birthDate\":\"1941-03-17\"",
                "\"family\":\"Thompson\",\"gender\":\"female\""
            })
    void aLaterIdentityThatSaysTheSameTakesNothingAway(String same) {
        incident.decide(about("e1", 1, ALL_OF_MARGARET));
        incident.decide(about("e2", 2, same));

        assertThat(incident.memory().restsOn())
                .isEqualTo(new Identity(
                        about("e2", 2, "").order(),
                        List.of("e2"),
                        about("e1", 1, ALL_OF_MARGARET).data().person()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"family\":\"THOMPSON\"",
                "\"family\":\"Thómpson\",\"given\":[\"MARGARET\"]",
                "\"family\":\"Mrs Thompson\"",
                "\"family\":\"Thompson\",\"given\":[\"M\"]",
                "\"given\":[\"Margaret\"],\"birthDate\":\"1941-03\"",
                "\"family\":\"Unknown\",\"given\":[\"Margaret\"]",
                "\"family\":\"Thompson\",\"birthDate\":\"1900-01-01\""
            })
    void theSameInAnotherWritingOrInLessDetailTakesNothingAway(String same) {
        incident.decide(about("e1", 1, ALL_OF_MARGARET));
        incident.decide(about("e2", 2, same));

        assertThat(incident.memory().restsOn().claim())
                .isEqualTo(about("e1", 1, ALL_OF_MARGARET).data().person());
        assertThat(incident.memory().restsOn().eventIds()).containsExactly("e2");
    }

    @Test
    void moreDetailAndAnotherSpellingCompleteWhatIsKnown() {
        incident.decide(about("e1", 1, "\"family\":\"Dhillon\",\"given\":[\"Kuldeep\"],\"birthDate\":\"1941\""));
        incident.decide(
                about("e2", 2, "\"family\":\"DHILLON\",\"given\":[\"Kuldip\",\"Kaur\"],\"birthDate\":\"1941-03-17\""));
        incident.decide(about("e3", 3, "\"given\":[\"K\"]"));

        assertThat(incident.memory().restsOn().claim())
                .isEqualTo(about(
                                "e",
                                0,
                                "\"family\":\"Dhillon\",\"given\":[\"Kuldip\",\"Kaur\"],\"birthDate\":\"1941-03-17\"")
                        .data()
                        .person());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"family\":\"THOMASON\"",
                "\"given\":[\"Margot\"]",
                "\"given\":[\"P\"]",
                "\"birthDate\":\"1941-04\"",
                "\"family\":\"THOMPSON\",\"nhsNumber\":\"9990008035\""
            })
    void anotherNameNumberOrDateIsAnotherPersonInAnyWriting(String another) {
        incident.decide(about("e1", 1, ALL_OF_MARGARET));
        incident.decide(about("e2", 2, another));

        assertThat(incident.memory().restsOn().claim())
                .isEqualTo(about("e2", 2, another).data().person());
    }

    @Test
    void whoWasNamedInCapitalsIsNotWithdrawnBecauseTheRegisterWasCorrected() {
        Incident confirmed = new Incident(MARGARET, RONALD);
        confirmed.decide(about("e1", 1, MARGARETS_DEMOGRAPHICS));
        confirmed
                .index()
                .put(
                        person(
                                "{\"personId\":\"margaret\",\"family\":\"Okafor\",\"given\":[\"Grace\"],\"birthDate\":\"1950-05-05\"}"),
                        5);

        Verdict.Stated stated = confirmed.stated(about(
                "e2", 2, MARGARETS_DEMOGRAPHICS.replace("Thompson", "THOMPSON").replace("Margaret", "MARGARET")));

        assertThat(stated.withdrawals()).isEmpty();
        assertThat(stated.confirmed().personId()).isEqualTo(MARGARET.personId());
    }

    @Test
    void snapshotsOfOneMomentThatComeAgainAreNotHeardAgain() {
        UrgentEvent first = about("e1", 1, "\"nhsNumber\":\"9990008035\"");
        UrgentEvent second = about("e2", 1, MARGARETS_DEMOGRAPHICS);
        incident.decide(about("e0", 0, A_STRANGER));
        incident.decide(first);
        incident.decide(second);
        IncidentMemory heard = incident.memory();

        incident.decide(first);
        incident.decide(second);

        assertThat(incident.memory()).isEqualTo(heard);
    }

    @Test
    void anEndIsAnEndWhicheverSnapshotOfItsMomentComesLast() {
        incident.decide(about("e1", 1, A_STRANGER));
        incident.decide(closed("e2", 2, ""));
        incident.decide(about("e3", 2, A_STRANGER));
        assertThat(incident.memory().isOpen()).isFalse();

        incident.decide(about("e4", 3, A_STRANGER));
        assertThat(incident.memory().isOpen()).isTrue();
    }

    @Test
    void ofAStrangerTheIdentityIsKeptWhileTheIncidentIsOpenAndNoLongerThanTwelveHoursOfSilence() {
        incident.decide(about("e1", 1, A_STRANGER));
        IncidentMemory open = incident.memory();
        incident.decide(closed("e2", 2, A_STRANGER));

        assertThat(open.isOpen()).isTrue();
        assertThat(open.hasWaited(AT_TWO.plus(Duration.ofHours(11)))).isFalse();
        assertThat(open.hasWaited(AT_TWO.plus(Duration.ofHours(13)))).isTrue();
        for (IncidentMemory forgotten : List.of(incident.memory(), open.blanked())) {
            assertThat(forgotten.isOpen()).isFalse();
            assertThat(forgotten.hasWaited(AT_TWO.plus(Duration.ofHours(13)))).isFalse();
            assertThat(forgotten.restsOn().claim()).isNull();
            assertThat(forgotten.kept()).isNull();
        }
    }

    @Test
    void theRegisterSaysNothingOfAnIncidentThatIsOverOrSilentOrNamesNobody() {
        incident.decide(about("e1", 1, MARGARETS_DEMOGRAPHICS));
        incident.index().put(MARGARET, 7);
        assertThat(incident.again(AT_TWO.plus(Duration.ofHours(13)))).isEqualTo(new Verdict.Silent());

        Incident over = new Incident();
        over.decide(closed("e1", 1, MARGARETS_DEMOGRAPHICS));
        over.index().put(MARGARET, 7);
        assertThat(over.again(AT_TWO)).isEqualTo(new Verdict.Silent());

        Incident taken = new Incident();
        taken.decide(about("e1", 1, MARGARETS_DEMOGRAPHICS));
        taken.decide(takenBack("e2", 2));
        taken.index().put(MARGARET, 7);
        assertThat(taken.again(AT_TWO)).isEqualTo(new Verdict.Silent());
        assertThat(taken.memory().kept()).isNull();
    }

    @Test
    void whatMayBeUnsaidIsSaidAgainTheSame() {
        incident.decide(about("e1", 1, MARGARETS_DEMOGRAPHICS));
        incident.index().put(MARGARET, 7);
        Verdict first = incident.again(AT_TWO);

        assertThat(incident.memory().unsaidSince()).isEqualTo(AT_TWO);
        assertThat(incident.again(AT_TWO)).isEqualTo(first);
        assertThat(incident.memory().said().isOpen()).isFalse();
        assertThat(incident.memory().said().restsOn().claim()).isNotNull();
    }

    @Test
    void anOlderSnapshotLeavesWhatIsUnsaidToBeSaidAndANewerOneSaysIt() {
        incident.decide(about("e2", 2, MARGARETS_DEMOGRAPHICS));
        incident.index().put(MARGARET, 7);
        incident.again(AT_TWO);

        incident.decide(aboutNobody("e1", 1));
        assertThat(incident.memory().kept().event().id()).isEqualTo("e2");
        incident.decide(aboutNobody("e3", 3));
        assertThat(incident.memory().kept()).isNull();
    }
}
