package vigil.synthetic.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.person.Carer;
import vigil.domain.person.Decisions.Adrt;
import vigil.domain.person.Decisions.Capacity;
import vigil.domain.person.Decisions.Cpr;
import vigil.domain.person.Decisions.CprDecision;
import vigil.domain.person.Decisions.Lpa;
import vigil.domain.person.Decisions.Respect;
import vigil.domain.person.Plan.Named;
import vigil.synthetic.chance.Chance;
import vigil.synthetic.chance.Shares;

/** The decisions that people have put on paper. */
final class Paperwork {
    private static final Shares<CprDecision> CPR =
            Shares.of(CprDecision.NOT_FOR, 72).and(CprDecision.FOR, 12).and(CprDecision.NOT_RECORDED, 16);
    private static final List<String> WHERE_KEPT = List.of(
            "Yellow folder in the hall",
            "Message in a bottle, fridge",
            "Bedside drawer",
            "Kitchen noticeboard",
            "With the daughter");
    private static final double REVIEW_SET = 0.3;

    private Paperwork() {}

    static @Nullable Cpr cpr(Subject subject, Chance chance) {
        CprDecision decision = subject.isChild() && chance.happens(0.6) ? CprDecision.FOR : CPR.pick(chance);
        if (decision == CprDecision.NOT_RECORDED) {
            return chance.happens(0.5) ? new Cpr(decision, null, null, null) : null;
        }
        LocalDate decided = subject.today().minusDays(chance.between(5, 700));
        LocalDate review = chance.happens(REVIEW_SET) ? decided.plusMonths(chance.between(3, 12)) : null;
        return new Cpr(decision, decided, review, kept(subject, chance));
    }

    static @Nullable Respect respect(Chance chance) {
        if (!chance.happens(0.55)) {
            return null;
        }
        return chance.happens(0.85)
                ? new Respect("comfort", "Keep me comfortable; only go to hospital if comfort cannot be had here.")
                : new Respect("life", "Treat what can be treated, in hospital if needed.");
    }

    static @Nullable Adrt adrt(Subject subject, Chance chance) {
        if (subject.isChild() || !chance.happens(0.05)) {
            return null;
        }
        boolean lifeSustaining = chance.happens(0.6);
        return new Adrt(
                subject.today().minusDays(chance.between(60, 2000)),
                lifeSustaining ? "Ventilation, even if my life is at risk" : "Feeding through a tube",
                lifeSustaining,
                kept(subject, chance));
    }

    static @Nullable Lpa lpa(Subject subject, Chance chance) {
        List<Named> attorneys = subject.carers().stream()
                .filter(Carer::main)
                .map(carer -> new Named(carer.name(), carer.phone()))
                .toList();
        return subject.isChild() || attorneys.isEmpty() || !chance.happens(0.14)
                ? null
                : new Lpa(chance.happens(0.93), chance.happens(0.7), attorneys);
    }

    static @Nullable Capacity capacity(Subject subject, Chance chance) {
        boolean concern = !subject.isChild() && chance.happens(0.22);
        return concern
                ? new Capacity(true, subject.today().minusDays(chance.between(5, 300)))
                : chance.happens(0.5) ? new Capacity(false, null) : null;
    }

    static List<Named> parentalResponsibility(Subject subject) {
        return subject.isChild()
                ? subject.carers().stream()
                        .map(carer -> new Named(carer.name(), carer.phone()))
                        .toList()
                : List.of();
    }

    private static String kept(Subject subject, Chance chance) {
        return subject.isInCareHome() ? "Care home office" : chance.pick(WHERE_KEPT);
    }
}
