import type { Board } from "./model/board";
import { isInShadow, isUnseen } from "./model/row";

/** What nobody has acknowledged is heard again this often. */
const AGAIN_MS = 60_000;

/** How somebody wants to be told while they look elsewhere. Off until they ask for it. */
export interface Wanted {
  readonly sound: boolean;
  readonly message: boolean;
}

const SILENT: Wanted = { sound: false, message: false };

/** What is played: two rising tones for an immediate alert, one long low one when the board is not live. */
type Tune = readonly (readonly [hertz: number, fromSeconds: number, seconds: number])[];
const IMMEDIATE: Tune = [
  [660, 0, 0.18],
  [880, 0.2, 0.18],
  [660, 0.5, 0.18],
  [880, 0.7, 0.18],
];
const NOT_LIVE: Tune = [[220, 0, 1]];

/**
 * Tells by sound, and by a message of the browser, that an alert is immediate or that the board is not live any more. It says
 * nothing of whom an alert is about: a message is seen by whoever passes the screen.
 */
export class Alarm {
  wanted: Wanted;
  private context: AudioContext | null = null;
  /** What is immediate and not acknowledged, as of the last look; null until there is something to compare with. */
  private known: ReadonlySet<string> | null = null;
  private wasLost = false;
  private again: number | null = null;

  constructor(
    private readonly board: Board,
    private readonly user: string,
  ) {
    this.wanted = remembered(user);
    board.watch(() => this.look());
    // A browser plays nothing before the first click or key after loading.
    for (const gesture of ["pointerdown", "keydown"]) addEventListener(gesture, () => void this.wake());
  }

  async want(wanted: Wanted): Promise<void> {
    const granted = wanted.message && (await mayTell());
    this.wanted = { sound: wanted.sound, message: granted };
    remember(this.user, this.wanted);
    await this.wake();
  }

  /** Whether the browser would let a sound be heard now. */
  isAudible(): boolean {
    return this.context?.state === "running";
  }

  test(): void {
    if (this.wanted.sound) this.play(IMMEDIATE);
    if (this.wanted.message) this.tell("Test: this is how Vigil tells of an immediate alert.");
  }

  private async wake(): Promise<void> {
    if (!this.wanted.sound) return;
    this.context ??= new AudioContext();
    if (this.context.state !== "running") await this.context.resume();
  }

  private look(): void {
    const lost = this.board.live.kind === "lost";
    if (lost && !this.wasLost) this.raise(NOT_LIVE, "The board is not live: look at it, and ring round if in doubt.");
    this.wasLost = lost;
    if (!this.board.loaded) return;
    const before = this.known;
    this.known = this.immediate();
    const isNews = before !== null && [...this.known].some((id) => !before.has(id));
    if (isNews) this.raiseImmediate();
    if (isNews || this.known.size === 0) this.stopRepeating();
    // What was there when the page was loaded is in sight of whoever loaded it; a minute later they may look elsewhere.
    if (this.known.size > 0) this.again ??= setInterval(() => this.raiseImmediate(), AGAIN_MS);
  }

  private stopRepeating(): void {
    clearInterval(this.again ?? undefined);
    this.again = null;
  }

  private raiseImmediate(): void {
    const count = this.known?.size ?? 0;
    this.raise(IMMEDIATE, count === 1 ? "An immediate alert is not acknowledged." : `${count} immediate alerts are not acknowledged.`);
  }

  private immediate(): ReadonlySet<string> {
    const { rows, ended } = this.board.queue;
    return new Set(
      [...rows.values()]
        .filter((row) => row.priority === "immediate" && isUnseen(row) && !isInShadow(row) && !ended.has(row.alertId))
        .map((row) => row.alertId),
    );
  }

  private raise(tune: Tune, words: string): void {
    if (this.wanted.sound) this.play(tune);
    if (this.wanted.message) this.tell(words);
  }

  private play(tune: Tune): void {
    const context = this.context;
    if (context === null || context.state !== "running") return;
    for (const [hertz, from, seconds] of tune) {
      const at = context.currentTime + from;
      const tone = context.createOscillator();
      const loudness = context.createGain();
      tone.frequency.value = hertz;
      // Without a rise and a fall a tone clicks.
      loudness.gain.setValueAtTime(0, at);
      loudness.gain.linearRampToValueAtTime(0.4, at + 0.02);
      loudness.gain.setValueAtTime(0.4, at + seconds - 0.04);
      loudness.gain.linearRampToValueAtTime(0, at + seconds);
      tone.connect(loudness).connect(context.destination);
      tone.start(at);
      tone.stop(at + seconds);
    }
  }

  private tell(words: string): void {
    try {
      // One message at a time, which tells as loudly as the first; the types don't know that yet.
      const once: NotificationOptions & { renotify: boolean } = { body: words, tag: "vigil", renotify: true, requireInteraction: true };
      const message = new Notification("Vigil", once);
      message.onclick = () => {
        window.focus();
        message.close();
      };
    } catch (unable) {
      console.warn("This browser shows no messages", unable);
    }
  }
}

/** Whether the browser shows messages of this page; asks whoever sits there, if nobody has been asked. */
async function mayTell(): Promise<boolean> {
  if (!("Notification" in window)) return false;
  return (await Notification.requestPermission()) === "granted";
}

function key(user: string): string {
  return `vigil-alarm-${user}`;
}

function remembered(user: string): Wanted {
  try {
    const kept = JSON.parse(localStorage.getItem(key(user)) ?? "{}") as Partial<Wanted>;
    return { sound: kept.sound === true, message: kept.message === true && "Notification" in window && Notification.permission === "granted" };
  } catch (unreadable) {
    console.warn("How you want to be told can't be read", unreadable);
    return SILENT;
  }
}

function remember(user: string, wanted: Wanted): void {
  try {
    localStorage.setItem(key(user), JSON.stringify(wanted));
  } catch (blocked) {
    console.warn("How you want to be told can't be remembered in this browser", blocked);
  }
}
