import { useEffect, useState } from "preact/hooks";
import { actOnceRead } from "../../actions";
import { readAlert } from "../../alerts";
import type { Board } from "../../model/board";
import type { Row } from "../../model/row";
import { ActionDialog } from "./ActionDialog";
import { WordsField } from "./Fields";

/** A closed alert; it need not have a row any more. */
export type Closed = Pick<Row, "alertId" | "name">;

/** Opening a closed alert again, with the reason. It is read first: the row of one that has just closed says how it was before. */
export function Reopen({ board, closed, onClose }: { board: Board; closed: Closed; onClose: () => void }) {
  const [reason, setReason] = useState("");
  const [reading] = useState(() => readAlert(closed.alertId, false));
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    reading.then(
      (alert) => alert === null && setProblem("This alert is not on the board any more."),
      (failure: unknown) => {
        console.error(failure);
        setProblem("The alert can’t be read just now. Go back and try again.");
      },
    );
  }, [reading]);
  const submit = () => {
    if (reason.trim() === "") return "Say why it is not over.";
    if (problem !== null) return problem;
    void actOnceRead(board, closed.alertId, reading, { action: "reopen", reason: reason.trim() });
    return null;
  };
  return (
    <ActionDialog title={`Open again: ${closed.name}`} does="Open again" onSubmit={submit} onClose={onClose}>
      <p class="dialog__says">It comes back to the board, and somebody is asked again to acknowledge it.</p>
      <WordsField id="reason" label="Why is it not over?" most={500} value={reason} onValue={setReason} />
    </ActionDialog>
  );
}
