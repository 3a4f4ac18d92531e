package vigil.matching.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vigil.matching.decide.evidence.Finding;
import vigil.matching.decide.evidence.Found;
import vigil.matching.decide.evidence.Weights;
import vigil.matching.decide.name.NameLore;

class MatchingDataTest {
    private static final Set<Finding> AGREEING = Set.of(
            Finding.NUMBER_SAME,
            Finding.FAMILY_SAME,
            Finding.GIVEN_SAME,
            Finding.BIRTH_SAME,
            Finding.ADDRESS_SAME,
            Finding.PHONE_SAME,
            Finding.GENDER_SAME,
            Finding.PRACTICE_SAME);

    @Test
    void whatAgreesSpeaksForSomebodyAndWhatDiffersAgainst() {
        Weights weights = MatchingData.current().weights();

        assertThat(AGREEING).allMatch(finding -> weights.of(new Found(finding, 0.01)) > 0);
        assertThat(Finding.values())
                .filteredOn(finding -> finding.name().endsWith("_DIFFERENT"))
                .hasSize(7)
                .allMatch(finding -> weights.of(finding) < 0);
        assertThat(List.of(
                        Finding.NUMBER_MISSING, Finding.FAMILY_MISSING, Finding.GIVEN_MISSING, Finding.BIRTH_MISSING))
                .allMatch(finding -> weights.of(finding) == 0);
    }

    @Test
    void aTableOfWeightsWithoutASettingIsRefused() {
        assertThatThrownBy(() -> WeightsFile.of(List.of("version v1")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("population");
    }

    @Test
    void aTableOfWeightsWithoutAFindingOrWithAnUnknownOneIsRefused() {
        List<String> settings = new ArrayList<>(List.of(
                "version v1",
                "population 1000",
                "registered-rate   4",
                "automatic-at 0.9",
                "review-at 0.1",
                "at-home 1",
                "in-institution 60",
                "relatives-share family 0.7",
                "relatives-share   given 0.1",
                "relatives-share birth 0.1",
                "relatives-share number 0.1"));
        assertThatThrownBy(() -> WeightsFile.of(settings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PHONE_SAME");
        settings.add("finding NOSE_SAME 0.5 0.1 0");
        assertThatThrownBy(() -> WeightsFile.of(settings)).isInstanceOf(IllegalArgumentException.class);
        settings.removeLast();
        Arrays.stream(Finding.values()).forEach(finding -> settings.add("finding " + finding + "  0.5 0.25   0"));
        assertThat(WeightsFile.of(settings).of(Finding.PHONE_SAME)).isEqualTo(Math.log(2));
        assertThat(WeightsFile.of(settings).registeredRate()).isEqualTo(4);
    }

    @Test
    void aShortNameLeadsToEveryNameItIsShortForInItsCommonestSpelling() {
        Map<String, List<String>> files = Map.of(
                "names/nicknames.txt", List.of("margaret: peggy maggie", "magdalena: maggie", "anne: annie"),
                "names/spellings.txt", List.of("ann anne"),
                "names/romanisations.txt", List.of("cheung: zhang chang"),
                "names/endings.txt", List.of("family ska=ski", "given ben="),
                "names/say-little.txt", List.of("kaur", "begum"),
                "names/leading.txt", List.of("mohammed"),
                "names/institutions.txt", List.of("care home"));
        NameLore lore = new NameFiles(files::get).lore();

        assertThat(lore.formals())
                .containsEntry("maggie", Set.of("margaret", "magdalena"))
                .containsEntry("annie", Set.of("ann"))
                .containsEntry("peggy", Set.of("margaret"));
        assertThat(lore.romanised()).containsEntry("cheung", Set.of("zhang", "chang"));
        assertThat(lore.givenNames())
                .contains("ann", "annie", "margaret", "peggy")
                .doesNotContain("anne");
        assertThat(lore.saysLittle()).containsExactlyInAnyOrder("kaur", "begum");
        assertThat(lore.leading()).containsExactly("mohammed");
        assertThat(lore.inflections()).containsEntry("ska", "ski");
        assertThat(lore.droppable()).containsExactly("ben");
        assertThat(lore.isInstitution("The Limes Care Home")).isTrue();
    }
}
