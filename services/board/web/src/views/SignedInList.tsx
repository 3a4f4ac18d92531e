import { useEffect, useState } from "preact/hooks";
import { moment } from "../model/time";
import { endSession, sessions, type OthersSession } from "../sessions";
import { ROLE, say } from "../words";

const LOOK_EVERY_MS = 10_000;

/** Who is signed in now; an administrator can sign anybody out. */
export function SignedInList() {
  const [all, setAll] = useState<readonly OthersSession[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const read = () =>
    sessions().then(
      (now) => {
        setAll(now);
        setProblem(null);
      },
      (failure: unknown) => {
        console.error(failure);
        setProblem("Who is signed in can’t be read just now: what you see may be old.");
      },
    );
  useEffect(() => {
    void read();
    const again = setInterval(() => void read(), LOOK_EVERY_MS);
    return () => clearInterval(again);
  }, []);
  const end = async (session: OthersSession) => {
    try {
      await endSession(session.id);
      await read();
    } catch (failure) {
      console.error(failure);
      setProblem(`It is not known whether ${session.name} was signed out. Try again.`);
    }
  };
  return (
    <section aria-labelledby="signed-in">
      <h2 id="signed-in" class="nhsuk-heading-m">
        Signed in now
      </h2>
      {problem !== null && (
        <p class="nhsuk-error-message" role="alert">
          {problem}
        </p>
      )}
      {all === null ? problem === null && <p>Reading who is signed in…</p> : (
        <ul class="listed">
          {all.map((session) => (
            <li key={session.id} class="listed__one" data-session={session.id}>
              <p>
                <strong>{session.name}</strong> ({session.user}), {say(ROLE, session.role).toLowerCase()}, since {moment(session.since, Date.now())}
              </p>
              <button type="button" class="quick" onClick={() => void end(session)}>
                Sign out<span class="nhsuk-u-visually-hidden"> {session.name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
