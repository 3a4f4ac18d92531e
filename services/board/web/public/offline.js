// Between the browser and the board: while the board answers, everything comes from there. Where it does not, the page that
// shows the last known state comes from this browser, clearly marked; nothing else is answered from here.
const PAGE_CACHE = "vigil-page";
const PAGE = "/handover";
const LONGEST_WAIT_MS = 8_000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (origin !== location.origin || event.request.method !== "GET") return;
  if (event.request.mode === "navigate" && (pathname === "/" || pathname === PAGE)) event.respondWith(page(event.request));
  else if (pathname.startsWith("/assets/") || pathname === "/theme.js" || pathname === "/vigil.svg") event.respondWith(part(event.request));
});

async function page(request) {
  const answer = await fromBoard(request);
  if (answer !== null && answer.status < 500) return answer;
  return (await caches.match(PAGE, { cacheName: PAGE_CACHE })) ?? answer ?? Response.error();
}

async function part(request) {
  return (await fromBoard(request)) ?? (await caches.match(request, { cacheName: PAGE_CACHE })) ?? Response.error();
}

/** Null where the board can't be reached, or takes too long. */
async function fromBoard(request) {
  const late = new Promise((resolve) => setTimeout(() => resolve(null), LONGEST_WAIT_MS));
  return Promise.race([fetch(request).catch(() => null), late]);
}
