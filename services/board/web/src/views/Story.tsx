import type { Alert } from "../model/alert";
import { moment } from "../model/time";
import { PLACE_FROM, say, SOURCE } from "../words";
import { Fact, Facts, Section } from "./Facts";

interface Props {
  alert: Alert;
  now: number;
}

/** What each source said, newest first. */
export function Timeline({ alert, now }: Props) {
  const entries = (alert.incidents ?? [])
    .flatMap((incident) => (incident.timeline ?? []).map((entry) => ({ ...entry, source: say(SOURCE, incident.type) })))
    .sort((a, b) => b.at.localeCompare(a.at));
  return (
    <Section title="What the sources said">
      {entries.length === 0 && <p class="fact__missing">Nothing yet</p>}
      <ol class="story">
        {entries.map((entry) => (
          <li key={`${entry.source} ${entry.at} ${entry.status}`}>
            <time dateTime={entry.at}>{moment(entry.at, now)}</time> {entry.source}: {entry.words ?? say({}, entry.status)}
            {entry.late && <em> (arrived late)</em>}
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** Why this team, with every other team that was considered; and what is wrong with the data. */
export function Why({ alert, now }: Props) {
  const routing = alert.routing;
  const defects = [...(alert.defects ?? []), ...(alert.incidents ?? []).flatMap((incident) => incident.latest?.defects ?? [])];
  const unique = [...new Map(defects.map((defect) => [`${defect.field} ${defect.reason}`, defect])).values()];
  return (
    <>
      {unique.length > 0 && (
        <Section title="Problems in the data">
          <ul class="facts__bullets">
            {unique.map((defect) => (
              <li key={`${defect.field} ${defect.reason}`}>
                {defect.field}: {defect.reason}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title="Why this team">
        {routing?.lastResort && <p class="warning">Last resort: no other team fits.</p>}
        {routing?.provisional && <p class="warning">Provisional: the place comes from {say(PLACE_FROM, routing.placeFrom ?? "none")}.</p>}
        <Facts>
          <Fact name={routing?.chosenName ?? routing?.chosen ?? "Team"}>{routing?.why}</Fact>
          {routing?.at && <Fact name="Decided">{moment(routing.at, now)}</Fact>}
        </Facts>
        {routing?.considered && routing.considered.length > 0 && (
          <details class="more">
            <summary>All {routing.considered.length} teams considered</summary>
            <ul class="facts__bullets">
              {routing.considered.map((team) => (
                <li key={team.team}>
                  <strong>{team.name}</strong> ({team.fits ? "fits" : "does not fit"}): {team.why}
                </li>
              ))}
            </ul>
          </details>
        )}
      </Section>
      {alert.match?.state === "confirmed" && (
        <Section title="How we know who this is">
          <p>{alert.match.why ?? say({}, alert.match.method ?? "method not recorded")}</p>
          <ul class="facts__bullets">
            {(alert.match.evidence ?? []).map((each) => (
              <li key={each.field}>{each.words}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

export function History({ alert, now }: Props) {
  return (
    <Section title="What we did">
      <ol class="story">
        {[...(alert.history ?? [])].reverse().map((entry) => (
          <li key={`${entry.at} ${entry.what}`}>
            <time dateTime={entry.at}>{moment(entry.at, now)}</time> {entry.words ?? say({}, entry.what)}
            {entry.by && <span class="story__by"> · {entry.by}</span>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
