import type { ComponentChildren } from "preact";
import type { Alert, Incident, Person } from "../model/alert";
import { isAsleep, reference } from "../model/row";
import type { Entry } from "../model/sheet";
import { age, date, moment } from "../model/time";
import { CPR, fullName, LANGUAGE, nhsNumber, PRIORITY, say, sourceOf, TREATMENT, WHAT } from "../words";
import { byWhen, deadlines } from "./Clocks";
import { Fact, Facts, Phone, RingBack, RingCrew, toRing } from "./Facts";
import { where } from "./Now";
import { medicines } from "./Plan";
import { statusWords } from "./RowItem";

interface Props {
  entry: Entry;
  now: number;
  /** What is to be done or watched for, as whoever hands over has it; and what has changed since. */
  children?: ComponentChildren;
}

/** One open alert on a sheet: enough to go on with a telephone and nothing else. */
export function SheetEntry({ entry: { row, alert }, now, children }: Props) {
  const open = (alert.incidents ?? []).filter((incident) => !incident.withdrawnBy);
  const withdrawn = (alert.incidents ?? []).filter((incident) => incident.withdrawnBy);
  const toDo = (alert.tasks ?? []).filter((task) => task.required && !task.done);
  return (
    <article class={`sheet__alert sheet__alert--${row.priority}`} data-alert={row.alertId}>
      <h3 class="sheet__name">
        {alert.person ? fullName(alert.person) : row.name}
        <span class="sheet__priority">{say(PRIORITY, row.priority)}</span>
        <span class="sheet__ref">{reference(row.alertId)}</span>
      </h3>
      <p class="sheet__who">{[who(alert.person, now), row.placeName ?? "place not known"].filter(Boolean).join(" · ")}</p>
      {alert.person?.restricted && <p class="warning">Restricted record: do not say or write where this person is.</p>}
      {alert.match?.state === "in-doubt" && <p class="warning">Identity now in doubt: ring the source. {alert.match.why}</p>}
      {withdrawn.length > 0 && <p class="warning">A call that came with this turned out to be about somebody else.</p>}
      {(alert.safety ?? []).map((flag) => (
        <p class="warning" key={`${flag.kind} ${flag.text}`}>
          {say({ "scene-safety": "Scene safety" }, flag.kind)}: {flag.text ?? "no details given"}
        </p>
      ))}
      <Facts>
        <Fact name="Now">{row.happening}</Fact>
        {open.map((incident) => (
          <Call key={`${incident.source} ${incident.id}`} incident={incident} />
        ))}
        <Fact name="Action wanted" strong>
          {alert.actionWanted}
        </Fact>
        <Fact name="With" strong>
          {row.ownerName}: {statusWords(row, now).toLowerCase()}
          {alert.acceptedBy?.phone && (
            <>
              {" "}
              <Phone number={alert.acceptedBy.phone} />
            </>
          )}
          {row.handoverTo !== undefined && `. Handed over to ${row.handoverTo}: not received yet`}
          {isAsleep(row) && row.snoozedUntil && `. Put off until ${moment(row.snoozedUntil, now)} (${row.snoozedWhy})`}
        </Fact>
        <Fact name="Outstanding" strong>
          {outstanding([...deadlines(row).map(([what, at]) => byWhen(what, at, now)), ...toDo.map((task) => `Not recorded: ${task.name}`)])}
        </Fact>
        <Fact name={row.possible ? "To do" : row.afterDeath ? "After a death" : "Wishes"}>{row.advice}</Fact>
        <PlanFacts alert={alert} />
        <Fact name="Done">{done(alert, now)}</Fact>
      </Facts>
      {(alert.withheld ?? []).length > 0 && <p class="facts__aside">Held back on every sheet: {alert.withheld?.join(", ")}. Open the alert for it.</p>}
      {children}
    </article>
  );
}

function who(person: Person | null | undefined, now: number): string {
  if (!person) return "";
  const years = person.birthDate ? age(person.birthDate, now) : null;
  return [
    person.birthDate ? `born ${date(person.birthDate)}${years === null ? "" : ` (${years} years)`}` : "date of birth not recorded",
    person.gender ?? "gender not recorded",
    person.nhsNumber ? `NHS ${nhsNumber(person.nhsNumber)}` : "NHS number not recorded",
  ].join(" · ");
}

function Call({ incident }: { incident: Incident }) {
  const data = incident.latest?.data ?? {};
  const place = incident.whereHeldBack ? "where: held back" : (where(data.location) ?? "where: not stated");
  return (
    <Fact name={sourceOf(incident)}>
      {data.presentation?.text && <>“{data.presentation.text}”. </>}
      {place}. {incident.numberHeldBack ? "Number held back. " : toRing(data) && <RingBack data={data} />}{" "}
      <RingCrew ambulance={data.ambulance} />
    </Fact>
  );
}

/** Of the plan what somebody needs before they have it open; what is not recorded is said only where silence could be taken for no. */
function PlanFacts({ alert }: { alert: Alert }) {
  const plan = alert.person?.plan;
  if (alert.sharing === "declined" || alert.sharing === "withdrawn" || alert.sharing === "removed") {
    return <Fact name="Plan">{alert.sharing === "removed" ? "No longer on the register" : `Sharing ${alert.sharing}`}: nothing from the plan is shown. Ask the person.</Fact>;
  }
  if (alert.match?.state === "possible") return null;
  if (!plan) return <Fact name="Plan">None found. That does not mean there is none.</Fact>;
  const talk = alert.person?.communication;
  const needs = [talk?.interpreterNeeded && `INTERPRETER NEEDED${talk.language ? ` (${say(LANGUAGE, talk.language)})` : ""}`, ...(talk?.needs ?? []).map((need) => say({}, need))].filter(Boolean);
  return (
    <>
      <Fact name="CPR">{plan.cpr?.decision && plan.cpr.decision !== "not-recorded" ? say(CPR, plan.cpr.decision) : null}</Fact>
      <Fact name="Treatment">{plan.treatmentLevel && say(TREATMENT, plan.treatmentLevel)}</Fact>
      <Fact name="Allergies">{plan.allergies?.join(", ")}</Fact>
      <Fact name="Medicines at hand">{medicines(plan)}</Fact>
      {needs.length > 0 && <Fact name="Communication">{needs.join(", ")}</Fact>}
      {(plan.carers ?? []).map((carer) => (
        <Fact name="Carer" key={carer.name}>
          {carer.doNotContact && <strong>DO NOT CONTACT </strong>}
          {carer.knowsPrognosis === false && <strong>Does NOT know the prognosis. </strong>}
          {[carer.name, carer.relationship].filter(Boolean).join(", ")} {!carer.doNotContact && <Phone number={carer.phone} />}
        </Fact>
      ))}
    </>
  );
}

function outstanding(words: readonly string[]): ComponentChildren {
  if (words.length === 0) return "Nothing with a time";
  return (
    <ul class="facts__bullets">
      {words.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  );
}

function done(alert: Alert, now: number): ComponentChildren {
  const history = alert.history ?? [];
  if (history.length === 0) return "Nobody has done anything yet";
  return (
    <ul class="facts__bullets">
      {history.map((entry, index) => (
        <li key={index}>
          {moment(entry.at, now)} {entry.words || say(WHAT, entry.what)}
          {entry.by && ` (${entry.by})`}
        </li>
      ))}
    </ul>
  );
}
