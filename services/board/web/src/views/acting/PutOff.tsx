import { useState } from "preact/hooks";
import { act } from "../../actions";
import type { Board } from "../../model/board";
import type { Row } from "../../model/row";
import { clock, nextAt } from "../../model/time";
import { rfc3339 } from "./Accept";
import { ActionDialog } from "./ActionDialog";
import { TimeField, WordsField } from "./Fields";

const MINUTE_MS = 60_000;
const LONGEST_MS = 4 * 60 * MINUTE_MS;
const USUAL: readonly (readonly [minutes: number, words: string])[] = [
  [30, "30 minutes"],
  [60, "1 hour"],
  [120, "2 hours"],
  [240, "4 hours"],
];

/** No reminders for a while, with the reason. Whatever gets worse meanwhile ends it. */
export function PutOff({ board, row, onClose }: { board: Board; row: Row; onClose: () => void }) {
  const [until, setUntil] = useState("");
  const [reason, setReason] = useState("");
  const submit = () => {
    const at = nextAt(until, board.now());
    if (at === null) return "Say until when it can wait, for example 04:40.";
    if (at - board.now() > LONGEST_MS) return `It can wait for 4 hours at most: until ${clock(board.now() + LONGEST_MS)}.`;
    if (reason.trim() === "") return "Say why it can wait.";
    void act(board, row, { action: "snooze", until: rfc3339(at), reason: reason.trim() });
    return null;
  };
  return (
    <ActionDialog title={`Put off: ${row.name}`} does="Put off" onSubmit={submit} onClose={onClose}>
      <p class="dialog__says">Nobody is reminded until then. It comes back by itself, and at once if anything gets worse.</p>
      <TimeField id="until" label="Until (4 hours at most)" value={until} onValue={setUntil} />
      <div class="dialog__quick">
        {USUAL.map(([minutes, words]) => (
          <button key={minutes} type="button" class="quick" onClick={() => setUntil(clock(board.now() + minutes * MINUTE_MS))}>
            {words}
          </button>
        ))}
      </div>
      <WordsField id="reason" label="Why can it wait?" most={500} value={reason} onValue={setReason} />
    </ActionDialog>
  );
}
