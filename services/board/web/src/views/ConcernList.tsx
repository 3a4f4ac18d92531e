import { useState } from "preact/hooks";
import { concerns, type Concern, type Concerns, type Month } from "../concerns";
import { reference } from "../model/row";
import { dayOf, monthOf } from "../model/time";
import { KIND_SHORT } from "../words";
import { Fact, Facts } from "./Facts";
import { useReadAgain } from "./hooks";

/** For auditors: how many concerns each month, with its file, and what the newest say. */
export function ConcernList() {
  const [read, setRead] = useState<Concerns | null>(null);
  const problem = useReadAgain(concerns, setRead, "The concerns can’t be read just now: what you see may be old.");
  return (
    <section aria-labelledby="concerns">
      <h2 id="concerns" class="nhsuk-heading-m">
        Concerns{read !== null && ` (${read.total})`}
      </h2>
      {problem !== null && (
        <p class="nhsuk-error-message" role="alert">
          {problem}
        </p>
      )}
      {read === null ? problem === null && <p>Reading the concerns…</p> : read.total === 0 ? <p>Nobody has reported a concern.</p> : (
        <>
          <Months months={read.months} />
          <p>
            <a href="/api/concerns/export" download>
              All of them as a file (CSV)
            </a>
            {read.concerns.length < read.total && `. Here are the newest ${read.concerns.length}.`}
          </p>
          <ul class="listed">
            {read.concerns.map((concern) => (
              <OneConcern key={concern.id} concern={concern} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Months({ months }: { months: readonly Month[] }) {
  return (
    <div class="counted__all">
      <table class="counted">
        <caption class="nhsuk-u-visually-hidden">How many were reported each month</caption>
        <thead>
          <tr>
            <th scope="col">Month</th>
            <th scope="col">Incidents</th>
            <th scope="col">Complaints</th>
            <th scope="col">Feedback</th>
            <th scope="col">As a file</th>
          </tr>
        </thead>
        <tbody>
          {months.map((each) => (
            <tr key={each.month}>
              <th scope="row">{monthOf(each.month)}</th>
              <td>{each.incident}</td>
              <td>{each.complaint}</td>
              <td>{each.feedback}</td>
              <td>
                <a href={`/api/concerns/export?month=${each.month}`} download>
                  CSV<span class="nhsuk-u-visually-hidden"> of {monthOf(each.month)}</span>
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function OneConcern({ concern }: { concern: Concern }) {
  return (
    <li class="listed__look" data-concern={concern.id}>
      <h3 class="listed__title">
        {KIND_SHORT[concern.kind]}: {dayOf(concern.at)}, {concern.by}
      </h3>
      <p class="listed__words">{concern.words}</p>
      <Facts>
        <Fact name="Alert">{reference(concern.alertId)}</Fact>
        <Fact name="Team then">{concern.team ?? "Not told: a restricted person"}</Fact>
      </Facts>
    </li>
  );
}
