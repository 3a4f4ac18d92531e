// Builds the page into the folder given, unless nothing that it is made of has changed.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const WEB = dirname(fileURLToPath(import.meta.url));
const NOT_SOURCES = new Set(["node_modules", "dist"]);
/** What the server may serve: it reads this list, and nothing that isn't on it. */
const LIST = "files.txt";

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`The board's page is built with Node 20.19 or later; this is Node ${process.versions.node}. Install a newer one and build again.`);
}
const [out, stampFile] = process.argv.slice(2);
if (stampFile === undefined) fail("Say where the built page goes, and the stamp of what it was built from: build <folder> <file>");
build(resolve(out), resolve(stampFile));

function build(folder, stamp) {
  const made = hashOf(filesIn(WEB, NOT_SOURCES), WEB);
  if (existsSync(join(folder, LIST)) && read(stamp) === made) return;
  install();
  run("TypeScript", process.execPath, [join("node_modules", "typescript", "bin", "tsc"), "--noEmit"]);
  rmSync(folder, { recursive: true, force: true });
  run("Vite", process.execPath, [join("node_modules", "vite", "bin", "vite.js"), "build", "--logLevel", "warn"], { BOARD_WEB_OUT: folder });
  const files = filesIn(folder, new Set()).map((file) => relative(folder, file).replaceAll("\\", "/"));
  writeFileSync(join(folder, LIST), files.sort().join("\n") + "\n");
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, made);
}

/** The libraries exactly as the lock file has them; fetched only when that has changed. */
function install() {
  const lock = hashOf([join(WEB, "package-lock.json")], WEB);
  const stamp = join(WEB, "node_modules", ".lock-stamp");
  if (read(stamp) === lock) return;
  run("npm", "npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
  writeFileSync(stamp, lock);
}

function run(what, command, args, more = {}) {
  try {
    execFileSync(command, args, { cwd: WEB, env: { ...process.env, ...more }, stdio: "inherit" });
  } catch (failure) {
    fail(`Building the board's page failed: ${what} says why above (${failure.message.split("\n")[0]}).`);
  }
}

function filesIn(folder, except) {
  return readdirSync(folder)
    .filter((name) => !except.has(name))
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesIn(path, except) : [path]))
    .sort();
}

function hashOf(files, root) {
  const hash = createHash("sha256");
  for (const file of files) hash.update(relative(root, file)).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

function read(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
