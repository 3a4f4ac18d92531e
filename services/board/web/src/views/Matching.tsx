import type { Alert, EventData } from "../model/alert";
import type { Board } from "../model/board";
import { BreakGlass } from "./BreakGlass";
import { Compared } from "./Compared";
import { RingBack, RingCrew, Section, toRing } from "./Facts";
import { Ruling } from "./Ruling";

interface Props {
  board: Board;
  alert: Alert;
}

/** A possible match, in the order of what a careful person does: ring, ask, compare, answer. */
export function Matching({ board, alert }: Props) {
  const incident = alert.incidents?.[0];
  const latest: EventData = incident?.latest?.data ?? {};
  const candidates = alert.match?.candidates ?? [];
  const closed = alert.status === "resolved" || alert.status === "stood-down";
  const reopened = alert.history?.findLastIndex((entry) => entry.what === "reopened") ?? -1;
  const ruling = alert.history?.slice(reopened + 1).findLast((entry) => entry.what === "match-confirmed" || entry.what === "match-rejected");
  return (
    <Section title="Who is this?">
      {ruling !== undefined && (
        <p>
          <strong>Answered by {ruling.by}</strong>: {ruling.words}
        </p>
      )}
      {closed ? (
        ruling === undefined && <p>This question is closed.</p>
      ) : (
        <>
          <p class="warning">NOT CONFIRMED. {alert.match?.why} It may be none of these people.</p>
          {ruling === undefined && <Steps data={latest} heldBack={incident?.numberHeldBack === true} />}
        </>
      )}
      <Compared said={latest.person ?? null} candidates={candidates} addressHeldBack={incident?.addressHeldBack === true} />
      {!closed && ruling === undefined && <Ruling key={alert.workVersion} board={board} alert={alert} candidates={candidates} />}
      {!closed && <BreakGlass board={board} alert={alert} candidates={candidates} />}
    </Section>
  );
}

function Steps({ data, heldBack }: { data: EventData; heldBack: boolean }) {
  const phone = toRing(data)?.phone;
  return (
    <ol class="steps">
      <li>
        <strong>Ring the source.</strong>{" "}
        {phone && (
          <>
            <RingBack data={data} />.{" "}
          </>
        )}
        <RingCrew ambulance={data.ambulance} />
        {!phone && !data.ambulance?.crewPhone && (heldBack ? "The number is held back: show it above." : "They left no number: ring their control room.")}
      </li>
      <li>
        <strong>Ask for the patient’s full name, date of birth and address.</strong> Let them say it; do not read out what stands below.
        Whoever called may not be the patient.
      </li>
      <li>
        <strong>Compare, and answer below.</strong> If you still can’t tell, leave it open and write a note: it goes to the next team.
      </li>
    </ol>
  );
}
