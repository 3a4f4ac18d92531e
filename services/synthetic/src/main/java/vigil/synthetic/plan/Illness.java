package vigil.synthetic.plan;

import java.util.ArrayList;
import java.util.List;
import vigil.domain.person.Plan.AnticipatedEmergency;
import vigil.synthetic.chance.Chance;
import vigil.synthetic.chance.Shares;

/** What people on the register live with, and what may happen next. Plausible, not a statistic. */
final class Illness {
    private static final Shares<String> ADULT = Shares.of("Dementia", 20)
            .and("Heart failure", 14)
            .and("COPD", 13)
            .and("Frailty of old age", 12)
            .and("Lung cancer", 9)
            .and("Bowel cancer", 6)
            .and("Prostate cancer", 5)
            .and("Breast cancer", 5)
            .and("Pancreatic cancer", 4)
            .and("Chronic kidney disease stage 5", 4)
            .and("Parkinson's disease", 4)
            .and("Motor neurone disease", 2)
            .and("Glioblastoma", 1)
            .and("Pulmonary fibrosis", 1);
    private static final Shares<String> CHILD = Shares.of("Severe cerebral palsy", 25)
            .and("Duchenne muscular dystrophy", 15)
            .and("Mitochondrial disease", 12)
            .and("Medulloblastoma", 12)
            .and("Complex congenital heart disease", 16)
            .and("Spinal muscular atrophy", 10)
            .and("Batten disease", 10);
    private static final List<String> BESIDES = List.of(
            "Type 2 diabetes",
            "Atrial fibrillation",
            "Osteoarthritis",
            "Hypertension",
            "Previous stroke",
            "Bone metastases",
            "Hearing loss",
            "Macular degeneration");
    private static final List<AnticipatedEmergency> EMERGENCIES = List.of(
            new AnticipatedEmergency(
                    "breathlessness", "Sit up, fan, reassure; then the breathlessness medicines on the chart."),
            new AnticipatedEmergency(
                    "pain", "Give the breakthrough dose on the chart; ring the key team if two have not helped."),
            new AnticipatedEmergency(
                    "chest infection",
                    "Treat at home with tablets if they can be swallowed; no intravenous treatment."),
            new AnticipatedEmergency("seizure", "Midazolam by the cheek as on the chart; ring the key team."),
            new AnticipatedEmergency("bleeding", "Dark towels, stay with the person, crisis medicine as on the chart."),
            new AnticipatedEmergency("agitation", "Look for a full bladder and pain first; then as on the chart."),
            new AnticipatedEmergency("fall", "Check for injury; lift with two; hospital only for a likely fracture."));
    private static final Shares<String> ALLERGIES = Shares.of("Penicillin", 60)
            .and("Morphine (itch)", 10)
            .and("Latex", 10)
            .and("Trimethoprim", 12)
            .and("Elastoplast", 8);
    private static final List<String> EQUIPMENT = List.of(
            "Hospital bed",
            "Pressure mattress",
            "Commode",
            "Home oxygen",
            "Hoist",
            "Walking frame",
            "Suction machine",
            "Wheelchair");

    private Illness() {}

    static List<String> diagnoses(Subject subject, Chance chance) {
        List<String> diagnoses = new ArrayList<>();
        diagnoses.add((subject.isChild() ? CHILD : ADULT).pick(chance));
        if (!subject.isChild()) {
            diagnoses.addAll(some(BESIDES, 0.2, chance));
        }
        return diagnoses;
    }

    static List<AnticipatedEmergency> emergencies(Chance chance) {
        return some(EMERGENCIES, 0.3, chance);
    }

    static List<String> allergies(Chance chance) {
        return chance.happens(0.2) ? List.of(ALLERGIES.pick(chance)) : List.of();
    }

    static List<String> equipment(Chance chance) {
        return some(EQUIPMENT, 0.2, chance);
    }

    private static <T> List<T> some(List<T> values, double each, Chance chance) {
        return values.stream().filter(value -> chance.happens(each)).toList();
    }
}
