import { contactBy, isClosed, recordBy, type Alert } from "../model/alert";
import { moment } from "../model/time";
import { Fact, Phone } from "./Facts";

interface Props {
  alert: Alert;
  now: number;
}

/** What whoever opens it must not overlook about whose hands it is in. */
export function HandsWarnings({ alert, now }: Props) {
  const closing = isOpen(alert) && alert.closing?.offered ? alert.closing : null;
  const asked = isOpen(alert) && alert.handoverTo ? (alert.handoverToName ?? alert.handoverTo) : null;
  return (
    <>
      {asked && (
        <p class="warning">
          Handed over to {asked}: not received yet. It is still with {alert.ownerName ?? alert.owner}.
        </p>
      )}
      {closing && (
        <p class="warning">
          {alert.ownerName ?? alert.owner} closes at {moment(closing.at, now)}: {asked ? `ring ${asked}` : "hand over"}
          {alert.acceptedBy && ", or say until when you keep it"}. What nobody has received then is the coordination desk’s.
        </p>
      )}
      {isOpen(alert) && alert.snooze && Date.parse(alert.snooze.until) > now && (
        <p class="put-off">
          Put off until {moment(alert.snooze.until, now)} ({alert.snooze.by}: {alert.snooze.reason})
        </p>
      )}
    </>
  );
}

/** Who has it, until when what should happen, and what happens if it does not. */
export function Hands({ alert, now }: Props) {
  const clocks = alert.clocks ?? {};
  const at = (time: string | null | undefined) => (time ? moment(time, now) : null);
  const by = (name: string, time: string | null | undefined) => time && <Fact name={name}>{at(time)}</Fact>;
  const steps = [
    { name: "Acknowledge by", time: clocks["acknowledged"] ? null : clocks["acknowledgeBy"] },
    { name: "Accept by", time: clocks["acceptBy"] },
    { name: "First contact by", time: contactBy(alert) },
    { name: "Visit due by", time: clocks["dueBy"] },
    { name: "To be recorded by", time: recordBy(alert) },
  ].sort((a, b) => (a.time ?? "").localeCompare(b.time ?? ""));
  return (
    <>
      {alert.acceptedBy && (
        <Fact name="Accepted by">
          {alert.acceptedBy.name} <Phone number={alert.acceptedBy.phone} />
          {alert.acceptedBy.eta && ` · there at ${at(alert.acceptedBy.eta)}`}
          {alert.acceptedBy.until && ` · keeps it until ${at(alert.acceptedBy.until)}`}
        </Fact>
      )}
      {(alert.declinedByNames ?? []).length > 0 && <Fact name="Said no">{alert.declinedByNames?.join(", ")}</Fact>}
      {steps.map((step) => by(step.name, step.time))}
      {by("First contact", clocks["firstContact"])}
      {alert.ladder && isOpen(alert) && (
        <Fact name={unanswered(alert)}>
          {alert.ladder.next === alert.owner ? "asked again" : `goes to ${alert.ladder.name ?? alert.ladder.next}`} at {at(alert.ladder.at)}
        </Fact>
      )}
    </>
  );
}

/** On what the next step up waits. */
function unanswered(alert: Alert): string {
  if (alert.match?.state === "possible") return alert.clocks?.["acknowledged"] ? "If nobody says who it is" : "If nobody answers";
  if (alert.handoverTo) return "If nobody receives it";
  if (alert.acceptedBy) return "If no contact is recorded";
  return alert.clocks?.["acknowledged"] ? "If nobody accepts it" : "If nobody answers";
}

function isOpen(alert: Alert): boolean {
  return !isClosed(alert);
}
