import { isKnownToHaveDied, type Alert, type Plan as PlanData, type PreferredPlace } from "../model/alert";
import { date, isPast } from "../model/time";
import { CPR, PLACE, PLACE_STATE, PROGNOSIS, say, TREATMENT } from "../words";
import { Fact, Facts, Section } from "./Facts";
import { People } from "./People";

interface Props {
  alert: Alert;
  now: number;
}

/** What the person asked for. It advises; it never holds an ambulance back. */
export function Plan({ alert, now }: Props) {
  const person = alert.person;
  if (alert.sharing === "removed") {
    return (
      <Section title="Plan">
        <p class="warning">No longer on the register: nothing from the plan is shown. Ask them, or whoever cares for them, what they want now.</p>
      </Section>
    );
  }
  if (alert.sharing === "declined" || alert.sharing === "withdrawn") {
    return (
      <Section title="Plan">
        <p class="warning">Known to the register. Sharing {alert.sharing}: nothing from the plan is shown. Ask the person.</p>
      </Section>
    );
  }
  const plan = person?.plan;
  if (!plan) {
    return (
      <Section title="Plan">
        <p class="warning">No plan found. That does not mean there is none: ask the person, their carer and the key worker.</p>
        {person && <People person={person} plan={{}} />}
      </Section>
    );
  }
  return (
    <Section title="Plan">
      {alert.sharing === "shared-not-recorded" && <p class="warning">Consent to share is not recorded; shared for direct care.</p>}
      {plan.reviewDue && isPast(plan.reviewDue, now) && (
        <p class="warning">Review was due on {date(plan.reviewDue)}. What it says still stands until somebody changes it: check with the person.</p>
      )}
      <Decisions plan={plan} now={now} />
      <Facts>
        <Fact name="If this happens">
          {plan.anticipatedEmergencies && plan.anticipatedEmergencies.length > 0 && (
            <ul class="facts__bullets">
              {plan.anticipatedEmergencies.map((each) => (
                <li key={each.problem}>
                  <strong>{each.problem}</strong>: {each.do}
                </li>
              ))}
            </ul>
          )}
        </Fact>
        <Fact name="Medicines at hand">{medicines(plan)}</Fact>
        <Fact name="Syringe driver">
          {plan.syringeDriver && (plan.syringeDriver.inPlace ? `In place${plan.syringeDriver.changeDueBy ? `, change due ${date(plan.syringeDriver.changeDueBy)}` : ""}` : "None")}
        </Fact>
        <Fact name="Wishes to be cared for">{place(plan.preferredPlaceOfCare)}</Fact>
        <Fact name="Wishes to die">{place(plan.preferredPlaceOfDeath)}</Fact>
        {alert.preferredPlace?.why && !isKnownToHaveDied(alert) && <Fact name="At risk?">{alert.preferredPlace.why}</Fact>}
        <Fact name="Prognosis">
          {plan.prognosis && `${say(PROGNOSIS, plan.prognosis)}${plan.personKnowsPrognosis === false ? " (the person does NOT know)" : ""}`}
        </Fact>
      </Facts>
      {person && <People person={person} plan={plan} />}
      <p class="facts__aside">
        Plan version {plan.version ?? "not recorded"}
        {plan.amendedAt && `, changed ${date(plan.amendedAt)}`}
        {plan.author?.name && `, by ${[plan.author.name, plan.author.role].filter(Boolean).join(", ")}`}. It is advice: hospital can be right.
      </p>
    </Section>
  );
}

function Decisions({ plan, now }: { plan: PlanData; now: number }) {
  return (
    <Facts>
      <Fact name="Treatment" strong>
        {plan.treatmentLevel && say(TREATMENT, plan.treatmentLevel)}
      </Fact>
      <Fact name="CPR" strong>
        {plan.cpr?.decision && plan.cpr.decision !== "not-recorded" && (
          <>
            {say(CPR, plan.cpr.decision)}
            {plan.cpr.decidedAt && ` Decided ${date(plan.cpr.decidedAt)}.`}
            {plan.cpr.reviewDue && isPast(plan.cpr.reviewDue, now) && ` Review was due ${date(plan.cpr.reviewDue)}; it still stands.`}
            {plan.cpr.documentLocation && ` Form: ${plan.cpr.documentLocation}.`}
          </>
        )}
      </Fact>
      <Fact name="ReSPECT">{plan.respect && [plan.respect.priority && `Priority: ${plan.respect.priority}`, plan.respect.text].filter(Boolean).join(". ")}</Fact>
      {plan.adrt && (
        <Fact name="Refuses (ADRT)">
          {plan.adrt.refuses}. Only when the person lacks capacity, if valid and applicable{plan.adrt.location && `; document: ${plan.adrt.location}`}.
        </Fact>
      )}
      {plan.lpa?.registered && (
        <Fact name="Attorney">
          {plan.lpa.attorneys?.map((attorney) => [attorney.name, attorney.phone].filter(Boolean).join(" ")).join("; ")}. Decides only when the
          person lacks capacity{plan.lpa.lifeSustaining ? "; life-sustaining treatment included" : "; not about life-sustaining treatment"}.
        </Fact>
      )}
    </Facts>
  );
}

export function place(preferred: PreferredPlace | null | undefined): string | null {
  if (!preferred) return null;
  if (preferred.state !== "recorded") return say(PLACE_STATE, preferred.state);
  const one = (choice: PreferredPlace["first"]) => (choice ? [say(PLACE, choice.place), choice.name ?? choice.text].filter(Boolean).join(", ") : null);
  const second = one(preferred.second);
  return [one(preferred.first), second && `second choice: ${second}`].filter(Boolean).join("; ");
}

export function medicines(plan: PlanData): string | null {
  const kept = plan.anticipatoryMedicines;
  if (!kept) return null;
  if (!kept.inPlace) return "None in place";
  return [
    `In place${kept.location ? ` (${kept.location})` : ", place not recorded"}`,
    kept.authorised === false ? "NOT authorised" : kept.authorised ? "authorised" : null,
    kept.lastChecked ? `checked ${date(kept.lastChecked)}` : "last check not recorded",
  ]
    .filter(Boolean)
    .join(", ");
}
