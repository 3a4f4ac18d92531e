import { useState } from "preact/hooks";
import { act } from "../actions";
import { isClosed, type Alert, type Task } from "../model/alert";
import type { Board, Pending } from "../model/board";
import { moment } from "../model/time";
import { ActionDialog } from "./acting/ActionDialog";
import { WordsField } from "./acting/Fields";
import { Section } from "./Facts";
import { PendingMark } from "./RowItem";

interface Props {
  board: Board;
  alert: Alert;
  pending: Pending | null;
}

/** Whether what became of an action belongs beside the tasks. */
export function isAboutTasks(pending: Pending): boolean {
  return pending.action === "task-done" || (pending.action === "resolve" && pending.state === "refused");
}

/** Whether anybody says that they have died; of the living nothing of it stands before what is happening. */
export function isAfterDeath(alert: Alert): boolean {
  return Boolean(alert.death);
}

/** After a death: what has to be seen to, who has recorded what, and what keeps it from being resolved. */
export function AfterDeath({ board, alert, pending }: Props) {
  const tasks = alert.tasks ?? [];
  const mark = pending !== null && isAboutTasks(pending) && <PendingMark pending={pending} onDismiss={() => board.withPending(alert.alertId, null)} />;
  if (!isAfterDeath(alert)) return <IfTheyHaveDied board={board} alert={alert} asked={Boolean(mark)} />;
  return (
    <Section title="After a death">
      {alert.death?.from === "said" && <p class="warning">{alert.death.why} It may be about somebody else: record nothing before you know.</p>}
      {alert.death && alert.death.from !== "said" && <p>{alert.death.why}</p>}
      {alert.death?.mayBeUnexpected && (
        <p class="warning">
          Was this death expected? Nothing that is shared says so. That is a question to ask, not a finding: ask it before anybody moves the person.
        </p>
      )}
      {mark}
      <Tasks board={board} alert={alert} tasks={tasks} />
    </Section>
  );
}

/** Nobody says so; whoever hears it first records what is done. What was recorded of a death that was taken back stays. */
function IfTheyHaveDied({ board, alert, asked }: { board: Board; alert: Alert; asked: boolean }) {
  const recorded = alert.tasks ?? [];
  const required = isClosed(alert) ? [] : board.afterDeath.filter((task) => task.required && !recorded.some((one) => one.code === task.code));
  if (recorded.length === 0 && required.length === 0) return null;
  return (
    <Section title="If they have died">
      {recorded.length > 0 && <Tasks board={board} alert={alert} tasks={recorded} />}
      {required.length > 0 && (
        <details class="more" open={asked}>
          <summary>They have died: record what has been done</summary>
          <Tasks board={board} alert={alert} tasks={required} />
        </details>
      )}
    </Section>
  );
}

/** A task, and the alert as it was when somebody began to record it. */
interface Ticked {
  readonly task: Task;
  readonly seen: Alert;
}

/** What is required comes first. */
function Tasks({ board, alert, tasks }: { board: Board; alert: Alert; tasks: readonly Task[] }) {
  const [ticked, setTicked] = useState<Ticked | null>(null);
  const now = board.now();
  const sorted = [...tasks].sort((a, b) => Number(b.required) - Number(a.required));
  return (
    <>
      <ul class="tasks">
        {sorted.map((task) => (
          <li key={task.code} class={task.done ? "task task--done" : "task"} data-task={task.code}>
            <span>
              <span aria-hidden="true">{task.done ? "☑ " : "☐ "}</span>
              <strong>{task.name}</strong>
              <span class="task__state">{state(task, now)}</span>
            </span>
            {!task.done && !isClosed(alert) && (
              <button type="button" class="quick" onClick={() => setTicked({ task, seen: alert })}>
                Done…<span class="nhsuk-u-visually-hidden"> {task.name}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {ticked !== null && <TaskDone board={board} ticked={ticked} onClose={() => setTicked(null)} />}
    </>
  );
}

function state(task: Task, now: number): string {
  if (task.done) return `${task.done.by}, ${moment(task.done.at, now)}${task.done.words ? `: ${task.done.words}` : ""}`;
  return task.required ? "Not recorded; required before it is resolved" : "Not recorded";
}

function TaskDone({ board, ticked: { task, seen }, onClose }: { board: Board; ticked: Ticked; onClose: () => void }) {
  const [note, setNote] = useState("");
  const submit = () => {
    void act(board, seen, { action: "task-done", task: task.code, ...(note.trim() === "" ? {} : { note: note.trim() }) });
    return null;
  };
  return (
    <ActionDialog title={`Done: ${task.name}`} does="Record it as done" onSubmit={submit} onClose={onClose}>
      <WordsField id="words" label="Who did what (if needed)" most={2000} value={note} onValue={setNote} />
    </ActionDialog>
  );
}
