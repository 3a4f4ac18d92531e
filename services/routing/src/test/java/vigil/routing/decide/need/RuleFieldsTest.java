package vigil.routing.decide.need;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.routing.Examples.AMBULANCE;
import static vigil.routing.Examples.event;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.domain.alert.PlaceAtRisk;
import vigil.domain.alert.Priority;
import vigil.domain.event.UrgentEvent;
import vigil.domain.person.Sharing;
import vigil.domain.team.NeedRules;
import vigil.domain.team.NeedRules.NeedRule;
import vigil.routing.Examples;

/** Each thing that a rule can look at, and the words that each thing is told in. */
class RuleFieldsTest {
    private static final NeedRules RULES = new NeedRules(
            1,
            null,
            null,
            null,
            List.of(
                    rule("by-code", new NeedRules.When(null, List.of("267036007"), null, null, null, null)),
                    rule("by-category", new NeedRules.When(null, null, List.of("C1"), null, null, null)),
                    rule("by-ucr-need", new NeedRules.When(null, null, null, List.of("falls"), null, null)),
                    rule("by-disposition", new NeedRules.When(null, null, null, null, List.of("Dx06"), null)),
                    rule("by-outcome", new NeedRules.When(null, null, null, null, null, List.of("died-on-scene")))));

    private static NeedRule rule(String need, NeedRules.When when) {
        return new NeedRule(need, "says " + need, null, when, need, Priority.SOON, "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        urn:nhs:ods:RYA | "presentation":{"codes":[{"code":"267036007"}]}  | by-code
        urn:nhs:ods:RYA | "presentation":{"codes":[{"code":"1"}]}          | end-of-life-crisis
        urn:nhs:ods:RYA | "ambulance":{"category":"C1"}                    | by-category
        urn:nhs:ods:RYA | "ambulance":{"category":"C2"}                    | end-of-life-crisis
        urn:nhs:ods:RYA | "ambulance":{"outcome":"died-on-scene"}          | by-outcome
        urn:nhs:ods:RYA | "ambulance":{"outcome":"see-and-treat"}          | end-of-life-crisis
        urn:nhs:ods:RYG | "ucr":{"needs":["falls"]}                        | by-ucr-need
        urn:nhs:ods:RYG | "ucr":{"needs":["diabetes"]}                     | end-of-life-crisis
        urn:example:111 | "ooh":{"disposition":"Dx06"}                     | by-disposition
        urn:example:111 | "ooh":{"disposition":"Dx6"}                      | end-of-life-crisis
        urn:example:111 | "ooh":{}                                         | end-of-life-crisis
        """)
    void aRuleLooksAtCodesCategoriesNeedsDispositionsAndOutcomes(String source, String data, String need) {
        assertThat(NeedAssessment.of(event(source, "i", "closed", 0, data), RULES)
                        .first())
                .isEqualTo(need);
    }

    @Test
    void aRuleWithoutAnActionLeavesTheUsualOne() {
        Need need = NeedAssessment.of(event(AMBULANCE, "i", "closed", 0, "\"ambulance\":{\"category\":\"C1\"}"), RULES);

        assertThat(need.actionWanted()).startsWith("Ring the caller or the crew");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        urn:nhs:ods:RYA | triaged       | "flags":[]                     | 999. Triaged
        urn:nhs:ods:RYA | triaged       | "ambulance":{}                 | 999. Triaged
        urn:nhs:ods:RYG | referred      | "flags":[]                     | Urgent community response. Referred to urgent community response
        urn:nhs:ods:RYG | referred      | "ucr":{}                       | Urgent community response. Referred to urgent community response
        urn:example:111 | call-received | "flags":[]                     | Out of hours. Call received
        urn:example:111 | call-received | "ooh":{}                       | Out of hours. Call received
        urn:example:111 | call-received | "ooh":{"service":"111"}        | 111. Call received
        urn:example:111 | call-received | "presentation":{"codes":[]}    | Out of hours. Call received
        urn:nhs:ods:RYA | closed        | "ambulance":{"outcome":"see-and-treat"},"location":{"kind":"home"} | 999. Left at home
        urn:nhs:ods:RYA | closed        | "ambulance":{"outcome":"declined-conveyance"} | 999. Left where they are
        urn:nhs:ods:RYA | closed        | "ambulance":{"outcome":"conveyed-ed"} | 999. Taken to hospital
        urn:nhs:ods:RYA | at-hospital   | "ambulance":{"outcome":"conveyed-ed"} | 999. At hospital
        urn:nhs:ods:RYA | closed        | "ambulance":{"outcome":"conveyed-other"} | 999. Taken elsewhere
        urn:nhs:ods:RYA | on-scene      | "ambulance":{"outcome":"died-on-scene"} | 999. Died on scene
        urn:nhs:ods:RYA | closed        | "ambulance":{"outcome":"cancelled"} | 999. Ambulance cancelled
        urn:nhs:ods:RYA | dispatched    | "ambulance":{"outcome":"cancelled"} | 999. Ambulance on its way (ambulance cancelled)
        urn:nhs:ods:RYA | conveying     | "ambulance":{"outcome":"see-and-treat"},"location":{"kind":"home"} | 999. Being taken to hospital (see and treat)
        urn:nhs:ods:RYA | on-scene      | "ambulance":{"outcome":"see-and-treat"},"location":{"kind":"home"} | 999. Crew on scene (see and treat)
        urn:nhs:ods:RYA | at-hospital   | "ambulance":{"outcome":"see-and-treat"},"location":{"kind":"home"} | 999. At hospital (see and treat)
        urn:nhs:ods:RYA | at-hospital   | "ambulance":{"outcome":"died-on-scene"} | 999. At hospital (died on scene)
        urn:nhs:ods:RYA | on-scene      | "ambulance":{"outcome":"conveyed-ed"} | 999. Crew on scene, to be taken to hospital
        urn:nhs:ods:RYA | on-scene      | "ambulance":{"outcome":"conveyed-other"} | 999. Crew on scene, to be taken elsewhere
        urn:nhs:ods:RYA | at-hospital   | "ambulance":{"outcome":"conveyed-other"} | 999. At hospital
        urn:nhs:ods:RYA | conveying     | "ambulance":{"outcome":"conveyed-ed"} | 999. Being taken to hospital
        urn:nhs:ods:RYA | conveying     | "ambulance":{"outcome":"conveyed-other"} | 999. Being taken elsewhere
        urn:nhs:ods:RYA | cancelled     | "ambulance":{"outcome":"see-and-treat"} | 999. Cancelled by the source
        """)
    void eachServiceIsNamedAsFarAsItIsKnown(String source, String status, String data, String words) {
        assertThat(Wording.of(event(source, "i", status, 0, data))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        urn:example:111 | advised  | "flags":[]                                | Advised by telephone: nobody may have seen them.
        urn:nhs:ods:RYG | declined | "flags":[]                                | Urgent community response declined.
        urn:nhs:ods:RYG | declined | "ucr":{"declineReason":" "}               | Urgent community response declined.
        urn:nhs:ods:RYA | closed   | "ambulance":{"outcome":"hear-and-treat"}  | The ambulance service has left them where they are (hear and treat).
        urn:nhs:ods:RYA | closed   | "ambulance":{"outcome":"conveyed-ed"}     | The source has finished with its incident (taken to hospital).
        urn:nhs:ods:RYA | closed   | "ambulance":{"outcome":"died-on-scene"}   | The ambulance service says that they died on scene.
        urn:nhs:ods:RYA | closed   | "ambulance":{"outcome":"cancelled"}       | The ambulance was cancelled: nobody may have seen them.
        urn:nhs:ods:RYA | at-hospital | "ambulance":{"outcome":"see-and-treat"} | They are at hospital: tell the receiving unit what the plan says.
        urn:nhs:ods:RYA | closed   | "ambulance":{}                            | The source has finished with its incident (closed by the source).
        """)
    void aFollowUpSaysWhy(String source, String status, String data, String words) {
        assertThat(Wording.followUp(event(source, "i", status, 0, data))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        urn:example:111 | triaged  | "ooh":{}
        urn:example:111 | advised  | "ooh":{}
        urn:nhs:ods:RYG | visited  | "ucr":{}
        """)
    void whereNoAmbulanceIsInvolvedThePlaceIsNotAtRisk(String source, String status, String data) {
        UrgentEvent event = event(source, "i", status, 0, data);

        assertThat(PlaceRisk.of(Examples.maria(), Sharing.SHARED, List.of(event))
                        .risk())
                .isEqualTo(PlaceAtRisk.Risk.NONE);
    }
}
