/** Long enough that a word is typed to its end. */
const SETTLED_MS = 2_000;

let settling = 0;
let last = "";

/** Somebody searches: once the words stand still, and are others than before, it is recorded that they did. They are kept nowhere here. */
export function searching(text: string): void {
  clearTimeout(settling);
  const words = text.trim();
  if (words === "" || words === last) return;
  settling = setTimeout(() => {
    last = words;
    record("/api/searches", { words: words.slice(0, 200) });
  }, SETTLED_MS);
}

/** From now on it is recorded when somebody prints, and what: the alert that is open, or the queue. */
export function recordPrints(open: () => string | null): () => void {
  const printing = () => {
    const alertId = open();
    record("/api/prints", alertId === null ? {} : { alertId });
  };
  addEventListener("beforeprint", printing);
  return () => removeEventListener("beforeprint", printing);
}

/** Nobody waits for it; it outlives the page. */
function record(address: string, body: object): void {
  fetch(address, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body), keepalive: true }).then(
    (answer) => answer.ok || console.error("It was not recorded", address, answer.status),
    (unreachable: unknown) => console.error("It is not known whether it was recorded", address, unreachable),
  );
}
