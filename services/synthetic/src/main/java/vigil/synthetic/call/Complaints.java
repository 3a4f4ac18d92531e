package vigil.synthetic.call;

import static vigil.synthetic.call.Complaint.Urgency.EMERGENCY;
import static vigil.synthetic.call.Complaint.Urgency.LIFE_AT_RISK;
import static vigil.synthetic.call.Complaint.Urgency.ROUTINE;
import static vigil.synthetic.call.Complaint.Urgency.URGENT;

import vigil.domain.event.Presentation;
import vigil.synthetic.chance.Chance;
import vigil.synthetic.chance.Shares;

/** What people ring about, in words that call handlers use. */
final class Complaints {
    private static final Presentation.Code BREATHLESSNESS =
            new Presentation.Code("http://snomed.info/sct", "267036007", "Breathlessness");
    private static final String CRISIS = "end-of-life-crisis";
    private static final double SAYS_PALLIATIVE = 0.35;

    private static final Shares<Complaint> NEAR_THE_END = Shares.of(
                    Complaint.of("breathless and distressed, family frightened", EMERGENCY, CRISIS)
                            .with(BREATHLESSNESS),
                    12)
            .and(
                    Complaint.of("short of breath since this evening, chesty", EMERGENCY, CRISIS)
                            .with(BREATHLESSNESS),
                    7)
            .and(Complaint.of("severe pain, two doses of oramorph have not helped", EMERGENCY, CRISIS), 7)
            .and(Complaint.of("more pain than yesterday, cannot settle", URGENT, CRISIS), 11)
            .and(Complaint.of("syringe driver alarming, family do not know what to do", URGENT, CRISIS), 4)
            .and(Complaint.of("syringe driver stopped an hour ago", EMERGENCY, CRISIS), 2)
            .and(Complaint.of("having a seizure, not known to have fits", LIFE_AT_RISK, CRISIS), 2)
            .and(Complaint.of("vomiting blood, dark, large amount", LIFE_AT_RISK, CRISIS), 1)
            .and(Complaint.of("vomiting all day, cannot keep medicines down", URGENT, CRISIS), 6)
            .and(Complaint.of("very agitated, pulling at the sheets", URGENT, CRISIS), 6)
            .and(Complaint.of("newly confused, hot, not drinking", URGENT, "confusion"), 5)
            .and(Complaint.of("fallen beside the bed, not hurt, cannot get up", URGENT, "falls"), 9)
            .and(Complaint.of("blocked catheter, in discomfort", URGENT, "catheter"), 6)
            .and(Complaint.of("wife not coping, up four nights, carer exhausted", ROUTINE, "carer-breakdown"), 6)
            .and(Complaint.of("run out of morphine, pharmacy closed", ROUTINE, CRISIS), 4)
            .and(Complaint.of("expected death, family ask for verification", ROUTINE, CRISIS), 4)
            .and(Complaint.of("sleepier, not eating, family think this is the end", ROUTINE, CRISIS), 5)
            .and(Complaint.of("hospital bed not working, stuck flat", ROUTINE, "urgent-equipment"), 2)
            .and(Complaint.of("unresponsive, breathing noisily", LIFE_AT_RISK, CRISIS), 1);

    private static final Shares<Complaint> ANY_ADULT = Shares.of(Complaint.of("chest pain, sweaty", EMERGENCY), 12)
            .and(Complaint.of("fall at home, hip pain", URGENT, "falls"), 12)
            .and(Complaint.of("fallen, uninjured, needs lifting", ROUTINE, "falls"), 6)
            .and(Complaint.of("short of breath, known asthma", EMERGENCY).with(BREATHLESSNESS), 8)
            .and(Complaint.of("face drooping, slurred speech", EMERGENCY), 5)
            .and(Complaint.of("abdominal pain since last night", URGENT), 10)
            .and(Complaint.of("unconscious, breathing", LIFE_AT_RISK), 4)
            .and(Complaint.of("overdose, taken tablets an hour ago", EMERGENCY), 4)
            .and(Complaint.of("fever, cough, generally unwell", ROUTINE, "frailty"), 12)
            .and(Complaint.of("back pain, cannot move", ROUTINE, "reduced-function"), 6)
            .and(Complaint.of("road traffic collision, neck pain", EMERGENCY), 4)
            .and(Complaint.of("catheter not draining", URGENT, "catheter"), 4)
            .and(Complaint.of("low blood sugar, drowsy", EMERGENCY, "diabetes"), 3)
            .and(Complaint.of("confused, off legs", URGENT, "confusion", "frailty"), 5)
            .and(Complaint.of("repeat prescription needed", ROUTINE), 3)
            .and(Complaint.of("rash, itching", ROUTINE), 2);

    private static final Shares<Complaint> ANY_CHILD = Shares.of(
                    Complaint.of("fever, not drinking, drowsy", URGENT), 30)
            .and(Complaint.of("fast breathing, croupy cough", EMERGENCY), 20)
            .and(Complaint.of("febrile convulsion, now stopped", EMERGENCY), 8)
            .and(Complaint.of("vomiting and diarrhoea for two days", ROUTINE), 22)
            .and(Complaint.of("bumped head, crying", ROUTINE), 20);

    private Complaints() {}

    static Complaint of(Patient patient, int year, Chance chance) {
        if (patient.isOnRegister()) {
            Complaint complaint = NEAR_THE_END.pick(chance);
            return chance.happens(SAYS_PALLIATIVE) ? complaint.saying(", known palliative") : complaint;
        }
        return (patient.isChild(year) ? ANY_CHILD : ANY_ADULT).pick(chance);
    }
}
