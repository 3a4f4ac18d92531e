/** Times as a coordinator says them: local, 24 hours, to the minute unless seconds matter. */
const LONDON = { timeZone: "Europe/London", hourCycle: "h23" } as const;
const HOUR = new Intl.DateTimeFormat("en-GB", { ...LONDON, hour: "2-digit", minute: "2-digit" });
const SECOND = new Intl.DateTimeFormat("en-GB", { ...LONDON, hour: "2-digit", minute: "2-digit", second: "2-digit" });
const DAY = new Intl.DateTimeFormat("en-GB", { ...LONDON, day: "2-digit", month: "short", year: "numeric" });
const MONTH = new Intl.DateTimeFormat("en-GB", { ...LONDON, month: "long", year: "numeric" });
const WEEKDAY = new Intl.DateTimeFormat("en-GB", { ...LONDON, weekday: "short", day: "numeric", month: "short" });
const MINUTE_MS = 60_000;
const SAME_NIGHT_MS = 12 * 60 * MINUTE_MS;

export function clock(at: number): string {
  return HOUR.format(at);
}

export function clockToSecond(at: number): string {
  return SECOND.format(at);
}

/** "Sun 27 Dec 08:00". */
export function dayAndClock(at: number): string {
  return `${WEEKDAY.format(at).replace(",", "")} ${clock(at)}`;
}

/** "20 Nov 2026 02:14". */
export function dayOf(time: string): string {
  const at = Date.parse(time);
  return `${DAY.format(at)} ${clock(at)}`;
}

/** "November 2026", of 2026-11. */
export function monthOf(month: string): string {
  return MONTH.format(Date.parse(`${month}-15T12:00:00Z`));
}

/** "02:14", or "20 Nov 2026 02:14" when that could be taken for another night. */
export function moment(time: string, now: number): string {
  const at = Date.parse(time);
  return Math.abs(at - now) < SAME_NIGHT_MS ? clock(at) : dayOf(time);
}

/** The same to the second. */
export function momentToSecond(time: string, now: number): string {
  const at = Date.parse(time);
  return Math.abs(at - now) < SAME_NIGHT_MS ? clockToSecond(at) : `${DAY.format(at)} ${clockToSecond(at)}`;
}

/**
 * The next moment at which the clock shows that time, such as "04:40" or "0440". Null where it is no time, or does not come
 * within 12 hours: what was typed a minute late is not meant for tomorrow.
 */
export function nextAt(text: string, now: number): number | null {
  const parts = /^(\d{1,2})[:.]?(\d{2})$/.exec(text.trim());
  if (parts === null) return null;
  const wanted = `${(parts[1] ?? "").padStart(2, "0")}:${parts[2]}`;
  const first = Math.ceil(now / MINUTE_MS) * MINUTE_MS;
  for (let at = first; at <= first + SAME_NIGHT_MS; at += MINUTE_MS) {
    if (clock(at) === wanted) return at;
  }
  return null;
}

/** A date that may be partial, as the NHS writes it: "02-Mar-1941", "Mar-1941" or "1941". */
export function date(value: string): string {
  const [year, month, day] = value.slice(0, 10).split("-");
  if (month === undefined) return value;
  const name = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][Number(month) - 1] ?? month;
  return day === undefined ? `${name}-${year}` : `${day}-${name}-${year}`;
}

/** Whole years between a date of birth and now; null when only a year or less is known. */
export function age(birthDate: string, now: number): number | null {
  if (!/^\d{4}-\d{2}-\d{2}/.test(birthDate)) return null;
  const today = new Date(now).toISOString().slice(0, 10);
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5, 10) ? years - 1 : years;
}

/** "under a minute", "4 min", "1 h 05 min", "2 days". */
export function span(ms: number): string {
  const minutes = Math.floor(Math.abs(ms) / MINUTE_MS);
  if (minutes < 1) return "under a minute";
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, "0")} min`;
  return `${Math.floor(minutes / 60 / 24)} days`;
}

/** True when a date (not a time) lies before today. */
export function isPast(day: string, now: number): boolean {
  return day.slice(0, 10) < new Date(now).toISOString().slice(0, 10);
}
