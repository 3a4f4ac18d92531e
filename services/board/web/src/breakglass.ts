/** What breaking the glass showed, as `POST /api/alerts/{id}/break-glass` gives it. */
export interface Look {
  readonly alertId: string;
  readonly until: string;
  readonly candidates: readonly UnconfirmedSafety[];
}

export interface UnconfirmedSafety {
  readonly personId: string;
  readonly state: "shared" | "shared-not-recorded" | "sharing-declined" | "no-plan" | "not-on-the-register" | "unreadable";
  readonly allergies: readonly string[];
  readonly cpr: { readonly decision: string; readonly decidedAt: string | null; readonly reviewDue: string | null } | null;
  readonly hazards: readonly string[];
}

/** Looks that still last, in this page's memory alone: they end with the page, or when their time is up. */
const looks = new Map<string, Look>();

/** The look that still lasts, if any; `now` by the server's clock. */
export function lookOf(alertId: string, now: number): Look | null {
  const look = looks.get(alertId);
  if (look === undefined) return null;
  if (Date.parse(look.until) > now) return look;
  looks.delete(alertId);
  return null;
}

/** Ends a look before its time. */
export function endLook(alertId: string): void {
  looks.delete(alertId);
}

/** Asks for a look; what comes back is null when it was given, or the sentence that says why not. */
export async function breakGlass(alertId: string, reason: string): Promise<string | null> {
  try {
    const answer = await fetch(`/api/alerts/${encodeURIComponent(alertId)}/break-glass`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ reason }),
      signal: AbortSignal.timeout(30_000),
    });
    if (answer.ok) {
      looks.set(alertId, (await answer.json()) as Look);
      return null;
    }
    const problem = (await answer.json()) as { readonly detail?: string };
    return problem.detail ?? `Nothing can be shown: the board answered ${answer.status}.`;
  } catch (unreachable) {
    console.warn("The glass could not be broken", unreachable);
    return "Nothing can be shown: the board did not answer. The look may be recorded all the same. Treat allergies and decisions as not known, and ring the source.";
  }
}
