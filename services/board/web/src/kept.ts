import type { Board } from "./model/board";
import type { WholeSheet } from "./model/sheet";
import type { Session } from "./session";
import { NotTheirs, wholeSheet } from "./sheet";

/** What this browser has for when the board can't be reached: the last sheet, and the page that shows it. */
const SHEET_CACHE = "vigil-kept";
const PAGE_CACHE = "vigil-page";
const SHEET = "/kept/sheet";
const PAGE = "/handover";

/** A shift; what is older is of no use, and forgotten. */
const LONGEST_MS = 12 * 60 * 60_000;
const KEEP_EVERY_MS = 15_000;

export interface Kept extends WholeSheet {
  /** Whose it is. */
  readonly session: Session;
  /** This browser's clock when it was kept, epoch milliseconds. */
  readonly at: number;
}

/** A sheet that was under way when somebody signed out is kept no more. */
let forgotten = false;

/** A browser keeps things only for pages that came over https, or from the same machine. */
function canKeep(): boolean {
  return "caches" in window && "serviceWorker" in navigator;
}

/** Keeps it in place of the one before. Where the browser has no room or won't, it says so in its log. */
export async function keep(session: Session, whole: WholeSheet): Promise<void> {
  if (!canKeep() || forgotten) return;
  try {
    const cache = await caches.open(SHEET_CACHE);
    const kept: Kept = { ...whole, session, at: Date.now() };
    await cache.put(SHEET, new Response(JSON.stringify(kept), { headers: { "Content-Type": "application/json" } }));
    if (forgotten) await forget();
  } catch (unable) {
    console.warn("This browser can't keep the sheet for when the board is down", unable);
  }
}

/** The last sheet of this browser; null where there is none, or it is too old to be of use. */
export async function kept(): Promise<Kept | null> {
  if (!canKeep()) return null;
  const answer = await caches.match(SHEET, { cacheName: SHEET_CACHE });
  if (answer === undefined) return null;
  const read = (await answer.json()) as Kept;
  if (Date.now() - read.at < LONGEST_MS) return read;
  await forget();
  return null;
}

/** Nobody is signed in any more, or no longer with the same rights: what they saw is not for whoever comes next. */
export async function forget(): Promise<void> {
  forgotten = true;
  if (canKeep()) await caches.delete(SHEET_CACHE).catch((unable: unknown) => console.error("The kept sheet can't be deleted", unable));
}

/** Has the browser show the kept sheet in place of an error, when the board can't be reached. */
export async function keepPage(): Promise<void> {
  if (!canKeep()) return;
  try {
    await navigator.serviceWorker.register("/offline.js");
    const page = await fetch(PAGE);
    if (!page.ok || page.redirected) return;
    const text = await page.clone().text();
    const parts = [...text.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map((found) => found[1] ?? "").filter((path) => path !== "" && path !== "/");
    await caches.delete(PAGE_CACHE);
    const cache = await caches.open(PAGE_CACHE);
    await cache.addAll(parts);
    await cache.put(PAGE, page);
  } catch (unable) {
    console.warn("This browser can't show the sheet when the board is down", unable);
  }
}

/** Keeps this browser's sheet as the board changes, so that it is a quarter of a minute old at most. */
export function keepCurrent(board: Board, session: Session): void {
  let read: unknown = null;
  const look = async () => {
    const now = board.queue.rows;
    if (board.live.kind !== "live" || !board.loaded || now === read) return;
    read = now;
    try {
      await keep(session, await wholeSheet());
    } catch (failure) {
      read = null;
      if (failure instanceof NotTheirs) await forget();
      else console.warn("The sheet can't be read", failure);
    }
  };
  setInterval(() => void look(), KEEP_EVERY_MS);
  const first = board.watch(() => {
    if (board.live.kind !== "live" || !board.loaded) return;
    first();
    void look();
  });
}
