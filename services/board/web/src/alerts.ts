import type { Alert } from "./model/alert";

/** The whole alert; null when it is no longer on the board. Throws when it can't be read. */
export async function readAlert(alertId: string, withheldToo: boolean, signal?: AbortSignal): Promise<Alert | null> {
  const late = AbortSignal.timeout(10_000);
  const answer = await fetch(`/api/alerts/${encodeURIComponent(alertId)}${withheldToo ? "?show=withheld" : ""}`, {
    signal: signal === undefined ? late : AbortSignal.any([signal, late]),
  });
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`the board answered ${answer.status}`);
  return (await answer.json()) as Alert;
}
