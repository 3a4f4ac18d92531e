import type { Alert } from "../model/alert";
import { reference, type Row } from "../model/row";
import { age, date } from "../model/time";
import { fullName, nhsNumber, PRIORITY, say, STATUS } from "../words";

/** Who this is about. A possible match never shows a name as if it were certain. */
export function Banner({ alert, now }: { alert: Alert; now: number }) {
  const person = alert.person;
  return (
    <header class={`banner banner--${alert.priority}`}>
      <p class="banner__state">
        {say(PRIORITY, alert.priority)} · {say(STATUS, alert.status)} · {alert.ownerName ?? alert.owner} · {reference(alert.alertId)}
      </p>
      {person === null || person === undefined ? (
        <h2 class="banner__name">{unnamed(alert)}</h2>
      ) : (
        <>
          <h2 class="banner__name">
            {fullName(person)}
            {person.knownAs && <span class="banner__known"> known as {person.knownAs}</span>}
          </h2>
          <dl class="banner__identity">
            <div>
              <dt>Born</dt>
              <dd>{born(person.birthDate, now)}</dd>
            </div>
            <div>
              <dt>Gender</dt>
              <dd>{person.gender ?? "not recorded"}</dd>
            </div>
            <div>
              <dt>NHS number</dt>
              <dd>{person.nhsNumber ? nhsNumber(person.nhsNumber) : "not recorded"}</dd>
            </div>
          </dl>
          {alert.match?.state === "in-doubt" && <p class="warning">Identity now in doubt: ring the source. {alert.match.why}</p>}
          {person.deceasedAt && <p class="warning">The register says that this person died on {date(person.deceasedAt)}. Check.</p>}
          {person.restricted && <p class="warning">Restricted record: do not say or write where this person is.</p>}
        </>
      )}
    </header>
  );
}

/** Two people are easily taken for each other on the telephone. */
export function SimilarNames({ rows }: { rows: readonly Row[] }) {
  if (rows.length === 0) return null;
  const [first, ...more] = rows.map((row) => [row.name, row.age === null ? "age not known" : `${row.age} years`, row.placeName].filter(Boolean).join(", "));
  return (
    <p class="warning" role="note">
      <strong>Another open alert has a similar name:</strong> {first}
      {more.length > 0 && `; ${more[0]}`}
      {more.length > 1 && ` and ${more.length - 1} more`}. Say the date of birth.
    </p>
  );
}

/** Before anything else: that nobody has been told, and who would have been. */
export function InShadow({ alert }: { alert: Alert }) {
  const { shadow } = alert;
  if (!shadow) return null;
  return (
    <div class="banner--shadow" role="note">
      <p>
        <strong>
          Shadow: nobody has been told of this. It would have gone to {shadow.wouldGoToName ?? shadow.wouldGoTo}.
        </strong>
      </p>
      <p>{shadow.why}</p>
    </div>
  );
}

/** What stands for a name. One that has gone up the ladder is read by people who may not know what a possible match is. */
function unnamed(alert: Alert): string {
  if (alert.match?.state !== "possible") return "Person no longer on the register";
  return alert.shadow || alert.owner === (alert.routing?.chosen ?? alert.owner) ? "Possible match: ring the source" : "Identity unconfirmed: ring the source";
}

function born(birthDate: string | null | undefined, now: number): string {
  if (!birthDate) return "not recorded";
  const years = age(birthDate, now);
  return years === null ? date(birthDate) : `${date(birthDate)} (${years} years)`;
}
