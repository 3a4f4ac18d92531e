import { useState } from "preact/hooks";
import { act } from "../actions";
import type { Board } from "../model/board";
import type { Row } from "../model/row";
import { NO_ALTERNATIVE, OUTCOME } from "../words";
import { Dialog } from "./Dialog";

/** How most alerts end: 1, 2 or 3 resolves at once, as whoever has it can open it again. */
const COMMON = ["stayed", "moved-to-preferred", "conveyed-clinically-needed"];
const COMMON_AFTER_DEATH = ["died-in-preferred", "died-elsewhere"];

/** Resolving asks how it ended: the partnership's measures rest on this answer. */
export function Resolve({ board, row, onClose }: { board: Board; row: Row; onClose: () => void }) {
  const [outcome, setOutcome] = useState<string | null>(null);
  const [reason, setReason] = useState<string | null>(null);
  const [note, setNote] = useState("");
  const [asked, setAsked] = useState(false);
  const noAlternative = outcome === "conveyed-no-alternative";
  const missing = outcome === null || (noAlternative && reason === null);
  const common = row.afterDeath ? COMMON_AFTER_DEATH : COMMON;
  const resolve = (how: string) => {
    void act(board, row, {
      action: "resolve",
      outcome: how,
      ...(how === "conveyed-no-alternative" && reason !== null ? { reason } : {}),
      ...(note.trim() === "" ? {} : { note: note.trim() }),
    });
    onClose();
  };
  const submit = (event: Event) => {
    event.preventDefault();
    setAsked(true);
    if (outcome !== null && !missing) resolve(outcome);
  };
  const byNumber = (event: KeyboardEvent) => {
    const how = common[Number(event.key) - 1];
    const typing = event.target instanceof HTMLTextAreaElement || event.ctrlKey || event.metaKey || event.altKey;
    if (how === undefined || typing || event.repeat) return;
    event.preventDefault();
    resolve(how);
  };
  return (
    <Dialog title={`Resolve: ${row.name}`} onClose={onClose}>
      <form onSubmit={submit} onKeyDown={byNumber} noValidate>
        {asked && missing && (
          <p class="nhsuk-error-message" role="alert">
            {outcome === null ? "Say how it ended." : "Say what was missing."}
          </p>
        )}
        {row.afterDeath && <p class="dialog__says">{row.advice}.</p>}
        <Choice legend="How did it end?" name="outcome" words={OUTCOME} chosen={outcome} onChoose={setOutcome} atOnce={common} />
        {noAlternative && <Choice legend="What was missing?" name="reason" words={NO_ALTERNATIVE} chosen={reason} onChoose={setReason} />}
        <div class="nhsuk-form-group">
          <label class="nhsuk-label" for="note">
            Note (if needed)
          </label>
          <textarea class="nhsuk-textarea" id="note" rows={2} maxLength={2000} value={note} onInput={(e) => setNote(e.currentTarget.value)} />
        </div>
        <div class="dialog__buttons">
          <button type="submit" class="nhsuk-button nhsuk-button--small">
            Resolve
          </button>
          <button type="button" class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" onClick={onClose}>
            Go back
          </button>
        </div>
      </form>
    </Dialog>
  );
}

interface ChoiceProps {
  legend: string;
  name: string;
  words: Readonly<Record<string, string>>;
  chosen: string | null;
  onChoose: (value: string) => void;
  /** Those that 1, 2, … choose and send at once. */
  atOnce?: readonly string[];
}

export function Choice({ legend, name, words, chosen, onChoose, atOnce = [] }: ChoiceProps) {
  return (
    <fieldset class="nhsuk-fieldset nhsuk-form-group">
      <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{legend}</legend>
      <div class="nhsuk-radios nhsuk-radios--small">
        {Object.entries(words).map(([value, label]) => (
          <div class="nhsuk-radios__item" key={value}>
            <input
              class="nhsuk-radios__input"
              type="radio"
              id={`${name}-${value}`}
              name={name}
              value={value}
              checked={chosen === value}
              onChange={() => onChoose(value)}
            />
            <label class="nhsuk-label nhsuk-radios__label" for={`${name}-${value}`}>
              {label}
              {atOnce.includes(value) && (
                <>
                  {" "}
                  <kbd>{atOnce.indexOf(value) + 1}</kbd>
                </>
              )}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
