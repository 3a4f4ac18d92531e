import { useState } from "preact/hooks";
import { act } from "../actions";
import type { Alert, Candidate } from "../model/alert";
import type { Board } from "../model/board";
import { date } from "../model/time";
import { fullName } from "../words";
import { Choice } from "./Resolve";

interface Props {
  board: Board;
  alert: Alert;
  candidates: readonly Candidate[];
}

const NONE = "none";

/** A person's answer: which of them it is, or none, and how they know. */
export function Ruling({ board, alert, candidates }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const how = reason.trim();
  const sending = board.pending.get(alert.alertId)?.state === "sending";
  const submit = (event: Event) => {
    event.preventDefault();
    setAsked(true);
    if (chosen === null || how === "") return;
    void act(board, alert, chosen === NONE ? { action: "reject-match", reason: how } : { action: "confirm-match", personId: chosen, reason: how });
  };
  const known = candidates.find((candidate) => candidate.personId === chosen);
  return (
    <form class="ruling" onSubmit={submit} noValidate>
      {asked && (chosen === null || how === "") && (
        <p class="nhsuk-error-message" role="alert">
          {chosen === null ? "Say who it is, or that it is none of them." : "Say how you know; it is kept with the answer."}
        </p>
      )}
      <Choice
        legend="Who is it?"
        name="ruling"
        words={Object.fromEntries([...candidates.map((each) => [each.personId, label(each)] as const), [NONE, "None of them"] as const])}
        chosen={chosen}
        onChoose={setChosen}
      />
      <div class="nhsuk-form-group">
        <label class="nhsuk-label" for="ruling-reason">
          How do you know? (whom you rang, and what they said)
        </label>
        <input class="nhsuk-input" id="ruling-reason" maxLength={500} value={reason} onInput={(e) => setReason(e.currentTarget.value)} />
      </div>
      <button type="submit" class="nhsuk-button nhsuk-button--small" disabled={sending}>
        {chosen === null ? "Answer" : known === undefined ? "Reject: it is none of them" : `Confirm: it is ${fullName(known)}`}
      </button>
    </form>
  );
}

function label(candidate: Candidate): string {
  return `${fullName(candidate)}, born ${candidate.birthDate ? date(candidate.birthDate) : "not recorded"}`;
}
