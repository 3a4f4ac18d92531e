package vigil.routing.decide.need;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.routing.Examples.AMBULANCE;
import static vigil.routing.Examples.event;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.domain.alert.Priority;
import vigil.domain.team.NeedRules;
import vigil.routing.Examples;

class NeedAssessmentTest {
    private static final NeedRules RULES = Examples.directory().needs();

    @ParameterizedTest
    @ValueSource(strings = {"catastrophic bleed", "CATASTROPHIC BLEED!", "known cancer, catastrophic bleed."})
    void wordsAreFoundInAnyCase(String text) {
        assertThat(need(text).priority()).isEqualTo(Priority.IMMEDIATE);
    }

    /** As it is typed at three in the morning. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "catastrophic  bleed",
                "catastrophic\\nbleed",
                "catastrophic\u00a0bleed",
                "catastrophic-bleed",
                "cata\u2019strophic bleed"
            })
    void gapsHyphensAndApostrophesKeepNoWordsFromBeingFound(String text) {
        assertThat(need(text).priority()).isEqualTo(Priority.IMMEDIATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"catastrophic bleeding risk in family", "uncatastrophic bleed", "bleed", ""})
    void onlyWholeWordsCount(String text) {
        assertThat(need(text).priority()).isEqualTo(Priority.URGENT);
    }

    @Test
    void theDisplayOfACodeCountsAsWords() {
        Need need = NeedAssessment.of(
                event(
                        AMBULANCE,
                        "i",
                        "triaged",
                        0,
                        "\"presentation\":{\"codes\":[{\"display\":\"Catastrophic bleed\"},{}]}"),
                RULES);

        assertThat(need.first()).isEqualTo("symptom-control");
    }

    @Test
    void allRulesThatFitCountAndTheMostPressingLeads() {
        Need need = NeedAssessment.of(
                event(
                        AMBULANCE,
                        "i",
                        "triaged",
                        0,
                        "\"presentation\":{\"text\":\"catastrophic bleed\"},\"ambulance\":{\"category\":\"IFT4\"}"),
                RULES);

        assertThat(need.needs()).containsExactly("symptom-control", "end-of-life-crisis");
        assertThat(need.priority()).isEqualTo(Priority.IMMEDIATE);
        assertThat(need.because()).containsExactly("A catastrophic bleed is an emergency", "A planned move");
    }

    @Test
    void whereNoRuleFitsTheDefaultHolds() {
        Need need = NeedAssessment.of(event("i", "triaged", 0), RULES);

        assertThat(need.first()).isEqualTo("end-of-life-crisis");
        assertThat(need.actionWanted()).isEqualTo("Ring the caller.");
    }

    private static Need need(String text) {
        return NeedAssessment.of(
                event(AMBULANCE, "i", "triaged", 0, "\"presentation\":{\"text\":\"" + text + "\"}"), RULES);
    }
}
