import { post } from "./post";

/** One shift's word to the next, as `GET /api/handovers` gives it; times are RFC 3339. */
export interface ShiftHandover {
  readonly id: string;
  readonly state: "open" | "received" | "withdrawn" | "replaced";
  /** Whether whoever asks has given it. */
  readonly mine: boolean;
  readonly by: string;
  readonly at: string;
  readonly note: string | null;
  /** What was open, the most pressing first, and what is to be done or watched for. */
  readonly alerts: readonly { readonly alertId: string; readonly words: string | null }[];
  readonly received: { readonly by: string; readonly at: string; readonly note: string | null; readonly alerts: readonly string[] } | null;
}

/** The newest first. Throws when they can't be read. */
export async function shiftHandovers(): Promise<readonly ShiftHandover[]> {
  const answer = await fetch("/api/handovers", { signal: AbortSignal.timeout(10_000) });
  if (!answer.ok) throw new Error(`the board answered ${answer.status}`);
  return ((await answer.json()) as { readonly handovers: readonly ShiftHandover[] }).handovers;
}

interface Given {
  readonly handoverId: string;
  readonly note: string;
  readonly words: Readonly<Record<string, string>>;
  readonly shown: readonly string[];
}

/** Signs that the shift hands over; null once the log has it, or the sentence that says why not. */
export function give(given: Given): Promise<string | null> {
  return sign("/api/handovers", given);
}

/** Signs that the next shift has it. */
export function receive(id: string, note: string, shown: readonly string[]): Promise<string | null> {
  return sign(`/api/handovers/${encodeURIComponent(id)}/receive`, { note, shown });
}

/** Takes back what was signed. */
export function withdraw(id: string): Promise<string | null> {
  return sign(`/api/handovers/${encodeURIComponent(id)}/withdraw`, {});
}

function sign(address: string, body: object): Promise<string | null> {
  return post(address, body, "The board can’t be reached: it is not known whether it was signed. Look at what stands here before you sign again.");
}
