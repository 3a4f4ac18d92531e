import { useEffect, useRef, useState } from "preact/hooks";
import { became, isoDate, send } from "../../calls";
import type { Board } from "../../model/board";
import { Dialog } from "../Dialog";
import { PhoneField, WordsField } from "./Fields";

/** Longer than matching and routing take, also while they are busy. */
const FOUND_WITHIN_MS = 12_000;

const NOBODY_FOUND =
  "Nobody on the register was found for this call, so nothing was raised. Put right the name, the date or the number and send it again; or ring the single point of access.";

const EMPTY = { nhsNumber: "", family: "", given: "", birthDate: "", postcode: "", words: "", callerName: "", callerPhone: "" };
type Written = typeof EMPTY;

/** A telephone call about somebody on the register: it goes the way of every event, and its alert opens here. */
export function NewCall({ board, onOpen, onClose }: { board: Board; onOpen: (alertId: string) => void; onClose: () => void }) {
  const [callId] = useState(() => crypto.randomUUID());
  const [written, setWritten] = useState<Written>(EMPTY);
  const [problem, setProblem] = useState<string | null>(null);
  const [state, setState] = useState<"writing" | "sending" | "looking">("writing");
  const there = useRef(true);
  useEffect(() => () => void (there.current = false), []);
  const write = (field: keyof Written) => (value: string) => setWritten({ ...written, [field]: value });
  /** Whoever has gone back believes that it is raised. */
  const fails = (why: string) => {
    if (!there.current) return board.say(`Your call: ${why}`);
    setProblem(why);
    setState("writing");
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    if (state !== "writing") return;
    const missing = whatIsMissing(written);
    setProblem(missing);
    if (missing !== null) return;
    setState("sending");
    const whyNot = await send({ callId, ...written, birthDate: isoDate(written.birthDate) });
    if (whyNot !== null) return fails(whyNot);
    setState("looking");
    const found = await became(callId, FOUND_WITHIN_MS);
    if (found === null) return fails(NOBODY_FOUND);
    // Whoever has gone back is at something else: the alert stands in the queue.
    if (!there.current) return;
    onClose();
    onOpen(found.alertId);
    board.say(words(found.match, found.joined));
  };
  return (
    <Dialog title="Raise an alert for a call" onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <p class="dialog__says">About somebody on the palliative register: NHS number, or family name and date of birth.</p>
        <div class="dialog__pair">
          <WordsField id="nhsNumber" label="NHS number" most={12} value={written.nhsNumber} onValue={write("nhsNumber")} />
          <WordsField id="birthDate" label="Date of birth, as 31/12/1941" most={10} value={written.birthDate} onValue={write("birthDate")} />
          <WordsField id="family" label="Family name" most={100} value={written.family} onValue={write("family")} />
          <WordsField id="given" label="Given name" most={100} value={written.given} onValue={write("given")} />
          <WordsField id="postcode" label="Postcode" most={8} value={written.postcode} onValue={write("postcode")} />
        </div>
        <WordsField id="words" label="What is the call about?" most={500} rows={3} value={written.words} onValue={write("words")} />
        <div class="dialog__pair">
          <WordsField id="callerName" label="Who rang (if known)" most={100} value={written.callerName} onValue={write("callerName")} />
          <PhoneField id="callerPhone" label="Their telephone" value={written.callerPhone} onValue={write("callerPhone")} />
        </div>
        {problem !== null && (
          <p class="nhsuk-error-message" role="alert">
            {problem}
          </p>
        )}
        <p class="dialog__says" aria-live="polite">
          {state === "sending" && "Sending…"}
          {state === "looking" && "Sent. Looking for them on the register…"}
        </p>
        <div class="dialog__buttons">
          <button type="submit" class="nhsuk-button nhsuk-button--small" disabled={state !== "writing"}>
            Raise the alert
          </button>
          <button type="button" class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" onClick={onClose}>
            Go back
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function whatIsMissing(written: Written): string | null {
  const named = written.family.trim() !== "" && written.birthDate.trim() !== "";
  if (written.nhsNumber.trim() === "" && !named) return "Write the NHS number, or the family name and the date of birth.";
  return written.words.trim() === "" ? "Say what the call is about." : null;
}

function words(match: "confirmed" | "possible" | "in-doubt", joined: boolean): string {
  if (match === "possible") return "It is not certain whom the call is about: it is open as a possible match.";
  return joined ? "There was an alert about them already: the call has joined it." : "The alert is raised.";
}
