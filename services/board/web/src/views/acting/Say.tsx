import { useState } from "preact/hooks";
import { act, type Action } from "../../actions";
import type { Board } from "../../model/board";
import type { Row } from "../../model/row";
import { ActionDialog } from "./ActionDialog";
import { WordsField } from "./Fields";

type Kind = "first-contact" | "stand-down" | "note";

interface Asked {
  readonly title: string;
  readonly does: string;
  readonly says: string | null;
  readonly label: string;
  /** Shown when nothing was written; null where nothing has to be. */
  readonly missing: string | null;
  readonly most: number;
  readonly action: (words: string) => Action;
}

const ASKED: Readonly<Record<Kind, Asked>> = {
  "first-contact": {
    title: "First contact made",
    does: "Record the contact",
    says: "A person spoke with the patient or carer: not the crew, not voicemail.",
    label: "What was said (if needed)",
    missing: null,
    most: 2000,
    action: (words) => ({ action: "first-contact", ...(words === "" ? {} : { note: words }) }),
  },
  "stand-down": {
    title: "Stand down",
    does: "Stand down",
    says: "Nobody needs to come. The alert closes, and stays in sight for half an hour.",
    label: "Why does nobody need to come?",
    missing: "Say why nobody needs to come.",
    most: 500,
    action: (words) => ({ action: "stand-down", reason: words }),
  },
  note: {
    title: "Write a note",
    does: "Add the note",
    says: null,
    label: "Note",
    missing: "Write something.",
    most: 2000,
    action: (words) => ({ action: "note", note: words }),
  },
};

/** The actions that need no more than some words. */
export function Say({ board, row, kind, onClose }: { board: Board; row: Row; kind: Kind; onClose: () => void }) {
  const [words, setWords] = useState("");
  const asked = ASKED[kind];
  const submit = () => {
    if (words.trim() === "" && asked.missing !== null) return asked.missing;
    void act(board, row, asked.action(words.trim()));
    return null;
  };
  return (
    <ActionDialog title={`${asked.title}: ${row.name}`} does={asked.does} onSubmit={submit} onClose={onClose}>
      {asked.says !== null && <p class="dialog__says">{asked.says}</p>}
      <WordsField id="words" label={asked.label} most={asked.most} value={words} onValue={setWords} />
    </ActionDialog>
  );
}
