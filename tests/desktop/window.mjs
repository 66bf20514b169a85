// The real window of the program on a virtual screen, driven over W3C WebDriver. `inWindow` starts a
// screen (Xvfb), the driver (WebKitWebDriver) and the program, and stops all three. Needs the Debian
// packages xvfb and webkit2gtk-driver, and a program built with the feature `scripted-dialogs`, which
// takes the answers to its file dialogs from a folder.

import assert from "node:assert/strict";
import { openSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { Processes } from "../rig/processes.mjs";
import { Screen } from "../rig/screen.mjs";
import { until, untilLoaded } from "../rig/until.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** The key under which WebDriver gives an element (W3C WebDriver, 12.1). */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
const OPENING_MS = 60_000;
const ANSWERING_MS = 30_000;

/** WebDriver's code points for keys without a character (W3C WebDriver, 17.4.2). */
const KEYS = {
  Backspace: "\uE003",
  Tab: "\uE004",
  Enter: "\uE007",
  Shift: "\uE008",
  Control: "\uE009",
  Alt: "\uE00A",
  Escape: "\uE00C",
  Space: " ",
  PageUp: "\uE00E",
  PageDown: "\uE00F",
  End: "\uE010",
  Home: "\uE011",
  ArrowLeft: "\uE012",
  ArrowUp: "\uE013",
  ArrowRight: "\uE014",
  ArrowDown: "\uE015",
  Delete: "\uE017",
  F1: "\uE031",
};

/**
 * Opens the window; prefer `inWindow`.
 * `program`: the shell; by default the one that `cargo xtask test` names in DOSSIERKLUIS_PROGRAM.
 * `folder`: where this window's settings, dialog answers and pictures go.
 * `keep`: true to find the settings of an earlier window with the same folder.
 * `hands`: "mouse" or "keyboard".
 */
export async function openWindow({
  program = process.env.DOSSIERKLUIS_PROGRAM ?? join(ROOT, "target/debug/dossierkluis"),
  folder = join(ROOT, "target/journey"),
  keep = false,
  hands = "mouse",
  size = "1280x860x24",
} = {}) {
  const [home, answers] = [join(folder, "home"), join(folder, "answers")];
  if (!keep) for (const old of [home, answers]) await rm(old, { recursive: true, force: true });
  for (const place of [join(home, "tmp"), answers]) await mkdir(place, { recursive: true });
  const processes = new Processes();
  try {
    const display = await startScreen(processes, size);
    const log = openSync(join(folder, "window.log"), "w");
    const address = await startDriver(processes, environment(display, home, answers), log);
    const session = await startSession(address, program);
    return new Window({ processes, session, folder, answers, hands });
  } catch (cause) {
    await processes.stop();
    throw cause;
  }
}

/** Opens the window, lets `journey` use it, and stops everything, also when the journey fails. */
export async function inWindow(options, journey) {
  const window = await openWindow(options);
  try {
    await journey(window);
  } finally {
    await window.close();
  }
}

/** An open window. */
export class Window extends Screen {
  #processes;
  #session;

  constructor({ processes, session, ...rest }) {
    super(rest);
    this.#processes = processes;
    this.#session = session;
  }

  /** Runs JavaScript in the page and gives what it returns; a promise is awaited. */
  async run(script, ...args) {
    return untilLoaded(() => this.#session.post("/execute/sync", { script, args }));
  }

  async look(role, name) {
    const found = await this.run(...(await this.looking(role, name)));
    return found?.[ELEMENT] ?? null;
  }

  async clickOn(element) {
    await this.#bringIntoView(element);
    await this.#session.post(`/element/${element}/click`, {});
  }

  async replace(element, text) {
    await this.#bringIntoView(element);
    await this.#session.post(`/element/${element}/clear`, {});
    if (text !== "") await this.#session.post(`/element/${element}/value`, { text });
  }

  async choosing(element, option) {
    await this.#bringIntoView(element);
    const query = { using: "css selector", value: "option" };
    const options = await this.#session.post(`/element/${element}/elements`, query);
    for (const candidate of options.map((found) => found[ELEMENT])) {
      const text = await this.#session.get(`/element/${candidate}/text`);
      if (text.trim() === option) return this.#session.post(`/element/${candidate}/click`, {});
    }
    return assert.fail(`there is no option "${option}"`);
  }

  /** Presses keys together, such as `press("Control", "k")`. */
  async press(...keys) {
    const codes = keys.map((key) => KEYS[key] ?? key);
    const down = codes.map((value) => ({ type: "keyDown", value }));
    const up = codes.toReversed().map((value) => ({ type: "keyUp", value }));
    await this.#keyboard([...down, ...up]);
  }

  /** Types text where the focus is, key by key. */
  async type(text) {
    await this.#keyboard(
      [...text].flatMap((value) => [
        { type: "keyDown", value },
        { type: "keyUp", value },
      ]),
    );
  }

  /** Makes the window as large as this, in pixels; the screen must have the room. */
  async resize(width, height) {
    await this.#session.post("/window/rect", { x: 0, y: 0, width, height });
  }

  async shot() {
    return Buffer.from(await this.#session.get("/screenshot"), "base64");
  }

  /** Closes the window and stops all that was started for it. */
  async close() {
    // A window that crashed has no session to end; its processes are stopped all the same.
    await this.#session.end().catch(() => {});
    await this.#processes.stop();
  }

  /** The driver reaches only what is in view, and does not scroll far enough by itself. */
  async #bringIntoView(element) {
    await this.run("arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })", { [ELEMENT]: element });
  }

  async #keyboard(actions) {
    await this.#session.post("/actions", { actions: [{ type: "key", id: "keyboard", actions }] });
  }
}

function environment(display, home, answers) {
  const { WAYLAND_DISPLAY: _, ...inherited } = process.env;
  return {
    ...inherited,
    DISPLAY: display,
    GDK_BACKEND: "x11",
    LIBGL_ALWAYS_SOFTWARE: "1",
    NO_AT_BRIDGE: "1",
    TAURI_WEBVIEW_AUTOMATION: "true",
    DOSSIERKLUIS_ANSWERS: answers,
    HOME: home,
    TMPDIR: join(home, "tmp"),
    XDG_DATA_HOME: join(home, "data"),
    XDG_CONFIG_HOME: join(home, "config"),
    XDG_CACHE_HOME: join(home, "cache"),
  };
}

/** Starts Xvfb, which chooses a free display itself. */
async function startScreen(processes, size) {
  const options = ["-displayfd", "1", "-screen", "0", size, "-nolisten", "tcp"];
  const { child, failed } = processes.start("Xvfb", options, { stdio: ["ignore", "pipe", "ignore"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const { value } = await Promise.race([lines.next(), failed]);
  assert(value, "Xvfb ended before it named its display");
  return `:${value}`;
}

async function startDriver(processes, env, log) {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const options = [`--port=${port}`, "--host=127.0.0.1"];
  const { failed } = processes.start("WebKitWebDriver", options, { env, stdio: ["ignore", log, log] });
  const ready = async () => {
    const status = await fetch(`${address}/status`).catch(() => null);
    return status?.ok ? address : null;
  };
  return Promise.race([until(ready, OPENING_MS, () => "WebKitWebDriver does not answer"), failed]);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Without `browserName`: the driver then accepts the program's own. */
async function startSession(address, program) {
  const capabilities = { alwaysMatch: { "webkitgtk:browserOptions": { binary: program, args: [] } } };
  const created = await request("POST", `${address}/session`, { capabilities }, OPENING_MS);
  const base = `${address}/session/${created.sessionId}`;
  return {
    get: (path) => request("GET", base + path),
    post: (path, body) => request("POST", base + path, body),
    end: () => request("DELETE", base),
  };
}

async function request(method, url, body, within = ANSWERING_MS) {
  const headers = { "content-type": "application/json" };
  const signal = AbortSignal.timeout(within);
  const response = await fetch(url, { method, body: body && JSON.stringify(body), headers, signal });
  const { value } = await response.json();
  if (response.ok) return value;
  throw new Error(`${method} ${new URL(url).pathname}: ${value.error}: ${value.message}`);
}
