import type { Candidate, Evidence, Identity } from "../model/alert";
import { date } from "../model/time";
import { fullName, nhsNumber, NUMBER_STATUS, say } from "../words";

interface Line {
  readonly name: string;
  /** The field of the evidence that compares it. */
  readonly field: string;
  readonly said: (said: Identity) => string | null;
  readonly ours: (candidate: Candidate) => string | null;
}

const LINES: readonly Line[] = [
  { name: "Family name", field: "family", said: (s) => s.family?.toUpperCase() ?? null, ours: (c) => c.family?.toUpperCase() ?? null },
  { name: "Given names", field: "given", said: (s) => names(s.given), ours: (c) => names(c.given) },
  { name: "Date of birth", field: "birthDate", said: (s) => day(s.birthDate), ours: (c) => day(c.birthDate) },
  { name: "Gender", field: "gender", said: (s) => s.gender ?? null, ours: (c) => c.gender ?? null },
  { name: "NHS number", field: "nhsNumber", said: number, ours: (c) => (c.nhsNumber ? nhsNumber(c.nhsNumber) : null) },
  {
    name: "Address",
    field: "address",
    said: (s) => [...(s.address?.lines ?? []), s.address?.postcode].filter(Boolean).join(", ") || null,
    ours: (c) => (c.restricted ? "Protected: not shown" : (c.postcode ?? null)),
  },
];

/** What the source said beside what the register holds of each candidate: identity only, every difference in words. */
export function Compared({ said, candidates, addressHeldBack }: { said: Identity | null; candidates: readonly Candidate[]; addressHeldBack: boolean }) {
  return (
    <table class="compared">
      <caption class="nhsuk-u-visually-hidden">What the source said, beside each person on the register whom it may be</caption>
      <thead>
        <tr>
          <td class="compared__corner" />
          <th scope="col">The source said</th>
          {candidates.map((candidate, index) => (
            <th scope="col" key={candidate.personId}>
              {index + 1}. {fullName(candidate)}
              <span class="compared__estimate">{estimate(candidate)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {LINES.map((line) => (
          <tr key={line.field}>
            <th scope="row">{line.name}</th>
            <td data-who="The source said">{(said && line.said(said)) ?? (
                <span class="fact__missing">{addressHeldBack && line.field === "address" ? "Held back: show it above" : "Not stated"}</span>
              )}</td>
            {candidates.map((candidate) => (
              <td key={candidate.personId} data-who={fullName(candidate)}>
                {line.ours(candidate) ?? <span class="fact__missing">Not recorded</span>}
                <Mark evidence={evidenceOf(line, said, candidate)} />
              </td>
            ))}
          </tr>
        ))}
        {candidates.some((candidate) => others(candidate).length > 0) && <Also candidates={candidates} />}
      </tbody>
    </table>
  );
}

/** Whatever else matching compared, of which the source's words have no line. */
function Also({ candidates }: { candidates: readonly Candidate[] }) {
  return (
    <tr>
      <th scope="row">Also</th>
      <td class="compared__nothing" />
      {candidates.map((candidate) => (
        <td key={candidate.personId} data-who={fullName(candidate)}>
          {others(candidate).map((each) => (
            <span class={`compared__mark compared__mark--${each.level}`} key={each.field}>
              <span aria-hidden="true">{SIGN[each.level]} </span>
              {each.words}
            </span>
          ))}
        </td>
      ))}
    </tr>
  );
}

const LEVEL: Readonly<Record<string, string>> = {
  agrees: "Same",
  similar: "Similar",
  differs: "DIFFERENT",
  missing: "Can’t be compared",
};
const SIGN: Readonly<Record<string, string>> = { agrees: "=", similar: "≈", differs: "≠", missing: "?" };

/** The sign is for the eye; the word says it all. */
function Mark({ evidence }: { evidence: Evidence | undefined }) {
  if (evidence === undefined) return null;
  const plain = evidence.level !== "similar" && /(^|the same|different|to compare|be compared)$/.test(evidence.words);
  return (
    <span class={`compared__mark compared__mark--${evidence.level}`}>
      <span aria-hidden="true">{SIGN[evidence.level]} </span>
      {say(LEVEL, evidence.level)}
      {!plain && `: ${evidence.words}`}
    </span>
  );
}

/** What matching found; where it compared nothing, whether the two are written alike. */
function evidenceOf(line: Line, said: Identity | null, candidate: Candidate): Evidence | undefined {
  const found = candidate.evidence?.find((each) => each.field === line.field);
  if (found !== undefined) return found;
  const [theirs, ours] = [said && line.said(said), line.ours(candidate)];
  if (!theirs || !ours || line.field === "address") return undefined;
  return { field: line.field, level: theirs.toLowerCase() === ours.toLowerCase() ? "agrees" : "differs", words: "" };
}

function others(candidate: Candidate): readonly Evidence[] {
  const shown = new Set(LINES.map((line) => line.field));
  return (candidate.evidence ?? []).filter((each) => !shown.has(each.field));
}

function estimate(candidate: Candidate): string {
  if (candidate.score === undefined) return "";
  const inHundred = Math.min(99, Math.round(candidate.score * 100));
  return ` Vigil’s estimate: ${inHundred < 1 ? "under 1" : inHundred} in 100`;
}

function names(given: readonly string[] | undefined): string | null {
  return given === undefined || given.length === 0 ? null : given.join(" ");
}

function day(birthDate: string | null | undefined): string | null {
  return birthDate ? date(birthDate) : null;
}

function number(said: Identity): string | null {
  return said.nhsNumber ? `${nhsNumber(said.nhsNumber)} (${say(NUMBER_STATUS, said.nhsNumberStatus ?? "unknown")})` : null;
}
