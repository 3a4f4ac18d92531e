import { useEffect, useRef, useState } from "preact/hooks";
import type { Board } from "../model/board";

/** Draws again whenever the board changes; many changes in one frame are one drawing. */
export function useBoard(board: Board): void {
  const [, draw] = useState(0);
  useEffect(() => {
    let frame = 0;
    const stop = board.watch(() => {
      frame ||= setTimeout(() => {
        frame = 0;
        draw((n) => n + 1);
      }, 16);
    });
    return () => {
      stop();
      clearTimeout(frame);
    };
  }, [board]);
}

const everySecond = new Set<() => void>();
setInterval(() => everySecond.forEach((look) => look()), 1_000);

/** The words that a moment gives now, looked at again each second; draws only when they change. */
export function useTicking(words: () => string): string {
  const now = words();
  const latest = useRef(words);
  latest.current = words;
  const [, setShown] = useState(now);
  useEffect(() => {
    const look = () => setShown(latest.current());
    everySecond.add(look);
    return () => void everySecond.delete(look);
  }, []);
  return now;
}

/** Which alert is open, kept in the address so that Back closes it. */
export function useOpenAlert(): [string | null, (id: string | null) => void] {
  const [id, setId] = useState(fromAddress());
  useEffect(() => {
    const read = () => setId(fromAddress());
    addEventListener("hashchange", read);
    return () => removeEventListener("hashchange", read);
  }, []);
  return [id, (next) => (location.hash = next === null ? "" : `#${encodeURIComponent(next)}`)];
}

function fromAddress(): string | null {
  const hash = location.hash.slice(1);
  return hash === "" ? null : decodeURIComponent(hash);
}

const READ_AGAIN_EVERY_MS = 2_000;

/** What isn't live is read again and again while it is shown; the sentence `old` is given back while it can't be. */
export function useReadAgain<T>(read: () => Promise<T>, take: (now: T) => void, old: string): string | null {
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    const again = () =>
      read().then(
        (now) => {
          take(now);
          setProblem(null);
        },
        (failure: unknown) => {
          console.error(failure);
          setProblem(old);
        },
      );
    void again();
    const timer = setInterval(() => void again(), READ_AGAIN_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return problem;
}
