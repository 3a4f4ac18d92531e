import { useRef, useState } from "preact/hooks";
import { report, type Kind } from "../../concerns";
import type { Board } from "../../model/board";
import { KIND } from "../../words";
import { Choice } from "../Resolve";
import { ActionDialog } from "./ActionDialog";
import { WordsField } from "./Fields";
import type { Closed } from "./Reopen";

const MOST_WORDS = 2_000;

/** An incident, a complaint or feedback about an alert, open or closed; it changes nothing about the alert. */
export function ReportConcern({ board, about, onClose }: { board: Board; about: Closed; onClose: () => void }) {
  const [kind, setKind] = useState<Kind | null>(null);
  const [words, setWords] = useState("");
  // The same when it is sent again: it then counts once.
  const id = useRef(crypto.randomUUID());
  const submit = () => {
    if (kind === null) return "Say what it is.";
    if (words.trim() === "") return "Say what happened.";
    return report(about.alertId, { concernId: id.current, kind, words: words.trim() }).then((whyNot) => {
      board.say(whyNot === null ? "Your concern is kept. Auditors see it." : `Your concern: ${whyNot}`);
      return whyNot;
    });
  };
  return (
    <ActionDialog title={`Report a concern: ${about.name}`} does="Report" onSubmit={submit} onClose={onClose}>
      <p class="dialog__says">
        It changes nothing about the alert and calls nobody: what has to be done now, do or hand over first. Auditors see it with your name
        and the alert’s reference. Name nobody if you can.
      </p>
      <Choice legend="What is it?" name="kind" words={KIND} chosen={kind} onChoose={(chosen) => setKind(chosen as Kind)} />
      <WordsField id="words" label="What happened?" most={MOST_WORDS} rows={4} value={words} onValue={setWords} />
    </ActionDialog>
  );
}
