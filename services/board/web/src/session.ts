/** Who is signed in, and what kind of board this is. */
export interface Session {
  readonly user: string;
  readonly name: string;
  /** The name as rows have it, where a long one is cut. */
  readonly shownAs: string;
  readonly simulated: boolean;
  /** Whether a named clinician has approved the directory and its rules. */
  readonly rulesApproved: boolean;
}

/** The session, or null after sending the browser to the sign-in page. Throws when the board can't be reached. */
export async function session(): Promise<Session | null> {
  const answer = await fetch("/api/session");
  if (answer.status === 401) {
    location.assign(location.pathname === "/wall" ? "/sign-in?to=wall" : "/sign-in");
    return null;
  }
  if (!answer.ok) throw new Error(`the board answered ${answer.status}`);
  return (await answer.json()) as Session;
}

export async function signOut(): Promise<void> {
  await fetch("/api/sign-out", { method: "POST", headers: { "Content-Type": "application/json" }, body: "{}" });
  location.assign("/sign-in");
}
