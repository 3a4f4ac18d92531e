package vigil.routing.decide.need;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.routing.Examples.AMBULANCE;
import static vigil.routing.Examples.OOH;
import static vigil.routing.Examples.event;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.domain.alert.Priority;
import vigil.domain.person.Person;
import vigil.domain.person.Plan;
import vigil.domain.person.Sharing;
import vigil.domain.team.NeedRules;
import vigil.domain.team.NeedRules.NeedRule;
import vigil.routing.Examples;
import vigil.routing.OwnDirectory;

/** The red flags, by the rules of the directory that Vigil comes with. */
class RedFlagTest {
    private static final NeedRules RULES = OwnDirectory.load().needs();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        catastrophic-bleed     | vomiting blood since midnight                   | symptom-control
        seizure                | has been fitting for ten minutes                | symptom-control
        cord-compression       | cannot feel her legs since this evening         | symptom-control
        uncontrolled-pain      | screaming in pain, last dose at one             | symptom-control
        uncontrolled-agitation | very agitated, pulling at the bedclothes        | symptom-control
        syringe-driver-failure | syringe driver has stopped                      | syringe-driver
        only-carer-collapsed   | husband has collapsed, nobody else in the house | carer-breakdown
        catastrophic-bleed     | bleeding a lot from the neck                    | symptom-control
        catastrophic-bleed     | has vomited blood twice                         | symptom-control
        catastrophic-bleed     | coughed up blood                                | symptom-control
        cord-compression       | can’t feel her legs                             | symptom-control
        cord-compression       | cant move his legs                              | symptom-control
        cord-compression       | weakness in both legs since noon                | symptom-control
        uncontrolled-pain      | severe abdominal pain                           | symptom-control
        uncontrolled-pain      | the pain is uncontrolled                        | symptom-control
        syringe-driver-failure | syringe-driver  has stopped                     | syringe-driver
        syringe-driver-failure | his syringe driver isn’t working                | syringe-driver
        syringe-driver-failure | driver is alarming                              | syringe-driver
        only-carer-collapsed   | partner has collapsed                           | carer-breakdown
        """)
    void whatMayNotWaitIsImmediateAndSaysWhatToDo(String rule, String text, String need) {
        Need assessed = of(text, null);

        assertThat(assessed.priority()).isEqualTo(Priority.IMMEDIATE);
        assertThat(assessed.first()).isEqualTo(need);
        assertThat(assessed.actionWanted()).isEqualTo(rule(rule).actionWanted()).startsWith("Ring now");
        assertThat(assessed.because()).contains(rule(rule).says());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"prognosis\":\"days\",\"anticipatoryMedicines\":{\"inPlace\":false}",
                "\"prognosis\":\"days\",\"anticipatoryMedicines\":{\"inPlace\":true,\"authorised\":false}"
            })
    void noMedicinesThatMayBeGivenWithAPrognosisOfDaysIsImmediateWhateverTheCallSays(String plan) {
        Need assessed = of("a little unwell", plan(plan));

        assertThat(assessed.priority()).isEqualTo(Priority.IMMEDIATE);
        assertThat(assessed.needs()).containsExactly("medicines");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"prognosis\":\"days\"",
                "\"prognosis\":\"days\",\"anticipatoryMedicines\":{\"location\":\"fridge\"}",
                "\"prognosis\":\"days\",\"anticipatoryMedicines\":{\"inPlace\":true}",
                "\"prognosis\":\"weeks\",\"anticipatoryMedicines\":{\"inPlace\":false}",
                "\"anticipatoryMedicines\":{\"inPlace\":false}"
            })
    void whatIsNotRecordedIsNoNo(String plan) {
        assertThat(of("a little unwell", plan(plan)).priority()).isEqualTo(Priority.URGENT);
    }

    @Test
    void aSoundIsTheSyringeDriversWhereThePlanSaysThatThereIsOne() {
        String text = "something is beeping and she is asleep";

        assertThat(of(text, plan("\"syringeDriver\":{\"inPlace\":true}")).first())
                .isEqualTo("syringe-driver");
        assertThat(of(text, plan("\"syringeDriver\":{\"inPlace\":false}")).first())
                .isEqualTo("end-of-life-crisis");
        assertThat(of(text, plan("\"syringeDriver\":{}")).first()).isEqualTo("end-of-life-crisis");
        assertThat(of(text, null).first()).isEqualTo("end-of-life-crisis");
        assertThat(of("asleep", plan("\"syringeDriver\":{\"inPlace\":true}")).first())
                .isEqualTo("end-of-life-crisis");
    }

    @Test
    void aPlanThatIsNotSharedTakesNoPart() {
        Person person = person("\"prognosis\":\"days\",\"anticipatoryMedicines\":{\"inPlace\":false}");

        assertThat(PlanRules.shared(person, Sharing.SHARED)).isNotNull();
        assertThat(PlanRules.shared(person, null)).isNotNull();
        assertThat(PlanRules.shared(person, Sharing.WITHDRAWN)).isNull();
        assertThat(PlanRules.shared(null, Sharing.SHARED)).isNull();
    }

    @Test
    void whatARuleReadInThePlanIsNotRepeatedInItsReason() {
        assertThat(of("unwell", plan("\"prognosis\":\"days\",\"anticipatoryMedicines\":{\"inPlace\":false}"))
                        .because())
                .containsExactly("With what the plan says, this presses more");
    }

    @ParameterizedTest
    @CsvSource({"C1,IMMEDIATE", "HCP1,IMMEDIATE", "C2,URGENT", "C5,URGENT", "HCP4,URGENT", "IFT4,URGENT"})
    void anAmbulanceCategoryRaisesAndNeverLowers(String category, Priority priority) {
        assertThat(NeedAssessment.of(
                                event(
                                        AMBULANCE,
                                        "i",
                                        "triaged",
                                        0,
                                        "\"presentation\":{\"text\":\"in pain\"},\"ambulance\":{\"category\":\""
                                                + category + "\"}"),
                                RULES)
                        .priority())
                .isEqualTo(priority);
    }

    private static Need of(String text, @Nullable Plan plan) {
        return NeedAssessment.of(
                event(OOH, "i", "triaged", 0, "\"presentation\":{\"text\":\"" + text + "\"}"), plan, RULES);
    }

    private static NeedRule rule(String id) {
        return RULES.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable Plan plan(String rest) {
        return person(rest).plan();
    }

    private static Person person(String plan) {
        return Examples.person(
                "p-1",
                "{\"personId\":\"p-maria\",\"family\":\"A\",\"birthDate\":\"1941-03-02\",\"consent\":{\"share\":\"given\"},"
                        + "\"plan\":{" + plan + "}}");
    }
}
