import type { Person, Plan } from "../model/alert";
import { LANGUAGE, say } from "../words";
import { Fact, Facts, Phone } from "./Facts";

/** How to talk with the person, whom to ring, how to get in. */
export function People({ person, plan }: { person: Person; plan: Plan }) {
  const home = person.addresses?.find((address) => address.use === "home");
  const talk = person.communication;
  return (
    <Facts>
      <Fact name="Communication">
        {talk &&
          [
            talk.language && say(LANGUAGE, talk.language),
            talk.interpreterNeeded ? "INTERPRETER NEEDED" : null,
            ...(talk.needs ?? []).map((need) => say({}, need)),
          ]
            .filter(Boolean)
            .join(", ")}
      </Fact>
      <Fact name="Allergies" strong>
        {plan.allergies?.join(", ")}
      </Fact>
      <Fact name="Diagnoses">{plan.diagnoses?.join(", ")}</Fact>
      <Fact name="Carers">
        {plan.carers && plan.carers.length > 0 && (
          <ul class="facts__bullets">
            {plan.carers.map((carer) => (
              <li key={carer.name}>
                {carer.doNotContact && <strong>DO NOT CONTACT </strong>}
                {carer.knowsPrognosis === false && <strong>Does NOT know the prognosis. </strong>}
                {[carer.name, carer.relationship, carer.main && "main carer", carer.livesWith && "lives with", carer.youngCarer && "young carer"]
                  .filter(Boolean)
                  .join(", ")}{" "}
                {!carer.doNotContact && <Phone number={carer.phone} />}
              </li>
            ))}
          </ul>
        )}
      </Fact>
      <Fact name="Key worker">
        {plan.keyWorker?.name && (
          <>
            {plan.keyWorker.name} <Phone number={plan.keyWorker.phone} />
          </>
        )}
      </Fact>
      <Fact name="Home">{home && [...(home.lines ?? []), home.city, home.postcode].filter(Boolean).join(", ")}</Fact>
      <Fact name="Person's number">{person.phones?.[0] && <Phone number={person.phones[0]} />}</Fact>
      <Fact name="Getting in">
        {plan.access &&
          [plan.access.keySafe && `Key safe: ${plan.access.keySafe}`, ...(plan.access.hazards ?? [])].filter(Boolean).join("; ")}
      </Fact>
      <Fact name="Equipment">{plan.equipment?.join(", ")}</Fact>
    </Facts>
  );
}
