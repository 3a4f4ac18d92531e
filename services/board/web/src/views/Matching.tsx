import { useState } from "preact/hooks";
import { act } from "../actions";
import type { Alert, Candidate, Identity } from "../model/alert";
import type { Board } from "../model/board";
import { date } from "../model/time";
import { fullName, nhsNumber, NUMBER_STATUS, say } from "../words";
import { Section } from "./Facts";

/** A possible match: what the source said beside each candidate, identity only, and a person's ruling. */
export function Matching({ board, alert }: { board: Board; alert: Alert }) {
  const said = alert.incidents?.[0]?.latest?.data?.person ?? null;
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const ruling = alert.history?.find((entry) => entry.what === "match-confirmed" || entry.what === "match-rejected");
  const over = ruling !== undefined || alert.status === "resolved" || alert.status === "stood-down";
  const rule = (ruling: { action: "confirm-match"; personId: string } | { action: "reject-match" }) => {
    setAsked(true);
    if (reason.trim() !== "") void act(board, alert, { ...ruling, reason: reason.trim() });
  };
  return (
    <Section title="Is this one of these people?">
      {ruling !== undefined && (
        <p>
          <strong>Settled by {ruling.by}</strong>: {ruling.words}
        </p>
      )}
      <p class="warning">Not certain. Ring the source and ask before you confirm. {alert.match?.why}</p>
      <div class="candidates">
        <div class="candidate">
          <h4 class="candidate__title">The source said</h4>
          <SourceIdentity said={said} />
        </div>
        {(alert.match?.candidates ?? []).map((candidate) => (
          <div class="candidate" key={candidate.personId}>
            <h4 class="candidate__title">
              {fullName(candidate)} <span class="candidate__score">{score(candidate)}</span>
            </h4>
            <CandidateIdentity candidate={candidate} />
            {!over && (
              <button
                type="button"
                class="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
                onClick={() => rule({ action: "confirm-match", personId: candidate.personId })}
              >
                Confirm: it is {fullName(candidate)}
              </button>
            )}
          </div>
        ))}
      </div>
      {!over && (
        <div class="nhsuk-form-group">
          <label class="nhsuk-label" for="ruling">
            How do you know? (who you rang, what they said)
          </label>
          {asked && reason.trim() === "" && (
            <p class="nhsuk-error-message" role="alert">
              Say how you know; it is kept with the ruling.
            </p>
          )}
          <input class="nhsuk-input" id="ruling" maxLength={500} value={reason} onInput={(e) => setReason(e.currentTarget.value)} />
          <button
            type="button"
            class="nhsuk-button nhsuk-button--secondary nhsuk-button--small candidate__none"
            onClick={() => rule({ action: "reject-match" })}
          >
            It is none of them
          </button>
        </div>
      )}
    </Section>
  );
}

function SourceIdentity({ said }: { said: Identity | null }) {
  if (said === null) return <p class="fact__missing">No name yet</p>;
  return (
    <ul class="candidate__facts">
      <li>{fullName(said) || "Name not stated"}</li>
      <li>{said.birthDate ? `Born ${date(said.birthDate)}` : "Date of birth not stated"}</li>
      <li>{said.gender ?? "Gender not stated"}</li>
      <li>
        {said.nhsNumber
          ? `NHS number ${nhsNumber(said.nhsNumber)} (${say(NUMBER_STATUS, said.nhsNumberStatus ?? "unknown")})`
          : "NHS number not stated"}
      </li>
      <li>{said.address?.postcode ?? "Postcode not stated"}</li>
    </ul>
  );
}

function CandidateIdentity({ candidate }: { candidate: Candidate }) {
  return (
    <ul class="candidate__facts">
      <li>Born {candidate.birthDate ? date(candidate.birthDate) : "not recorded"}</li>
      <li>{candidate.gender ?? "Gender not recorded"}</li>
      <li>NHS number {candidate.nhsNumber ? nhsNumber(candidate.nhsNumber) : "not recorded"}</li>
      <li>{candidate.postcode ?? "Postcode not shown"}</li>
      {(candidate.evidence ?? []).map((each) => (
        <li key={each.field} class={`evidence evidence--${each.level}`}>
          {each.words}
        </li>
      ))}
    </ul>
  );
}

function score(candidate: Candidate): string {
  return candidate.score === undefined ? "" : `${Math.min(99, Math.round(candidate.score * 100))} in 100`;
}
