// What a person can do with a screen of the program, whichever way it is shown: find something by its
// role and name, click it, fill it, press keys, read. The real window and the browser build on this, so
// that one journey runs in both. With `hands: "keyboard"` the same journey is done without a mouse:
// everything is then reached with Tab (and with the arrow keys inside a group).
//
// Nothing sleeps: every look is repeated until it succeeds or its time is over, and a failure says what
// was sought, what the screen shows, and where its picture is. Where a name is on the screen more than
// once, `inside("Adres", "Plaats")` says in which group it is meant.

import assert from "node:assert/strict";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { findAccessible } from "./accessible.mjs";
import { until } from "./until.mjs";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
/** Long enough for a key derivation on a machine that has more to do. */
const LOOKING_MS = 60_000;
/** More stops than any screen has; a round with Tab ends long before. */
const MOST_STOPS = 400;
/** Groups in which only one member is a stop, and the key to the next member. */
const ARROWS = {
  radio: "ArrowDown",
  tab: "ArrowRight",
  option: "ArrowDown",
  menuitem: "ArrowDown",
  treeitem: "ArrowDown",
};
/** What is set with the space bar; everything else is done with Enter. */
const BY_SPACE = new Set(["checkbox", "radio", "switch"]);

/**
 * A screen. A subclass provides `run(script, ...args)`, `look(role, name)`, `clickOn(element)`,
 * `replace(element, text)`, `choosing(element, option)`, `press(...keys)`, `type(text)`, `shot()` and
 * `close()`.
 */
export class Screen {
  #folder;
  #answers;
  #hands;
  #pictures = new Map();

  constructor({ folder, answers, hands = "mouse" }) {
    this.#folder = folder;
    this.#answers = answers;
    this.#hands = hands;
  }

  /** With what this screen is worked: "mouse" or "keyboard". */
  get hands() {
    return this.#hands;
  }

  /** Waits for the element with this role and this name (text or pattern). */
  async find(role, name, { within = LOOKING_MS } = {}) {
    return until(
      () => this.look(role, name),
      within,
      () => this.#describe(`no ${role} "${name}" on the screen`),
    );
  }

  /** Whether such an element is on the screen now. */
  async has(role, name) {
    return (await this.look(role, name)) !== null;
  }

  /** Waits until such an element is gone. */
  async gone(role, name, { within = LOOKING_MS } = {}) {
    const absent = async () => !(await this.has(role, name)) || null;
    await until(absent, within, () => this.#describe(`${role} "${name}" is still on the screen`));
  }

  /** Waits until the screen shows this text (or a match of this pattern) and gives all it shows. */
  async read(expected, { within = LOOKING_MS } = {}) {
    const shown = async () => {
      const text = await this.text();
      return matches(text, expected, (whole) => whole.includes(expected)) ? text : null;
    };
    return until(shown, within, () => this.#describe(`the screen does not show "${expected}"`));
  }

  /** The text the screen shows now. */
  async text() {
    return this.run("return document.body?.innerText ?? ''");
  }

  /** Clicks the element with this role and name, or goes to it and presses Enter or the space bar. */
  async click(role, name) {
    const element = await this.find(role, name);
    if (this.#hands === "mouse") return this.clickOn(element);
    await this.tabTo(role, name);
    return this.press(BY_SPACE.has(role) ? "Space" : "Enter");
  }

  /** Replaces what the field with this label holds. */
  async fill(label, value, { role = "textbox" } = {}) {
    const element = await this.find(role, label);
    if (this.#hands === "mouse") return this.replace(element, value);
    await this.tabTo(role, label);
    await this.press("Control", "a");
    return value === "" ? this.press("Delete") : this.type(value);
  }

  /** Chooses an option, by its text, of the selection list with this label. */
  async choose(label, option, { role = "combobox" } = {}) {
    const element = await this.find(role, label);
    if (this.#hands === "mouse") return this.choosing(element, option);
    await this.tabTo(role, label);
    await this.press("Home");
    for (let step = 0; step < MOST_STOPS; step += 1) {
      const chosen = await this.run("return document.activeElement.selectedOptions?.[0]?.label.trim()");
      if (chosen === option) return undefined;
      await this.press("ArrowDown");
    }
    return assert.fail(`"${label}" has no option "${option}"`);
  }

  /** Types in a search field and takes what it found with this name. */
  async take(label, typed, option) {
    await this.fill(label, typed, { role: "combobox" });
    const found = await this.find("option", option);
    if (this.#hands === "mouse") return this.clickOn(found);
    await this.#moveTo(option);
    return this.press("Enter");
  }

  /** What the field with this label holds. */
  async value(label, { role = "textbox" } = {}) {
    await this.find(role, label);
    await this.#withAxe();
    const script = `return (${findAccessible})(...arguments).value`;
    return this.run(script, role, ...plain(label));
  }

  /** The role and name of the element that has the focus, or null. */
  async focused() {
    await this.#withAxe();
    return this.run(`return (${findAccessible})(null, null)`);
  }

  /** Presses Tab until the element with this role and name has the focus; fails after a full round. */
  async tabTo(role, name) {
    const passed = [];
    for (let step = 0; step < MOST_STOPS; step += 1) {
      const here = await this.focused();
      if (isIt(here, role, name) || (mayHold(here, role, name) && (await this.#inGroup(here, role, name)))) return;
      const stop = here && `${here.role} "${here.name}" ${here.place}`;
      if (stop && passed.indexOf(stop) !== passed.lastIndexOf(stop)) break;
      if (stop) passed.push(stop);
      await this.press("Tab");
    }
    assert.fail(
      await this.#describe(`Tab does not reach ${role} "${name}"; it passed ${[...new Set(passed)].join(", ")}`),
    );
  }

  /** Leaves the path that the program's next file dialog answers with. */
  async answerDialog(path) {
    await mkdir(this.#answers, { recursive: true });
    await writeFile(join(this.#answers, "next-path"), path);
  }

  /** Sets the clock of the program: from now on it stands at this instant (ISO 8601, UTC). */
  async setClock(instant) {
    await mkdir(this.#answers, { recursive: true });
    await writeFile(join(this.#answers, "now"), instant);
  }

  /** Keeps a picture of the screen as NN-name.png, once it has painted, and gives its path. */
  async picture(name, { under = "" } = {}) {
    await this.settle();
    const number = (this.#pictures.get(under) ?? 0) + 1;
    this.#pictures.set(under, number);
    const file = join(this.#folder, under, `${String(number).padStart(2, "0")}-${name}.png`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, await this.shot());
    return file;
  }

  /** Waits until fonts are there, movements have ended and the last change is painted. */
  async settle() {
    await this.run(`
      const ended = Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
      const patience = new Promise((resolve) => setTimeout(resolve, 1000));
      const painted = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(true))));
      return Promise.race([Promise.all([document.fonts.ready, ended]), patience]).then(painted);`);
  }

  /** The arguments of a look, ready to go into the page, and the script to run there. */
  async looking(role, name) {
    await this.#withAxe();
    return [`return (${findAccessible})(...arguments)`, role, ...plain(name)];
  }

  /** axe's own code, for a check of the whole screen. */
  async #withAxe() {
    if (await this.run("return typeof window.axe === 'object'")) return;
    await this.run(`${await readFile(AXE, "utf8")}; return true`);
  }

  /** Down a list whose field keeps the focus and names the option that is meant. */
  async #moveTo(option) {
    const script =
      "return document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))?.innerText";
    for (let step = 0; step < MOST_STOPS; step += 1) {
      const meant = await this.run(script);
      if (matches((meant ?? "").replaceAll(/\s+/gu, " ").trim(), option, (text) => text === option)) return;
      await this.press("ArrowDown");
    }
    assert.fail(await this.#describe(`the arrow keys do not reach option "${option}"`));
  }

  async #inGroup(first, role, name) {
    const arrow = ARROWS[role];
    if (!arrow) return false;
    for (let here = first, step = 0; step < MOST_STOPS; step += 1) {
      await this.press(arrow);
      here = await this.focused();
      if (isIt(here, role, name)) return true;
      if (!here || here.place === first.place) return false;
    }
    return false;
  }

  async #describe(problem) {
    const file = await this.picture("failed").catch((cause) => `no picture: ${cause.message}`);
    const text = await this.text().catch(() => "");
    return `${problem} (${file}). It shows:\n${text}`;
  }
}

/** The element with this name inside the group or section with that name. */
export function inside(group, name) {
  return { group, name, toString: () => `${name}" in "${group}` };
}

function isIt(here, role, wanted) {
  const { group, name } = parted(wanted);
  if (here === null || here.role !== role || !matches(here.name, name, (text) => text === name)) return false;
  return group === null || here.groups.includes(group);
}

/** Whether the arrow keys can lead from here to it. In a group of radios they choose as they go, so none is tried in vain. */
function mayHold(here, role, wanted) {
  const { group, name } = parted(wanted);
  if (here?.role !== role || (group !== null && !here.groups.includes(group))) return false;
  return here.choices === null || here.choices.some((one) => matches(one, name, (text) => text === name));
}

function matches(text, expected, otherwise) {
  return expected instanceof RegExp ? expected.test(text) : otherwise(text);
}

/** A name and its group in the form that can travel into the page. */
function plain(wanted) {
  const { group, name } = parted(wanted);
  return [name instanceof RegExp ? { source: name.source, flags: name.flags } : name, group];
}

function parted(wanted) {
  const isPlain = typeof wanted === "string" || wanted instanceof RegExp;
  return isPlain ? { group: null, name: wanted } : wanted;
}
