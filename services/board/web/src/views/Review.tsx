import { useState } from "preact/hooks";
import { auditedLooks, review, type AuditedLook } from "../looks";
import { reference } from "../model/row";
import { dayAndClock } from "../model/time";
import type { Session } from "../session";
import { WordsField } from "./acting/Fields";
import { ConcernList } from "./ConcernList";
import { Fact, Facts } from "./Facts";
import { ThemeButton, You } from "./Header";
import { useReadAgain } from "./hooks";

const MOST_NOTE = 500;

/** For auditors: who broke the glass and why, what nobody has reviewed first; and the concerns that people reported. */
export function Review({ session }: { session: Session }) {
  const [looks, setLooks] = useState<readonly AuditedLook[] | null>(null);
  const problem = useReadAgain(auditedLooks, setLooks, "The review list can’t be read just now: what you see may be old.");
  const open = looks?.filter((look) => look.reviewed === null) ?? [];
  const done = looks?.filter((look) => look.reviewed !== null) ?? [];
  return (
    <div class="page">
      <header class="top">
        <h1 class="top__name">Vigil: review list</h1>
        <div class="top__you">
          <ThemeButton />
          <You session={session} />
        </div>
      </header>
      {session.simulated && <p class="simulated">SIMULATED DATA: no real people</p>}
      <main class="home">
        <p class="home__says">
          Whoever breaks the glass on a possible match sees allergies, decisions and hazards of people who may not be the patient, for a
          quarter of an hour. Each such look is listed here; say of each what you found.
        </p>
        {problem !== null && (
          <p class="nhsuk-error-message" role="alert">
            {problem}
          </p>
        )}
        {looks === null ? problem === null && <p>Reading the review list…</p> : (
          <>
            <section aria-labelledby="to-review">
              <h2 id="to-review" class="nhsuk-heading-m">
                To review ({open.length})
              </h2>
              {open.length === 0 && <p>{done.length === 0 ? "Nobody has broken the glass yet." : "Every look has been reviewed."}</p>}
              <Looks looks={open} />
            </section>
            {done.length > 0 && (
              <section aria-labelledby="reviewed">
                <h2 id="reviewed" class="nhsuk-heading-m">
                  Reviewed ({done.length})
                </h2>
                <Looks looks={done} />
              </section>
            )}
          </>
        )}
        <ConcernList />
      </main>
    </div>
  );
}

function Looks({ looks }: { looks: readonly AuditedLook[] }) {
  return (
    <ul class="listed">
      {looks.map((look) => (
        <OneLook key={look.id} look={look} />
      ))}
    </ul>
  );
}

function OneLook({ look }: { look: AuditedLook }) {
  const whom = look.candidates.length === 1 ? "1 person who may be" : `${look.candidates.length} people of whom one may be`;
  return (
    <li class="listed__look" data-look={look.id}>
      <h3 class="listed__title">
        {dayAndClock(Date.parse(look.at))}, {look.by ?? `user ${look.user.slice(0, 8)}`}
      </h3>
      <Facts>
        <Fact name="Alert">{reference(look.alertId)}</Fact>
        <Fact name="Reason">{look.reason}</Fact>
        <Fact name="Was shown">
          Safety content of {whom} the patient ({look.candidates.join(", ")}), until {dayAndClock(Date.parse(look.until))}
        </Fact>
        {look.reviewed !== null && (
          <Fact name="Reviewed">
            {dayAndClock(Date.parse(look.reviewed.at))} by {look.reviewed.by}: {look.reviewed.note}
          </Fact>
        )}
      </Facts>
      {look.reviewed === null && <ReviewForm look={look} />}
    </li>
  );
}

function ReviewForm({ look }: { look: AuditedLook }) {
  const [note, setNote] = useState("");
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (note.trim() === "") return setProblem("Say what you found.");
    setSending(true);
    setProblem(null);
    const whyNot = await review(look.id, note.trim());
    setProblem(whyNot);
    // What was kept moves to the others as soon as it is read again.
    if (whyNot !== null) setSending(false);
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <WordsField id={`note-${look.id}`} label="What did you find?" most={MOST_NOTE} value={note} onValue={setNote} />
      {problem !== null && (
        <p class="nhsuk-error-message" role="alert">
          {problem}
        </p>
      )}
      <button type="submit" class="nhsuk-button nhsuk-button--small" disabled={sending}>
        {sending ? "Recording…" : "Reviewed"}
        <span class="nhsuk-u-visually-hidden"> the look of {dayAndClock(Date.parse(look.at))}</span>
      </button>
    </form>
  );
}
