/** The whole alert as `GET /api/alerts/{id}` gives it. Whatever a source left out is missing or null. */
export interface Alert {
  readonly alertId: string;
  readonly version: number;
  readonly workVersion: number;
  readonly status: string;
  readonly priority: string;
  readonly reviewKey?: string | null;
  readonly needs?: readonly string[];
  readonly actionWanted?: string | null;
  readonly reason?: string | null;
  readonly owner: string;
  readonly ownerName?: string | null;
  readonly acceptedBy?: { readonly name: string; readonly phone?: string | null; readonly eta?: string | null; readonly until?: string | null } | null;
  readonly handoverTo?: string | null;
  readonly handoverToName?: string | null;
  readonly death?: { readonly from: "said" | "crew" | "register" | "person"; readonly since: string; readonly mayBeUnexpected: boolean; readonly why: string; readonly remindAt: string } | null;
  /** What has to be seen to after a death. */
  readonly tasks?: readonly Task[] | null;
  /** Teams that have said no to it. */
  readonly declinedByNames?: readonly string[];
  /** The end of the owner's hours, and whether they were asked to hand over. */
  readonly closing?: { readonly at: string; readonly offered: boolean } | null;
  readonly snooze?: { readonly until: string; readonly by: string; readonly reason: string } | null;
  /** Nobody but the desk has been told of it. */
  readonly shadow?: { readonly because: "publisher" | "team"; readonly of: string; readonly wouldGoTo: string; readonly wouldGoToName?: string | null; readonly why: string } | null;
  readonly routing?: Routing | null;
  readonly ladder?: { readonly next: string; readonly name?: string | null; readonly at: string } | null;
  readonly preferredPlace?: PreferredPlace | null;
  readonly match?: Match | null;
  readonly person?: Person | null;
  readonly sharing?: "shared" | "shared-not-recorded" | "declined" | "withdrawn" | "removed" | null;
  readonly incidents?: readonly Incident[];
  readonly safety?: readonly Flag[];
  readonly clocks?: Readonly<Record<string, string | null>>;
  readonly planVersionAtOpen?: number | null;
  readonly followUp?: { readonly since: string; readonly why: string } | null;
  readonly history?: readonly { readonly at: string; readonly by: string; readonly what: string; readonly words?: string }[];
  readonly defects?: readonly { readonly field: string; readonly reason: string }[];
  readonly links?: readonly { readonly rel: string; readonly alertId: string }[];
  readonly resolution?: { readonly outcome: string; readonly note?: string | null; readonly by: string } | null;
  /** True when the server kept the location and phones back until someone asks and is recorded. */
  readonly withheld?: readonly string[];
}

export interface Task {
  readonly code: string;
  readonly name: string;
  readonly required: boolean;
  readonly done?: { readonly at: string; readonly by: string; readonly words?: string | null } | null;
}

export interface Flag {
  readonly kind: string;
  readonly text?: string | null;
}

export interface Routing {
  readonly chosen: string;
  readonly chosenName?: string | null;
  readonly why: string;
  readonly placeFrom?: string;
  readonly provisional?: boolean;
  readonly lastResort?: boolean;
  readonly at?: string;
  readonly considered?: readonly { readonly team: string; readonly name: string; readonly fits: boolean; readonly why: string }[];
}

export interface Place {
  readonly place: string;
  readonly text?: string | null;
  readonly name?: string | null;
}

export interface PreferredPlace {
  readonly state: string;
  readonly first?: Place | null;
  readonly second?: Place | null;
  readonly risk?: string;
  readonly why?: string | null;
}

export interface Evidence {
  readonly field: string;
  readonly level: string;
  readonly words: string;
}

export interface Candidate {
  readonly personId: string;
  readonly family?: string | null;
  readonly given?: readonly string[];
  readonly birthDate?: string | null;
  readonly gender?: string | null;
  readonly nhsNumber?: string | null;
  readonly postcode?: string | null;
  /** Where they are is shown to nobody without need. */
  readonly restricted?: boolean;
  readonly score?: number;
  readonly evidence?: readonly Evidence[];
}

export interface Match {
  readonly state: "confirmed" | "possible" | "in-doubt";
  readonly method?: string | null;
  readonly score?: number;
  readonly evidence?: readonly Evidence[];
  readonly candidates?: readonly Candidate[];
  readonly why?: string | null;
}

export interface Incident {
  readonly source: string;
  readonly id: string;
  readonly type: string;
  readonly ended: boolean;
  /** Set when the source has since said that it concerns somebody else. */
  readonly withdrawnBy?: object | null;
  /** Only where its numbers are kept back until someone asks: whether there is any. */
  readonly numberHeldBack?: boolean;
  /** The same of where they are, and of where they live. */
  readonly whereHeldBack?: boolean;
  readonly addressHeldBack?: boolean;
  readonly updatedAt?: string;
  readonly latest?: { readonly data?: EventData; readonly defects?: readonly { field: string; reason: string }[] } | null;
  readonly timeline?: readonly { readonly at: string; readonly status: string; readonly words?: string; readonly late?: boolean }[];
}

export interface EventData {
  readonly incident?: { readonly status?: string; readonly openedAt?: string; readonly updatedAt?: string };
  readonly person?: Identity | null;
  readonly location?: Location | null;
  readonly caller?: Contact | null;
  readonly callback?: Contact | null;
  readonly presentation?: { readonly text?: string | null; readonly codes?: readonly { display?: string | null; code: string }[] } | null;
  readonly flags?: readonly Flag[];
  readonly ambulance?: Ambulance | null;
  readonly ucr?: { readonly response?: string | null; readonly dueBy?: string | null; readonly declineReason?: string | null } | null;
  readonly ooh?: { readonly service?: string | null; readonly disposition?: string | null; readonly visitDueBy?: string | null } | null;
}

export interface Ambulance {
  readonly category?: string | null;
  readonly callSign?: string | null;
  readonly crewPhone?: string | null;
  readonly onSceneAt?: string | null;
  readonly leftSceneAt?: string | null;
  readonly outcome?: string | null;
  readonly destination?: { readonly name?: string | null; readonly ods?: string | null } | null;
}

export interface Location {
  readonly kind?: string | null;
  readonly lines?: readonly string[];
  readonly postcode?: string | null;
}

export interface Contact {
  readonly name?: string | null;
  readonly relationship?: string | null;
  readonly phone?: string | null;
}

export interface Identity {
  readonly nhsNumber?: string | null;
  readonly nhsNumberStatus?: string | null;
  readonly family?: string | null;
  readonly given?: readonly string[];
  readonly birthDate?: string | null;
  readonly gender?: string | null;
  readonly address?: { readonly lines?: readonly string[]; readonly city?: string | null; readonly postcode?: string | null } | null;
}

export interface Person extends Identity {
  readonly personId: string;
  readonly knownAs?: string | null;
  readonly deceasedAt?: string | null;
  readonly restricted?: boolean;
  readonly addresses?: readonly { readonly use: string; readonly lines?: readonly string[]; readonly city?: string; readonly postcode?: string }[];
  readonly phones?: readonly string[];
  readonly communication?: { readonly language?: string | null; readonly interpreterNeeded?: boolean; readonly needs?: readonly string[] } | null;
  readonly plan?: Plan | null;
}

export interface Plan {
  readonly version?: number;
  readonly amendedAt?: string | null;
  readonly author?: { readonly name?: string; readonly role?: string; readonly organisation?: string } | null;
  readonly reviewDue?: string | null;
  readonly prognosis?: string | null;
  readonly personKnowsPrognosis?: boolean | null;
  readonly preferredPlaceOfCare?: PreferredPlace | null;
  readonly preferredPlaceOfDeath?: PreferredPlace | null;
  readonly treatmentLevel?: string | null;
  readonly anticipatedEmergencies?: readonly { readonly problem: string; readonly do: string }[];
  readonly cpr?: { readonly decision?: string; readonly decidedAt?: string | null; readonly reviewDue?: string | null; readonly documentLocation?: string | null } | null;
  readonly respect?: { readonly priority?: string | null; readonly text?: string | null } | null;
  readonly adrt?: { readonly decidedAt?: string | null; readonly refuses?: string | null; readonly lifeSustaining?: boolean; readonly location?: string | null } | null;
  readonly lpa?: { readonly registered?: boolean; readonly lifeSustaining?: boolean; readonly attorneys?: readonly Contact[] } | null;
  readonly capacity?: { readonly concern?: boolean; readonly assessedAt?: string | null } | null;
  readonly anticipatoryMedicines?: {
    readonly inPlace?: boolean;
    readonly authorised?: boolean;
    readonly location?: string | null;
    readonly lastChecked?: string | null;
  } | null;
  readonly syringeDriver?: { readonly inPlace?: boolean; readonly changeDueBy?: string | null } | null;
  readonly keyWorker?: Contact | null;
  readonly carers?: readonly (Contact & {
    readonly main?: boolean;
    readonly livesWith?: boolean;
    readonly knowsPrognosis?: boolean;
    readonly youngCarer?: boolean;
    readonly doNotContact?: boolean;
  })[];
  readonly access?: { readonly keySafe?: string | null; readonly hazards?: readonly string[] } | null;
  readonly allergies?: readonly string[] | null;
  readonly diagnoses?: readonly string[];
  readonly equipment?: readonly string[];
}

export function isClosed(alert: Alert): boolean {
  return alert.status === "resolved" || alert.status === "stood-down";
}

/** Until when somebody has to speak with the patient or carer: also after they did, once worse news has come. */
export function contactBy({ clocks }: Alert): string | null {
  const [by, made] = [clocks?.["contactBy"] ?? null, clocks?.["firstContact"] ?? null];
  return by !== null && made !== null && Date.parse(by) <= Date.parse(made) ? null : by;
}

/** Until when what is required after a death should be recorded; the words of a call alone ask for no record. */
export function recordBy(alert: Alert): string | null {
  const required = (alert.tasks ?? []).some((task) => task.required && !task.done);
  return required && isKnownToHaveDied(alert) && !isClosed(alert) ? (alert.death?.remindAt ?? null) : null;
}

/** Whether it is more than the words of a call that they have died. */
export function isKnownToHaveDied(alert: Alert): boolean {
  return alert.death !== null && alert.death !== undefined && alert.death.from !== "said";
}
