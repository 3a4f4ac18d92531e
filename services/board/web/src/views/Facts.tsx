import type { ComponentChildren } from "preact";
import type { Ambulance, Contact, EventData } from "../model/alert";

/** A heading and its facts. */
export function Section({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="facts">
      <h3 class="facts__title">{title}</h3>
      {children}
    </section>
  );
}

export function Facts({ children }: { children: ComponentChildren }) {
  return <dl class="facts__list">{children}</dl>;
}

/** One fact. What nobody wrote down says so: silence must not look like "none". */
export function Fact({ name, children, strong }: { name: string; children?: ComponentChildren; strong?: boolean }) {
  const missing = children === undefined || children === null || children === "" || children === false;
  return (
    <div class={strong && !missing ? "fact fact--strong" : "fact"}>
      <dt>{name}</dt>
      <dd class={missing ? "fact__missing" : undefined}>{missing ? "Not recorded" : children}</dd>
    </div>
  );
}

/** Whom to ring back: the caller, where whoever is to be rung left no number; null where nobody is named. */
export function toRing(data: EventData): Contact | null {
  return [data.callback, data.caller].find((contact) => contact?.phone?.trim()) ?? data.callback ?? data.caller ?? null;
}

/** Whom to ring back, and who they are to the patient. */
export function RingBack({ data }: { data: EventData }) {
  const ring = toRing(data);
  const relationship = ring?.relationship ?? (data.caller?.name === ring?.name ? data.caller?.relationship : null);
  return (
    <>
      <Phone number={ring?.phone} /> {[ring?.name, relationship].filter(Boolean).join(", ") || "call back"}
    </>
  );
}

/** The crew's number and call sign, as the end of a sentence about whom to ring. */
export function RingCrew({ ambulance }: { ambulance: Ambulance | null | undefined }) {
  if (!ambulance?.crewPhone) return null;
  return (
    <>
      <Phone number={ambulance.crewPhone} /> {ambulance.callSign ? `crew ${ambulance.callSign}` : "the crew"}.
    </>
  );
}

export function Phone({ number }: { number: string | null | undefined }) {
  if (number === null || number === undefined || number === "") return <span class="fact__missing">number not stated</span>;
  return (
    <a class="phone" href={`tel:${number.replaceAll(/[^+\d]/g, "")}`}>
      {number}
    </a>
  );
}
