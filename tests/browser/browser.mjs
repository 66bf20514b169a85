// The interface in an ordinary browser (Chromium), against the program's commands behind a loopback
// bridge. `inBrowser` starts both and stops both. A screen is judged by axe in light, dark and
// forced colours and at 200 % zoom; a request to any other address than the bridge fails the journey.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdir, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { Processes } from "../rig/processes.mjs";
import { Screen } from "../rig/screen.mjs";
import { untilLoaded } from "../rig/until.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const SWITCHES = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const SIZE = { width: 1280, height: 860 };
/** A browser at 200 % gives the page half the width and height. */
const SIZE_AT_200_PERCENT = { width: SIZE.width / 2, height: SIZE.height / 2 };
/** WCAG 2.2 A and AA, and axe's own good practice. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const PLAIN = { colorScheme: "light", forcedColors: "none" };
const LOOKS = [
  { look: "light", media: PLAIN, size: SIZE },
  { look: "dark", media: { ...PLAIN, colorScheme: "dark" }, size: SIZE },
  { look: "forced colours", media: { ...PLAIN, forcedColors: "active" }, size: SIZE },
  { look: "200 % zoom", media: PLAIN, size: SIZE_AT_200_PERCENT },
];

/**
 * Opens the interface in a browser.
 * Prefer `inBrowser`.
 * `folder`: where this browser's dialog answers and pictures go.
 * `address`: a page to open instead of a bridge of our own.
 * `hands`: "mouse" or "keyboard".
 */
export async function openBrowser({ folder = join(ROOT, "target/browser"), address, hands = "mouse" } = {}) {
  const answers = join(folder, "answers");
  await rm(answers, { recursive: true, force: true });
  await mkdir(answers, { recursive: true });
  const processes = new Processes();
  let browser;
  try {
    const origin = address ?? (await startBridge(processes, answers));
    browser = await chromium.launch({ executablePath: installedBrowser(), args: SWITCHES });
    const page = await browser.newPage({ viewport: SIZE, locale: "nl-NL", timezoneId: "Europe/Amsterdam" });
    const screen = new BrowserScreen({ processes, browser, page, origin, folder, answers, hands });
    await page.goto(origin);
    return screen;
  } catch (cause) {
    await browser?.close();
    await processes.stop();
    throw cause;
  }
}

/** Opens the interface, lets `journey` use it, and stops everything, also when the journey fails. */
export async function inBrowser(options, journey) {
  const screen = await openBrowser(options);
  try {
    await journey(screen);
  } catch (cause) {
    await screen.stop();
    throw cause;
  }
  await screen.close();
}

/** An open page of the interface. */
export class BrowserScreen extends Screen {
  #processes;
  #browser;
  #page;
  #foreign = [];
  #complaints = [];

  constructor({ processes, browser, page, origin, ...rest }) {
    super(rest);
    this.origin = origin;
    this.#processes = processes;
    this.#browser = browser;
    this.#page = page;
    page.on("request", (request) => this.#watch(request.url(), new URL(origin).origin));
    page.on("pageerror", (error) => this.#complaints.push(error.message));
    page.on("console", (message) => message.type() === "error" && this.#complaints.push(message.text()));
  }

  /** The page itself, for what no person does. */
  get page() {
    return this.#page;
  }

  /** Runs JavaScript in the page and gives what it returns; a promise is awaited. */
  async run(script, ...args) {
    return untilLoaded(() => this.#page.evaluate(called(script, args)));
  }

  async look(role, name) {
    const [script, ...args] = await this.looking(role, name);
    const handle = await untilLoaded(() => this.#page.evaluateHandle(called(script, args)));
    return handle.asElement();
  }

  async clickOn(element) {
    await element.click();
  }

  async replace(element, text) {
    await element.fill(text);
  }

  async choosing(element, option) {
    await element.selectOption({ label: option });
  }

  /** Presses keys together, such as `press("Control", "k")`. */
  async press(...keys) {
    await this.#page.keyboard.press(keys.join("+"));
  }

  /** Types text where the focus is, key by key. */
  async type(text) {
    await this.#page.keyboard.type(text);
  }

  async shot() {
    return this.#page.screenshot();
  }

  /**
   * Judges the screen as it is now in every look, and keeps a picture of each as look/NN-name.png. Fails
   * with every violation and its places, and when at 200 % zoom a line must be scrolled sideways
   * (WCAG 1.4.10).
   */
  async judge(name) {
    const violations = [];
    for (const { look, media, size } of LOOKS) {
      await this.#page.emulateMedia(media);
      await this.#page.setViewportSize(size);
      await this.picture(name, { under: look.replaceAll(/[^a-z0-9]+/gu, "-") });
      violations.push(...(await this.#axe()).map((violation) => `${look}: ${violation}`));
      if (await this.#scrollsSideways()) violations.push(`${look}: the page is wider than its window`);
    }
    await this.#page.emulateMedia(PLAIN);
    await this.#page.setViewportSize(SIZE);
    assert.deepEqual(violations, [], `violations on the screen "${name}"`);
  }

  /** Loads the page anew, as a program that starts again. */
  async reload() {
    await this.#page.reload();
  }

  /** Stops all that was started. */
  async stop() {
    await this.#browser.close();
    await this.#processes.stop();
  }

  /** Stops all that was started; fails when the page asked elsewhere for something, or broke silently. */
  async close() {
    await this.stop();
    assert.deepEqual(this.#foreign, [], "the page asks nothing of any other address");
    assert.deepEqual(this.#complaints, [], "the page reports no errors of its own");
  }

  #watch(url, origin) {
    const { protocol, origin: asked } = new URL(url);
    if (asked !== origin && !["data:", "blob:"].includes(protocol)) this.#foreign.push(url);
  }

  async #axe() {
    await this.#page.evaluate(await readFile(AXE, "utf8"));
    const options = { runOnly: { type: "tag", values: RULES }, resultTypes: ["violations"] };
    const { violations } = await this.#page.evaluate((given) => window.axe.run(document, given), options);
    return violations.map(({ id, help, nodes }) => {
      const places = nodes.map(
        (node) => `\n    ${node.target.join(" ")}: ${node.failureSummary.replaceAll("\n", " ")}`,
      );
      return `${id} (${help})${places.join("")}`;
    });
  }

  async #scrollsSideways() {
    return this.run("return document.documentElement.scrollWidth > window.innerWidth + 1");
  }
}

/** The body of a function that reads `arguments`, as an expression that calls it. */
function called(script, args) {
  return `(function () { ${script} })(...${JSON.stringify(args)})`;
}

async function startBridge(processes, answers) {
  const program = process.env.DOSSIERKLUIS_BRIDGE ?? join(ROOT, "target/debug/bridge");
  const options = ["--dist", join(ROOT, "ui/dist-bridge"), "--answers", answers, "--port", "0"];
  const { child, failed } = processes.start(program, options, { stdio: ["ignore", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const { value } = await Promise.race([lines.next(), failed]);
  const address = value?.match(/listening on (\S+)/u)?.[1];
  assert(address, `the bridge names its address, not "${value}"`);
  return address;
}

function installedBrowser() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const places = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const found = process.env.CHROMIUM ?? places.find((place) => existsSync(place));
  assert(found, `one of ${NAMES.join(", ")} is installed (cargo xtask setup does it)`);
  return found;
}
