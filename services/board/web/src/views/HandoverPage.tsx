import { useEffect, useState } from "preact/hooks";
import { recordPrints } from "../audited";
import { shiftHandovers, type ShiftHandover } from "../handovers";
import { forget, keep, type Kept } from "../kept";
import type { WholeSheet } from "../model/sheet";
import { dayAndClock, momentToSecond } from "../model/time";
import { may, session as signedIn, type Session } from "../session";
import { NotTheirs, wholeSheet } from "../sheet";
import type { Team } from "../teams";
import { Give, Past, Receive } from "./acting/SignShift";
import { Phone } from "./Facts";
import { ThemeButton, You } from "./Header";
import { SheetEntry } from "./SheetEntry";

const READ_EVERY_MS = 3_000;
/** As on the board: what is older than that may not be taken for current. */
const STALE_MS = 10_000;

interface Shown extends WholeSheet {
  /** Null where the handovers are not theirs, or could not be read. */
  readonly handovers: readonly ShiftHandover[] | null;
  /** This browser's clock when the board gave it, epoch milliseconds; 0 where this browser had kept it, which is never live. */
  readonly at: number;
}

/** The handover of a shift: what is open, done and outstanding, to be signed, printed, or read while the board is down. */
export function HandoverPage({ session, kept }: { session: Session; kept: Kept | null }) {
  const [shown, setShown] = useState<Shown | null>(kept === null ? null : { ...kept, handovers: null, at: 0 });
  const [, setTick] = useState(0);
  const [words, setWords] = useState<Readonly<Record<string, string>>>({});
  useEffect(() => recordPrints(() => null), []);
  useEffect(() => {
    let reading = false;
    const read = async () => {
      if (reading) return;
      reading = true;
      try {
        const whole = await wholeSheet();
        // Shown in place of the board while that did not answer.
        if (location.pathname !== "/handover") return location.reload();
        const handovers = may(session, "hand-over-shift") ? await shiftHandovers().catch(unreadable) : null;
        setShown({ ...whole, handovers, at: Date.now() });
        await keep(session, whole);
      } catch (failure) {
        if (failure instanceof NotTheirs) {
          await forget();
          await signedIn().then((who) => who !== null && location.assign("/"));
        } else console.warn("The sheet can't be read", failure);
      } finally {
        reading = false;
        setTick((n) => n + 1);
      }
    };
    void read();
    const again = setInterval(() => void read(), READ_EVERY_MS);
    return () => clearInterval(again);
  }, []);

  const isLive = shown !== null && Date.now() - shown.at < STALE_MS;
  const now = shown === null || !isLive ? Date.now() : Date.parse(shown.sheet.asOf);
  const open = shown?.handovers?.find((each) => each.state === "open" && !each.mine) ?? null;
  const mine = shown?.handovers?.find((each) => each.state === "open" && each.mine) ?? null;
  const given = open ?? mine;
  const ids = shown?.sheet.alerts.map(({ row }) => row.alertId) ?? [];
  return (
    <div class={`page${shown !== null && !isLive ? " page--lost" : ""}`}>
      <header class="top">
        <h1 class="top__name">Vigil: handover</h1>
        <p>
          <a class="top__button top__link" href="/">
            Back to the board
          </a>
        </p>
        <div class="top__you">
          {shown !== null && (
            <button type="button" class="top__button" onClick={() => print()}>
              Print
            </button>
          )}
          <ThemeButton />
          <You session={session} />
        </div>
      </header>
      {session.simulated && <p class="simulated">SIMULATED DATA: no real people</p>}
      <div role="alert">
        {shown !== null && !isLive && (
          <p class="not-live">
            <strong>NOT LIVE: as of {momentToSecond(shown.sheet.asOf, now)}.</strong> The board can’t be reached; this is the last that this browser was given. Everything may have changed since, and nothing can be signed: ring round. Trying again.
          </p>
        )}
      </div>
      <main class="sheet">
        {shown === null ? (
          <p>Reading what is open…</p>
        ) : (
          <>
            <p class="sheet__as-of">
              {ids.length === 0 ? "Nothing is open" : `${ids.length} open ${ids.length === 1 ? "alert" : "alerts"}`}
              {session.role === "team-member" && " of your team"}, as of {dayAndClock(Date.parse(shown.sheet.asOf))}. For {session.name}.
              <span class="sheet__paper"> Confidential: destroy this paper when it is no longer needed. What has changed since is on the board alone.</span>
            </p>
            {isLive && shown.handovers === null && may(session, "hand-over-shift") && (
              <p class="nhsuk-error-message" role="alert">
                The handovers can’t be read just now: nothing can be signed. Trying again.
              </p>
            )}
            {isLive && mine !== null && <Past handover={mine} now={now} ids={ids} />}
            {isLive && open !== null && <Receive handover={open} ids={ids} now={now} />}
            <ul class="sheet__alerts">
              {shown.sheet.alerts.map((entry) => {
                const id = entry.row.alertId;
                const line = given?.alerts.find((each) => each.alertId === id);
                return (
                  <li key={id}>
                    <SheetEntry entry={entry} now={now}>
                      {given !== null && line === undefined && <p class="mark mark--news">New since it was signed</p>}
                      {line?.words && (
                        <p class="sheet__words">
                          <strong>{given?.by}:</strong> {line.words}
                        </p>
                      )}
                      {isLive && shown.handovers !== null && given === null && (
                        <label class="sheet__to-do">
                          <span>To do, or to watch for (if the alert does not say it)</span>
                          <input
                            class="nhsuk-input"
                            maxLength={500}
                            value={words[id] ?? ""}
                            onInput={(event) => setWords({ ...words, [id]: event.currentTarget.value })}
                          />
                        </label>
                      )}
                    </SheetEntry>
                  </li>
                );
              })}
            </ul>
            {isLive && shown.handovers !== null && given === null && <Give words={words} ids={ids} onSigned={() => setWords({})} />}
            {shown.handovers !== null && <Earlier handovers={shown.handovers} />}
            {shown.teams !== null && <Telephones teams={shown.teams} />}
          </>
        )}
      </main>
    </div>
  );
}

function unreadable(failure: unknown): null {
  console.warn("The handovers can't be read", failure);
  return null;
}

function Earlier({ handovers }: { handovers: readonly ShiftHandover[] }) {
  const over = handovers.filter((each) => each.state !== "open");
  if (over.length === 0) return null;
  return (
    <section class="sheet__earlier" aria-labelledby="earlier">
      <h2 id="earlier" class="nhsuk-heading-m">
        Earlier handovers
      </h2>
      <ol class="story">
        {over.map((each) => (
          <li key={each.id}>
            <strong>{dayAndClock(Date.parse(each.at))}</strong> {each.by} handed over {each.alerts.length} open {each.alerts.length === 1 ? "alert" : "alerts"}
            {each.note && `: ${each.note}`}.{" "}
            {each.received !== null && `${each.received.by} took over at ${dayAndClock(Date.parse(each.received.at))}${each.received.note ? `: ${each.received.note}` : ""}.`}
            {each.state === "withdrawn" && "Taken back."}
            {each.state === "replaced" && "Replaced by a later one."}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A sheet without whom to ring is of no use when the board is down. */
function Telephones({ teams }: { teams: readonly Team[] }) {
  return (
    <section class="sheet__teams" aria-labelledby="telephones">
      <h2 id="telephones" class="nhsuk-heading-m">
        Teams and their telephones
      </h2>
      <ul class="facts__bullets">
        {teams.map((team) => (
          <li key={team.id}>
            <strong>{team.name}</strong> {team.phone === null ? "number not recorded" : <Phone number={team.phone} />} · {team.hours}
            {(team.onCall?.people ?? []).map((person) => ` · on call: ${[person.name, person.phone].filter(Boolean).join(" ")}`).join("")}
          </li>
        ))}
      </ul>
    </section>
  );
}
