import { isClosed, type Alert, type EventData, type Incident, type Location } from "../model/alert";
import type { Board } from "../model/board";
import { moment } from "../model/time";
import { OUTCOME, PLACE, say, sourceOf } from "../words";
import { Fact, Facts, Phone, RingBack, RingCrew, Section, toRing } from "./Facts";
import { Hands, HandsWarnings } from "./Hands";
import { OnCallFact } from "./OnCall";

interface Props {
  board: Board;
  alert: Alert;
  now: number;
  onShowWithheld: () => void;
}

/** What is happening, what is wanted and by when, and the numbers to ring. */
export function Now({ board, alert, now, onShowWithheld }: Props) {
  const at = (time: string | null | undefined) => (time ? moment(time, now) : null);
  const [ours, others] = [(alert.incidents ?? []).filter((i) => !i.withdrawnBy), (alert.incidents ?? []).filter((i) => i.withdrawnBy)];
  const incidents = [...ours].sort((a, b) => (b.updatedAt ?? "").localeCompare(a.updatedAt ?? ""));
  return (
    <Section title="Now">
      {(alert.safety ?? []).map((flag) => (
        <p class="warning" key={`${flag.kind} ${flag.text}`}>
          {say({ "scene-safety": "Scene safety" }, flag.kind)}: {flag.text ?? "no details given"}
        </p>
      ))}
      <HandsWarnings alert={alert} now={now} />
      <Facts>
        <Fact name={alert.shadow ? "Would be asked" : "Action wanted"} strong>
          {alert.actionWanted}
        </Fact>
        <Fact name="Why">{alert.reason}</Fact>
        {alert.followUp && (
          <Fact name="Follow-up since">
            {at(alert.followUp.since)}: {alert.followUp.why}
          </Fact>
        )}
        {!isClosed(alert) && <OnCallFact board={board} teamId={alert.owner} />}
        <Hands alert={alert} now={now} />
        {alert.resolution && (
          <Fact name="Resolved">
            {say(OUTCOME, alert.resolution.outcome)}, by {alert.resolution.by}
            {alert.resolution.note && `: ${alert.resolution.note}`}
          </Fact>
        )}
      </Facts>
      {others.length > 0 && (
        <p class="warning">
          {others.length === 1 ? "One call" : `${others.length} calls`} that came with this alert turned out to be about somebody else.
        </p>
      )}
      {alert.match?.state === "in-doubt" &&
        others.map((incident) => <RingSource key={`${incident.source} ${incident.id}`} incident={incident} now={now} />)}
      {alert.withheld !== undefined && alert.withheld.length > 0 && (
        <p>
          <button type="button" class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" onClick={onShowWithheld}>
            Show what is held back: {alert.withheld.join(", ")}
          </button>
          <span class="facts__aside"> It is recorded that you looked.</span>
        </p>
      )}
      {incidents.map((incident) => (
        <Call key={`${incident.source} ${incident.id}`} incident={incident} now={now} />
      ))}
    </Section>
  );
}

/** Where the identity is in doubt: the numbers of the call that the source says is about somebody else. */
function RingSource({ incident, now }: { incident: Incident; now: number }) {
  const data: EventData = incident.latest?.data ?? {};
  const phone = toRing(data)?.phone;
  return (
    <p class="ring-source">
      <strong>Ring the source</strong> ({sourceOf(incident)}
      {incident.updatedAt && `, ${moment(incident.updatedAt, now)}`}):{" "}
      {phone && (
        <>
          <RingBack data={data} />.{" "}
        </>
      )}
      <RingCrew ambulance={data.ambulance} />
      {!phone && !data.ambulance?.crewPhone && (incident.numberHeldBack ? "the number is held back: show it below." : "they left no number; ring their control room.")}
    </p>
  );
}

function Call({ incident, now }: { incident: Incident; now: number }) {
  const data: EventData = incident.latest?.data ?? {};
  const ambulance = data.ambulance;
  return (
    <div class="call">
      <h4 class="call__title">
        {sourceOf(incident)}
        {ambulance?.category && ` ${ambulance.category}`} · {become(incident)}
        {incident.updatedAt && <span class="call__at"> at {moment(incident.updatedAt, now)}</span>}
      </h4>
      <Facts>
        <Fact name="What they said">{data.presentation?.text ?? data.presentation?.codes?.map((c) => c.display ?? c.code).join(", ")}</Fact>
        <Fact name="Where">{incident.whereHeldBack ? "Held back: show it above." : where(data.location)}</Fact>
        <Fact name="Ring back">{incident.numberHeldBack ? "Held back: show it above." : toRing(data) && <RingBack data={data} />}</Fact>
        {ambulance && ambulance.outcome !== "hear-and-treat" && (
          <Fact name="Crew">
            <Phone number={ambulance.crewPhone} /> {ambulance.callSign}
          </Fact>
        )}
        {ambulance?.destination && <Fact name="Going to">{ambulance.destination.name ?? ambulance.destination.ods}</Fact>}
        {data.ucr?.declineReason && <Fact name="Declined because">{data.ucr.declineReason}</Fact>}
      </Facts>
    </div>
  );
}

/** What has become of it, in the words that the queue and the timeline use. */
function become(incident: Incident): string {
  const newest = incident.timeline?.findLast((entry) => !entry.late);
  return newest?.words ?? say({}, incident.latest?.data?.incident?.status ?? "status not stated");
}

export function where(location: Location | null | undefined): string | null {
  if (!location) return null;
  const kind = location.kind ? say({ ...PLACE, "no-fixed-abode": "No fixed abode", public: "Public place" }, location.kind) : null;
  return [kind, [...(location.lines ?? []), location.postcode].filter(Boolean).join(", ")].filter(Boolean).join(": ") || null;
}
