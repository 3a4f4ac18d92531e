/** Codes as a tired person says them. An unknown code is shown as it is, never hidden. */
export type Words = Readonly<Record<string, string>>;

export function say(words: Words, code: string): string {
  return words[code] ?? code.replaceAll("-", " ");
}

export const PRIORITY: Words = { immediate: "Immediate", urgent: "Urgent", soon: "Soon", information: "Information" };

export const STATUS: Words = {
  raised: "Not acknowledged",
  acknowledged: "Acknowledged",
  accepted: "Accepted",
  "follow-up": "Needs follow-up",
  resolved: "Resolved",
  "stood-down": "Stood down",
};

/** What happened to an alert, where its own words say nothing. */
export const WHAT: Words = {
  raised: "Raised",
  updated: "The source has sent an update",
  late: "An older message has arrived",
  "incident-joined": "Another call joined this alert",
  "priority-raised": "More urgent than before",
  "place-at-risk": "The preferred place is at risk",
  conveying: "The crew is taking them away",
  outcome: "The source says how it ended",
  "follow-up": "The source is done; somebody has to follow up",
  reopened: "Opened again",
  escalated: "Gone up to another team",
  reminded: "Reminded",
  "identity-in-doubt": "Identity now in doubt",
  acknowledged: "Acknowledged",
  accepted: "Accepted",
  kept: "Keeps it though the team closes",
  declined: "Declined",
  "handover-due": "The team closes soon: to be handed over",
  "handed-over": "Handed over; not received yet",
  received: "Received",
  snoozed: "Put off",
  "snooze-ended": "No longer put off",
  death: "Said to have died",
  removed: "No longer on the register",
  "task-done": "Recorded as done",
  noted: "Note",
  "first-contact": "Spoke with the patient or carer",
  "match-confirmed": "Match confirmed",
  "match-rejected": "Match rejected",
  resolved: "Resolved",
  "stood-down": "Stood down",
};

/** What is marked on a row until somebody does something: each is news to whoever has seen it before. */
export const NEWS: Words = {
  "priority-raised": "Now more urgent",
  conveying: "Now being conveyed",
  "place-at-risk": "Place now at risk",
  outcome: "Outcome now known",
  removed: "No longer on the register",
};

export const TEAM_KIND: Words = {
  ucr: "urgent community response",
  "ooh-gp": "out-of-hours GP",
  children: "children’s team",
};

export const PLACE: Words = {
  home: "Home",
  "usual-residence": "Usual residence",
  "care-home": "Care home",
  hospice: "Hospice",
  hospital: "Hospital",
  "community-hospital": "Community hospital",
  other: "Somewhere else",
  "no-preference": "No preference",
};

export const PLACE_STATE: Words = {
  undecided: "Asked; undecided",
  declined: "Asked; did not want to say",
  unable: "Could not be asked",
  inappropriate: "Not right to ask yet",
  "not-asked": "Not asked yet",
  "not-recorded": "Not recorded",
  "not-shared": "Not shared",
};

export const PROGNOSIS: Words = {
  years: "Years",
  months: "Months",
  weeks: "Weeks",
  days: "Days",
};

export const CPR: Words = {
  for: "For CPR.",
  "not-for": "Not for CPR (DNACPR). This is about CPR only, not about other treatment.",
  "not-recorded": "Not recorded",
};

export const TREATMENT: Words = {
  "comfort-only": "Comfort only",
  "comfort-and-reversible-at-home": "Comfort first; treat what can be reversed at home",
  "hospital-if-reversible": "Hospital if it can be reversed",
  full: "Full treatment",
};

const SOURCE: Words = {
  "vigil.ambulance.incident.v1": "Ambulance",
  "vigil.ucr.referral.v1": "Urgent community response",
  "vigil.ooh.case.v1": "Out of hours / 111",
};

const DESK = "urn:vigil:desk";

/** Who it comes from; what somebody at the desk has written down is no other service's. */
export function sourceOf(incident: { readonly source: string; readonly type: string }): string {
  return incident.source === DESK ? "Call to the desk" : say(SOURCE, incident.type);
}

export const NEED: Words = {
  "symptom-control": "symptom control",
  "end-of-life-crisis": "end-of-life crisis",
  "preferred-place": "preferred place at risk",
  "care-after-death": "care after death",
};

export const PLACE_FROM: Words = {
  practice: "the registered GP practice",
  postcode: "the full postcode",
  district: "the postcode district only",
  incident: "where the incident is",
  none: "nothing: no place is known",
};

/** What a concern is, for whoever reports one. */
export const KIND: Words = {
  incident: "An incident: something went wrong, or nearly did",
  complaint: "A complaint: somebody is not content with what was done",
  feedback: "Feedback: anything else that ought to be known",
};

export const KIND_SHORT = { incident: "Incident", complaint: "Complaint", feedback: "Feedback" } as const;

export const OUTCOME: Words = {
  stayed: "Stayed where they were",
  "moved-to-preferred": "Moved to the preferred place",
  "conveyed-clinically-needed": "Taken to hospital: clinically needed",
  "conveyed-wish-changed": "Taken to hospital: the person's wish changed",
  "conveyed-no-alternative": "Taken to hospital: no alternative",
  "conveyed-plan-not-known": "Taken to hospital: plan not known in time",
  "conveyed-plan-not-followed": "Taken to hospital: plan not followed",
  "died-in-preferred": "Died in the preferred place",
  "died-elsewhere": "Died elsewhere",
  "not-known": "Not known",
};

export const NO_ALTERNATIVE: Words = {
  team: "No team free",
  bed: "No bed",
  medicines: "No medicines",
  carer: "No carer",
  equipment: "No equipment",
};

export const LANGUAGE: Words = {
  en: "English",
  pl: "Polish",
  pa: "Punjabi",
  gu: "Gujarati",
  ur: "Urdu",
  bn: "Bengali",
  hi: "Hindi",
  ro: "Romanian",
  it: "Italian",
  so: "Somali",
  ar: "Arabic",
  ta: "Tamil",
  uk: "Ukrainian",
  zh: "Chinese",
};

export const NUMBER_STATUS: Words = {
  verified: "verified",
  "present-not-traced": "given, not traced",
  "trace-required": "not traced",
  "no-match": "no match at the national service",
  conflict: "in conflict",
  unknown: "not known whether verified",
};

export function nhsNumber(value: string): string {
  return /^\d{10}$/.test(value) ? `${value.slice(0, 3)} ${value.slice(3, 6)} ${value.slice(6)}` : value;
}

export function fullName(person: { readonly given?: readonly string[]; readonly family?: string | null }): string {
  return [...(person.given ?? []), (person.family ?? "").toUpperCase()].filter(Boolean).join(" ");
}

export const ROLE: Words = {
  coordinator: "Coordinator",
  "team-member": "Team member",
  operations: "Operations",
  auditor: "Auditor",
  administrator: "Administrator",
};
