import { render, type VNode } from "preact";
import type { Board } from "./model/board";
import { session, type Session } from "./session";
import { Stream, type Address } from "./stream";

interface Drawn {
  readonly page: VNode;
  /** What is kept live; null where whoever is signed in may see no alerts. */
  readonly board: Board | null;
}

/** Draws a page in its place for whoever is signed in, and keeps it live. */
export function start(place: string, address: Address, draw: (session: Session) => Drawn): void {
  const element = document.getElementById(place);
  if (element === null) return;
  begin(element, address, draw).catch((failure: unknown) => {
    console.error(failure);
    element.textContent = "The board can't be reached. Reload this page; until then, ring the single point of access.";
  });
}

async function begin(element: HTMLElement, address: Address, draw: (session: Session) => Drawn): Promise<void> {
  const signedIn = await session();
  if (signedIn === null) return;
  const { board, page } = draw(signedIn);
  render(page, element);
  if (board === null) return;
  new Stream(board, address, async () => {
    await session().catch((unreachable: unknown) => console.warn("The board can't be reached", unreachable));
  }).start();
}
