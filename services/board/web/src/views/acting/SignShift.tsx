import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import { give, receive, withdraw, type ShiftHandover } from "../../handovers";
import { moment } from "../../model/time";
import { WordsField } from "./Fields";

const MOST_NOTE = 2_000;

/** For whoever ends their shift. */
export function Give({ words, ids, onSigned }: { words: Readonly<Record<string, string>>; ids: readonly string[]; onSigned: () => void }) {
  const [note, setNote] = useState("");
  // The same when it is sent again: it then counts once.
  const id = useRef(crypto.randomUUID());
  const sign = async () => {
    const whyNot = await give({ handoverId: id.current, note, words: said(words, ids), shown: ids });
    if (whyNot !== null) return whyNot;
    id.current = crypto.randomUUID();
    onSigned();
    return null;
  };
  return (
    <Signing title="Hand over the shift" does={`Sign: I hand over ${these(ids)}`} onSign={sign}>
      <p class="sheet__says">
        Until somebody else signs that they have taken over, everything stays yours. Alerts stay with the teams that have them.
      </p>
      <WordsField id="note" label="For the whole shift (if there is anything)" most={MOST_NOTE} rows={3} value={note} onValue={setNote} />
    </Signing>
  );
}

/** For whoever begins theirs. */
export function Receive({ handover, ids, now }: { handover: ShiftHandover; ids: readonly string[]; now: number }) {
  const [note, setNote] = useState("");
  return (
    <Signing title={`${handover.by} hands over the shift`} does={`Sign: I take over ${these(ids)}`} onSign={() => receive(handover.id, note, ids)}>
      <Since handover={handover} ids={ids} now={now} />
      <WordsField id="note" label="What you make of it, or ask (if anything)" most={MOST_NOTE} rows={2} value={note} onValue={setNote} />
    </Signing>
  );
}

/** What somebody has signed, and waits for another to take over. */
export function Past({ handover, ids, now }: { handover: ShiftHandover; ids: readonly string[]; now: number }) {
  return (
    <Signing title="You have handed over; nobody has taken over yet" does="Take it back" isSecondary onSign={() => withdraw(handover.id)}>
      <Since handover={handover} ids={ids} now={now} />
      <p class="sheet__says">Until somebody else signs on this page, everything is still yours.</p>
    </Signing>
  );
}

/** What was said then, and what has come and gone since. */
function Since({ handover, ids, now }: { handover: ShiftHandover; ids: readonly string[]; now: number }) {
  const then = new Set(handover.alerts.map((each) => each.alertId));
  const come = ids.filter((id) => !then.has(id)).length;
  const over = handover.alerts.filter((each) => !ids.includes(each.alertId)).length;
  return (
    <>
      <p class="sheet__says">
        Signed by {handover.by} at {moment(handover.at, now)}, with {handover.alerts.length} open.
        {come > 0 && ` ${come} new since then.`}
        {over > 0 && ` ${over} over since then.`}
      </p>
      {handover.note !== null && <p class="sheet__words">{handover.note}</p>}
    </>
  );
}

interface SigningProps {
  title: string;
  does: string;
  isSecondary?: boolean;
  onSign: () => Promise<string | null>;
  children: ComponentChildren;
}

/** A form that is signed: what was refused says so beside the button, and everything that was typed stays. */
function Signing({ title, does, isSecondary, onSign, children }: SigningProps) {
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: Event) => {
    event.preventDefault();
    setSending(true);
    setProblem(null);
    setProblem(await onSign());
    setSending(false);
  };
  return (
    <section class="sheet__sign" aria-labelledby="sign">
      <h2 id="sign" class="nhsuk-heading-m">
        {title}
      </h2>
      <form onSubmit={(event) => void submit(event)} noValidate>
        {children}
        {problem !== null && (
          <p class="nhsuk-error-message" role="alert">
            {problem}
          </p>
        )}
        <button type="submit" class={`nhsuk-button nhsuk-button--small${isSecondary ? " nhsuk-button--secondary" : ""}`} disabled={sending}>
          {sending ? "Signing…" : does}
        </button>
      </form>
    </section>
  );
}

function these(ids: readonly string[]): string {
  return ids.length === 0 ? "with nothing open" : ids.length === 1 ? "1 open alert" : `${ids.length} open alerts`;
}

function said(words: Readonly<Record<string, string>>, ids: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(words).filter(([id, text]) => ids.includes(id) && text.trim() !== ""));
}
