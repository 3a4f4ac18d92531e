import { useState } from "preact/hooks";
import { breakGlass, endLook, lookOf, type Look, type UnconfirmedSafety } from "../breakglass";
import type { Alert, Candidate } from "../model/alert";
import type { Board } from "../model/board";
import { clock, date, isPast } from "../model/time";
import { CPR, fullName, say } from "../words";
import { Fact, Facts } from "./Facts";
import { useTicking } from "./hooks";

interface Props {
  board: Board;
  alert: Alert;
  candidates: readonly Candidate[];
}

/** Before it is known who it is: allergies, CPR decision and hazards of everybody whom it may be, for a reason. */
export function BreakGlass({ board, alert, candidates }: Props) {
  const [, draw] = useState(0);
  useTicking(() => (lookOf(alert.alertId, board.now()) === null ? "hidden" : "shown"));
  const look = lookOf(alert.alertId, board.now());
  const again = () => draw((n) => n + 1);
  if (look === null) return <Ask alertId={alert.alertId} onShown={again} />;
  return (
    <section class="glass" aria-labelledby="glass-title">
      <h4 class="glass__title" id="glass-title">
        UNCONFIRMED safety information
      </h4>
      <p>
        It is not known that the patient is any of these people. Use it to be careful, never to leave something out: check at the bedside
        before anyone acts on it. Hidden again at {clock(Date.parse(look.until))}.
      </p>
      <p>
        <button
          type="button"
          class="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
          onClick={() => {
            endLook(alert.alertId);
            again();
          }}
        >
          Hide it now
        </button>
      </p>
      {candidates.map((candidate) => (
        <Safety key={candidate.personId} candidate={candidate} content={contentOf(look, candidate)} now={board.now()} />
      ))}
    </section>
  );
}

function Ask({ alertId, onShown }: { alertId: string; onShown: () => void }) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (reason.trim() === "") return setProblem("Say why you need to see it now; it is kept with your name.");
    setAsking(true);
    const whyNot = await breakGlass(alertId, reason.trim());
    setAsking(false);
    setProblem(whyNot);
    if (whyNot === null) onShown();
  };
  if (!open) {
    return (
      <p>
        <button type="button" class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" onClick={() => setOpen(true)}>
          Danger now? Show allergies, CPR and hazards, unconfirmed
        </button>
      </p>
    );
  }
  return (
    <form class="glass" onSubmit={(event) => void submit(event)} noValidate>
      <h4 class="glass__title">Show allergies, CPR decision and hazards before it is known who it is</h4>
      <p>Only when waiting would be dangerous. For all of these people, marked UNCONFIRMED, for 15 minutes. Who looked, and why, is recorded and reviewed.</p>
      {problem !== null && (
        <p class="nhsuk-error-message" role="alert">
          {problem}
        </p>
      )}
      <label class="nhsuk-label" for="glass-reason">
        Why do you need it now?
      </label>
      <input class="nhsuk-input" id="glass-reason" maxLength={500} value={reason} onInput={(e) => setReason(e.currentTarget.value)} />
      <div class="dialog__buttons">
        <button type="submit" class="nhsuk-button nhsuk-button--small" disabled={asking}>
          Show it, and record why
        </button>
        <button type="button" class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" onClick={() => setOpen(false)}>
          Go back
        </button>
      </div>
    </form>
  );
}

const NOTHING: Readonly<Record<string, string>> = {
  "sharing-declined": "Known to the register; sharing declined; ask the person.",
  "no-plan": "No plan found. That does not mean there is none: ask.",
  "not-on-the-register": "No longer on the register.",
  unreadable: "Their record can’t be read just now: treat everything as not known.",
};

function Safety({ candidate, content, now }: { candidate: Candidate; content: UnconfirmedSafety | undefined; now: number }) {
  const nothing = content === undefined ? "Not among those you asked about: hide it and ask again." : NOTHING[content.state];
  return (
    <div class="glass__person">
      <h5 class="glass__name">
        UNCONFIRMED: if it is {fullName(candidate)}
        {candidate.birthDate && `, born ${date(candidate.birthDate)}`}
      </h5>
      {content === undefined || nothing !== undefined ? (
        <p>{nothing}</p>
      ) : (
        <Facts>
          <Fact name="Allergies" strong>
            {listed(content.allergies)}
          </Fact>
          <Fact name="CPR" strong>
            {content.cpr && cpr(content.cpr, now)}
          </Fact>
          <Fact name="Hazards" strong>
            {listed(content.hazards)}
          </Fact>
          {content.state === "shared-not-recorded" && <Fact name="Consent">Not recorded; shared for direct care</Fact>}
        </Facts>
      )}
    </div>
  );
}

function contentOf(look: Look, candidate: Candidate): UnconfirmedSafety | undefined {
  return look.candidates.find((each) => each.personId === candidate.personId);
}

function listed(words: readonly string[]): string {
  return words.length === 0 ? "" : words.join("; ");
}

function cpr(decision: NonNullable<UnconfirmedSafety["cpr"]>, now: number): string {
  return [
    say(CPR, decision.decision),
    decision.decidedAt && `Decided ${date(decision.decidedAt)}.`,
    decision.reviewDue && isPast(decision.reviewDue, now) && `Review was due ${date(decision.reviewDue)}; it still stands.`,
  ]
    .filter(Boolean)
    .join(" ");
}
