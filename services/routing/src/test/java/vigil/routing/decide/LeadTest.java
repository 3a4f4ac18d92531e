package vigil.routing.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.routing.Examples.confirmed;
import static vigil.routing.Examples.event;
import static vigil.routing.Examples.person;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction.Kind;
import vigil.domain.alert.Routing.Considered;
import vigil.domain.alert.What;
import vigil.domain.person.Person;
import vigil.routing.Examples;
import vigil.routing.OwnDirectory;

/** Whose care a young person is in decides who is asked, and age alone only where nothing else is known. */
class LeadTest {
    /** Two in the afternoon of Saturday 21 November 2026. */
    private static final int AFTERNOON = 12 * 60;

    private final Desk desk = new Desk().with(OwnDirectory.load()).at(AFTERNOON);

    @Test
    void aChildIsTheChildrensTeamsAndAnAdultTheAdults() {
        assertThat(owner("2013-05-05", "")).isEqualTo("childrens-community-nursing");
        assertThat(owner("1960-05-05", "")).isEqualTo("myton-coventry");
    }

    @Test
    void aSeventeenYearOldWhoHasMovedIsTheAdultsExceptUrgentCommunityResponse() {
        Alert alert = raised(
                "2009-06-01", "\"transition\":{\"adultTeam\":\"district-nursing-coventry\",\"from\":\"2026-11-01\"},");

        assertThat(alert.owner().text()).isEqualTo("district-nursing-coventry");
        assertThat(alert.routing().why())
                .startsWith("Adults' services lead their care: they have moved to them. The person's own key team.");
        assertThat(considered(alert, "ucr-coventry"))
                .isEqualTo(new Considered(
                        Examples.team("ucr-coventry"),
                        "Urgent community response, Coventry",
                        false,
                        "does not take age 17"));
        assertThat(considered(alert, "childrens-community-nursing").why()).isEqualTo("does not take age 18");
    }

    @Test
    void nobodyHandsASeventeenYearOldToUrgentCommunityResponseWhoeverLeads() {
        Alert alert = raised(
                "2009-06-01", "\"transition\":{\"adultTeam\":\"district-nursing-coventry\",\"from\":\"2026-11-01\"},");

        assertThat(desk.act(Act.of(Kind.HAND_OVER).team("ucr-coventry").note("all of it"), alert)
                        .reason())
                .isEqualTo("Urgent community response, Coventry does not take age 17.");
    }

    @Test
    void beforeThatDayTheyAreTheChildrens() {
        assertThat(owner("2009-06-01", "\"transition\":{\"adultTeam\":\"x\",\"from\":\"2027-06-01\"},"))
                .isEqualTo("childrens-community-nursing");
        assertThat(owner("2008-01-01", "\"transition\":{\"from\":\"2027-06-01\"},"))
                .isEqualTo("childrens-community-nursing");
    }

    @Test
    void aNineteenYearOldWhomChildrensServicesLeadIsTheirs() {
        Alert alert = raised("2007-06-01", "\"careLead\":\"children\",");

        assertThat(alert.owner().text()).isEqualTo("childrens-community-nursing");
        assertThat(alert.routing().why()).startsWith("Children's services lead their care: the register says so.");
        desk.act(Act.of(Kind.ACCEPT), alert);
        assertThat(desk.act(Act.of(Kind.HAND_OVER).team("myton-coventry").note("all of it"), desk.only("p-y"))
                        .reason())
                .isEqualTo("Coventry Myton Hospice community team does not take age 19.");
    }

    @Test
    void whereBothLeadOneOwnsItAndTheOtherIsTold() {
        Alert alert = raised("2009-06-01", "\"careLead\":\"both\",");

        assertThat(alert.owner().text()).isEqualTo("childrens-community-nursing");
        assertThat(alert.actionWanted()).endsWith("Also tell Coventry Myton Hospice community team.");
        assertThat(considered(alert, "myton-coventry"))
                .satisfies(team -> assertThat(team.fits()).isTrue())
                .satisfies(team -> assertThat(team.why()).startsWith("told as well. "));
        assertThat(alert.history())
                .filteredOn(entry -> entry.what() == What.UPDATED)
                .extracting(Alert.HistoryEntry::words)
                .containsExactly("Also tell Coventry Myton Hospice community team, who lead the care as well.");
        assertThat(alert.version()).isEqualTo(1);
    }

    @Test
    void whateverElseIsWantedLaterTheOtherIsStillToBeToldUntilItOwnsTheAlert() {
        String told = " Also tell Coventry Myton Hospice community team.";
        raised("2009-06-01", "\"careLead\":\"both\",");
        String seizure = "\"presentation\":{\"text\":\"having a seizure\"}";
        desk.at(AFTERNOON + 1)
                .hear(confirmed(
                        young("2009-06-01", "\"careLead\":\"both\","),
                        event(Examples.AMBULANCE, "i-1", "triaged", AFTERNOON + 1, seizure)));
        assertThat(desk.only("p-y").actionWanted()).endsWith(told).doesNotContain(told + told);

        handOver("single-point-of-access");
        assertThat(desk.only("p-y").actionWanted()).endsWith(told);

        handOver("myton-coventry");
        assertThat(desk.only("p-y").owner().text()).isEqualTo("myton-coventry");
        assertThat(desk.only("p-y").actionWanted()).doesNotContain("Also tell");
    }

    @Test
    void onceTheyAreNotOnTheRegisterAnyMoreNobodyElseIsTold() {
        raised("2009-06-01", "\"careLead\":\"both\",");

        desk.removed("p-y", 30);

        assertThat(desk.only("p-y").actionWanted())
                .startsWith(AlertDraft.REMOVED)
                .doesNotContain("Also tell");
    }

    @Test
    void whereBothLeadTheOneThatIsOpenOwnsIt() {
        Desk night = new Desk().with(OwnDirectory.load());
        night.hear(confirmed(
                young("2009-06-01", "\"careLead\":\"both\","),
                event(
                        Examples.OOH,
                        "o-1",
                        "triaged",
                        0,
                        "\"presentation\":{\"text\":\"syringe driver has stopped\"}")));

        assertThat(night.only("p-y").owner().text()).isEqualTo("night-nursing-coventry");
        assertThat(night.only("p-y").actionWanted()).doesNotContain("Also tell");
    }

    @Test
    void whereTheDayHasComeAndTheRegisterSaysOtherwiseBothAreTold() {
        Alert alert = raised("2008-06-01", "\"careLead\":\"children\",\"transition\":{\"from\":\"2026-06-01\"},");

        assertThat(alert.owner().text()).isEqualTo("myton-coventry");
        assertThat(alert.actionWanted()).endsWith("Also tell Children's community nursing.");
    }

    @Test
    void theAdultsLeadWhereTheRegisterSaysSo() {
        assertThat(owner("2009-06-01", "\"careLead\":\"adult\",")).isEqualTo("myton-coventry");
        assertThat(owner(
                        "1960-06-01",
                        "\"careLead\":\"both\",\"transition\":{\"adultTeam\":\" \",\"from\":\"2020-01-01\"},"))
                .isEqualTo("myton-coventry");
    }

    @Test
    void ageCountsFromTheBirthdayByTheLocalDay() {
        Person born = young("2008-11-21", "");
        Instant justBefore = Instant.parse("2026-11-20T23:59:59Z");

        assertThat(Lead.of(born, justBefore).first()).isEqualTo(Lead.Services.CHILDREN);
        assertThat(Lead.of(born, justBefore.plus(Duration.ofSeconds(1))).first())
                .isEqualTo(Lead.Services.ADULT);
        assertThat(Lead.of(null, justBefore).age()).isEmpty();
    }

    private void handOver(String team) {
        desk.act(Act.of(Kind.HAND_OVER).team(team).note("all of it"), desk.only("p-y"));
        desk.act(Act.of(Kind.RECEIVE), desk.only("p-y"));
    }

    private String owner(String born, String rest) {
        return new LeadTest().raised(born, rest).owner().text();
    }

    private Alert raised(String born, String rest) {
        desk.hear(confirmed(young(born, rest), event("i-1", "triaged", AFTERNOON)));
        return desk.only("p-y");
    }

    private static Considered considered(Alert alert, String team) {
        return alert.routing().considered().stream()
                .filter(one -> one.team().text().equals(team))
                .findFirst()
                .orElseThrow();
    }

    private static Person young(String born, String rest) {
        return person(
                "p-y",
                "{\"personId\":\"p-maria\",\"family\":\"Y\",\"birthDate\":\"" + born + "\"," + rest
                        + "\"gpPractice\":\"M86001\",\"consent\":{\"share\":\"given\"}}");
    }
}
