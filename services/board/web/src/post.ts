interface Problem {
  readonly detail?: string;
  readonly title?: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
}

/**
 * Sends what somebody has written; null once the log has it, or the sentence that says why not.
 *
 * `unknown` is that sentence where nobody has answered; `fields` calls each field as its label does.
 */
export async function post(address: string, body: object, unknown: string, fields: Readonly<Record<string, string>> = {}): Promise<string | null> {
  try {
    const answer = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(30_000),
    });
    if (answer.ok) return null;
    const problem = (await answer.json()) as Problem;
    const wrong = (problem.errors ?? []).map(({ pointer, detail }) => `${fields[pointer.slice(1)] ?? pointer.slice(1)} ${detail}.`);
    return [problem.detail ?? problem.title ?? `Not kept: the board answered ${answer.status}.`, ...wrong].join(" ");
  } catch (unreachable) {
    console.warn("Nobody has confirmed it", address, unreachable);
    return unknown;
  }
}
