/** A telephone call that somebody at the desk has taken; what isn't known is left empty. */
export interface Call {
  /** Made once: sent again, also with something put right, it is the same call. */
  readonly callId: string;
  readonly nhsNumber: string;
  readonly family: string;
  readonly given: string;
  /** As YYYY-MM-DD. */
  readonly birthDate: string;
  readonly postcode: string;
  readonly words: string;
  readonly callerName: string;
  readonly callerPhone: string;
}

/** What a call has become. */
export interface Became {
  readonly alertId: string;
  readonly match: "confirmed" | "possible" | "in-doubt";
  /** It is part of an alert that was there before. */
  readonly joined: boolean;
}

const NAMES: Readonly<Record<string, string>> = {
  nhsNumber: "NHS number",
  family: "Family name",
  given: "Given name",
  birthDate: "Date of birth",
  postcode: "Postcode",
  words: "What it is about",
  callerName: "Caller",
  callerPhone: "Caller’s telephone",
};
const LOOK_EVERY_MS = 500;

/** Sends it; what comes back is null once the log has it, or the sentence that says why not. */
export async function send(call: Call): Promise<string | null> {
  try {
    const answer = await fetch("/api/calls", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(call),
      signal: AbortSignal.timeout(30_000),
    });
    if (answer.ok) return null;
    const problem = (await answer.json()) as { readonly detail?: string; readonly errors?: readonly { readonly pointer: string; readonly detail: string }[] };
    const fields = (problem.errors ?? []).map((error) => `${NAMES[error.pointer.slice(1)] ?? error.pointer.slice(1)}: ${error.detail}.`);
    return fields.length > 0 ? fields.join(" ") : (problem.detail ?? `Not sent: the board answered ${answer.status}.`);
  } catch (unreachable) {
    console.warn("Nobody has confirmed the call", unreachable);
    return "Not known whether it was sent: the board did not answer. Send it again, which counts once, and ring the team yourself.";
  }
}

/** What it has become within that time; null where nothing has. */
export async function became(callId: string, withinMs: number): Promise<Became | null> {
  for (const until = Date.now() + withinMs; Date.now() < until; ) {
    try {
      const answer = await fetch(`/api/calls/${encodeURIComponent(callId)}`, { signal: AbortSignal.timeout(5_000) });
      if (answer.ok) return (await answer.json()) as Became;
    } catch (unreachable) {
      console.warn("Nobody has said what became of the call; asking again", unreachable);
    }
    await new Promise((again) => setTimeout(again, LOOK_EVERY_MS));
  }
  return null;
}

/** A date as people write it, DD/MM/YYYY or YYYY-MM-DD, as YYYY-MM-DD; what can't be read stays as it is. */
export function isoDate(written: string): string {
  const parts = /^(\d{1,2})[./ -](\d{1,2})[./ -](\d{4})$/.exec(written.trim());
  if (parts === null) return written.trim();
  const [, day = "", month = "", year = ""] = parts;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
