import { useState } from "preact/hooks";
import { act } from "../actions";
import type { Alert } from "../model/alert";
import type { Board } from "../model/board";
import { moment } from "../model/time";
import { PLACE_FROM, say, sourceOf, WHAT, type Words } from "../words";
import { Fact, Facts, Section } from "./Facts";

interface Props {
  alert: Alert;
  now: number;
}

/** What each source said, newest first. */
export function Timeline({ alert, now }: Props) {
  const entries = (alert.incidents ?? [])
    .flatMap((incident) => (incident.timeline ?? []).map((entry) => ({ ...entry, source: sourceOf(incident), ofAnother: Boolean(incident.withdrawnBy) })))
    .sort((a, b) => b.at.localeCompare(a.at));
  return (
    <Section title="What the sources said">
      {entries.length === 0 && <p class="fact__missing">Nothing yet</p>}
      <ol class="story">
        {entries.map((entry, index) => (
          <li key={entries.length - index}>
            <time dateTime={entry.at}>{moment(entry.at, now)}</time> {entry.source}: {entry.words ?? say({}, entry.status)}
            {entry.late && <em> (arrived late)</em>}
            {entry.ofAnother && <em> (about somebody else)</em>}
          </li>
        ))}
      </ol>
    </Section>
  );
}

const LINK: Words = {
  follows: "An earlier alert about the same person",
  "followed-by": "A later alert about the same person",
  merged: "The alert of another record of the same person, which goes on in this one",
  shadow: "What was in shadow about the same person: nobody was told of it",
  live: "The person’s live alert",
  "possible-match": "The possible match that this was",
  became: "The person’s own alert, in which this goes on",
  "asked-before": "An earlier possible match about the same incident",
  "asked-again": "The possible match that asks again who this is",
};

/** Other alerts that belong with this one. */
export function Links({ alert }: { alert: Alert }) {
  if ((alert.links ?? []).length === 0) return null;
  return (
    <Section title="Belongs with">
      <ul class="facts__bullets">
        {alert.links?.map((link) => (
          <li key={link.alertId}>
            <a href={`#${encodeURIComponent(link.alertId)}`}>{say(LINK, link.rel)}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Why this team, with every other team that was considered; and what is wrong with the data. */
export function Why({ alert, now }: Props) {
  const routing = alert.routing;
  const ours = (alert.incidents ?? []).filter((incident) => !incident.withdrawnBy);
  const defects = [...(alert.defects ?? []), ...ours.flatMap((incident) => incident.latest?.defects ?? [])];
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
            <summary>{routing.considered.length === 1 ? "The one team" : `All ${routing.considered.length} teams`} considered</summary>
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

/** What people did, newest first, and a place to write a note. */
export function History({ board, alert, now }: Props & { board: Board }) {
  const over = alert.status === "resolved" || alert.status === "stood-down";
  return (
    <Section title="What we did">
      {!over && <AddNote board={board} alert={alert} />}
      <ol class="story">
        {[...(alert.history ?? [])].reverse().map((entry, index, all) => (
          <li key={all.length - index}>
            <time dateTime={entry.at}>{moment(entry.at, now)}</time> <span class="story__words">{entry.words || say(WHAT, entry.what)}</span>
            {entry.by && <span class="story__by"> · {entry.by}</span>}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function AddNote({ board, alert }: { board: Board; alert: Alert }) {
  const [note, setNote] = useState("");
  const submit = (event: Event) => {
    event.preventDefault();
    if (note.trim() === "") return;
    void act(board, alert, { action: "note", note: note.trim() });
    setNote("");
  };
  return (
    <form class="note" onSubmit={submit}>
      <label class="note__label" for="add-note">
        Add a note
      </label>
      <input class="nhsuk-input" id="add-note" maxLength={2000} value={note} onInput={(e) => setNote(e.currentTarget.value)} />
      <button type="submit" class="nhsuk-button nhsuk-button--secondary nhsuk-button--small">
        Add
      </button>
    </form>
  );
}
