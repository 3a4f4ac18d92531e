/** How fresh the board is. Only this decides whether the page may call itself live. */
export interface Beat {
  /** The server's clock, epoch milliseconds, and this browser's steady clock when it arrived. */
  readonly serverTime: number;
  readonly arrived: number;
  /** How old the server's own data was, in milliseconds. */
  readonly dataAge: number;
}

export type Live =
  | { readonly kind: "connecting" }
  | { readonly kind: "live"; readonly dataAge: number }
  | { readonly kind: "lost"; readonly since: number };

/** The server beats once a second: five missed beats are a lost connection. */
const SILENCE_MS = 5_000;
/** The server heard nothing new from its own log for this long: connected, yet not live. */
const STALE_MS = 15_000;

export function liveness(beat: Beat | null, steadyNow: number): Live {
  if (beat === null) return { kind: "connecting" };
  const silence = steadyNow - beat.arrived;
  if (silence >= SILENCE_MS || beat.dataAge >= STALE_MS) return { kind: "lost", since: beat.serverTime - beat.dataAge };
  return { kind: "live", dataAge: beat.dataAge + silence };
}
