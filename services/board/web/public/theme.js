// Runs before the first paint, so that a dark room never sees a white flash.
(function () {
  var chosen = null;
  try {
    chosen = localStorage.getItem("vigil-theme");
  } catch (blocked) {
    // Storage is switched off in this browser: the system's theme it is.
  }
  var dark = chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.dataset.theme = dark ? "dark" : "light";
})();
