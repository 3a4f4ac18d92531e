import "./styles/board.scss";

const REASONS: Readonly<Record<string, string>> = {
  wrong: "That user name and password don't go together. Try again.",
  wait: "Too many wrong tries. Wait a minute, then try again.",
  ended: "You were signed out. Sign in again.",
};

const asked = new URLSearchParams(location.search);
if (asked.get("to") === "wall") document.querySelector("form")?.setAttribute("action", "/sign-in?to=wall");
const reason = REASONS[asked.get("because") ?? ""];
const error = document.getElementById("sign-in-error");
if (reason !== undefined && error !== null) {
  error.textContent = reason;
  document.title = `Error: ${document.title}`;
}
