import { useState } from "preact/hooks";
import { act } from "../../actions";
import type { Board } from "../../model/board";
import type { Row } from "../../model/row";
import { Choice } from "../Resolve";
import { ActionDialog } from "./ActionDialog";
import { WordsField } from "./Fields";

const ASKED = "asked";
const OWNER = "owner";

/** Saying no, with the reason; where a handover waits, it has to be clear which of the two teams says it. */
export function Decline({ board, row, onClose }: { board: Board; row: Row; onClose: () => void }) {
  const waits = row.handoverTo !== undefined;
  const [who, setWho] = useState<string | null>(waits ? null : OWNER);
  const [reason, setReason] = useState("");
  const submit = () => {
    if (who === null) return "Say which team says no.";
    if (reason.trim() === "") return "Say why: whoever is asked next has to know.";
    void act(board, row, { action: "decline", reason: reason.trim(), ...(who === OWNER ? { team: row.owner } : {}) });
    return null;
  };
  return (
    <ActionDialog title={`Decline: ${row.name}`} does="Decline" onSubmit={submit} onClose={onClose}>
      {waits && (
        <Choice
          legend="Which team says no?"
          name="decline"
          words={{ [ASKED]: `${row.handoverTo}: it was handed over to them`, [OWNER]: `${row.ownerName}: they have it` }}
          chosen={who}
          onChoose={setWho}
        />
      )}
      {who !== null && (
        <p class="dialog__says">
          {who === ASKED ? `It stays with ${row.ownerName}.` : `${row.ownerName} says no; it goes at once to the next team that fits.`}
        </p>
      )}
      <WordsField id="reason" label="Why?" most={500} value={reason} onValue={setReason} />
    </ActionDialog>
  );
}
