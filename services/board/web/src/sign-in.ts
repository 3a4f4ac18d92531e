import "./styles/board.scss";

const REASONS: Readonly<Record<string, string>> = {
  wrong: "That user name and password don't go together. Try again.",
  wait: "Too many wrong tries. Wait a minute, then try again.",
  again: "The sign-in was not completed, or took longer than ten minutes. Try again.",
  denied: "You were not let in where you signed in. Try again, or ask whoever gives out those accounts.",
  "no-role": "You are known, but have no role here. Ask your administrator for one: coordinator, team member, operations, auditor or administrator.",
  "no-team": "You are a team member, but of no team. Ask your administrator which team is yours.",
  "provider-down": "The sign-in service can’t be reached just now. Whoever is signed in already can go on. Try again in a minute; until then, use the telephone.",
  ended: "You were signed out. Sign in again.",
};

const asked = new URLSearchParams(location.search);
if (asked.get("to") === "wall") {
  document.querySelector("form")?.setAttribute("action", "/sign-in?to=wall");
  document.querySelector("a.nhsuk-button")?.setAttribute("href", "/sign-in/start?to=wall");
}
const reason = REASONS[asked.get("because") ?? ""];
const error = document.getElementById("sign-in-error");
if (reason !== undefined && error !== null) {
  error.textContent = reason;
  document.title = `Error: ${document.title}`;
}
