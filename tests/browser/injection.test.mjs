// Five hundred harmful texts, through every text field of every command, on every page, in the search and in the
// letters: none runs, and each is shown as it was typed.
//
// `DOSSIERKLUIS_CLIENTS` says of how many clients every page is visited (2 by default; from 100 on each text must be seen on one of them), `DOSSIERKLUIS_ROUNDS` how
// often everything is told (once).

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { inflateSync } from "node:zlib";
import { USER, prepared } from "../journey/facts.mjs";
import { payloads } from "../injection/payloads.mjs";
import { Retelling, transcripts } from "../injection/retell.mjs";
import { LOOK, ON_PAPER, ON_SCREEN, PREVIEWS, clientPlaces, commonPlaces, judged } from "../injection/visit.mjs";
import { inBrowser } from "./browser.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const TOLD = process.env.DOSSIERKLUIS_TRANSCRIPTS ?? join(ROOT, "target/transcripts");
const CLIENTS = Number(process.env.DOSSIERKLUIS_CLIENTS ?? 2);
const ROUNDS = Number(process.env.DOSSIERKLUIS_ROUNDS ?? 1);
const TEXTS = payloads();
/** From so many on every text stands on some page. */
const MOST_CLIENTS = 100;

test("harmful texts run nowhere and are shown as they were typed", async () => {
  assert.equal(new Set(TEXTS).size, 500);
  const folder = join(ROOT, "target/browser/injection");
  const place = await prepared(folder);
  await inBrowser({ folder }, async (screen) => {
    const tell = async (name, input) => {
      const body = JSON.stringify({ name, input });
      return (await fetch(`${screen.origin}/call`, { method: "POST", body })).json();
    };
    const ask = async (name, input) => (await tell(name, input)).ok ?? [];
    const told = await fill(screen, tell, place);
    const seen = await visit(screen, ask, told);
    await search(screen);
    const papers = await letters(join(folder, "answers/inzage"));
    report(told, seen, papers);
    assert.deepEqual(seen.ran, [], "nothing ran");
    assert.deepEqual(seen.odd, [], "nothing became more than text");
    assert.deepEqual(nowhereWhole(seen.cut, seen.whole), [], "everything is shown as it was typed");
    assert(MOST_CLIENTS <= CLIENTS ? seen.whole.size === TEXTS.length : 300 < seen.whole.size, "the texts were seen");
    const anywhere = new Set([...papers.whole, ...seen.whole]);
    assert.deepEqual(nowhereWhole(papers.cut, anywhere), [], "everything is printed as it was typed");
    assert(100 < papers.whole.size, "letters were made of them");
  });
});

/**
 * A prefix of a name goes to small letters, a line of a list begins with a capital, lists part at line ends and
 * semicolons, and the words of a table stand between each other. Where that is so, the text must stand whole elsewhere;
 * one with a line end in it may have met lists alone.
 */
function nowhereWhole(cut, whole) {
  return [...cut].filter(([number]) => !whole.has(number) && !TEXTS[number].includes("\n"));
}

/** A new vault with the texts in every field that takes one. */
async function fill(screen, tell, { papers, password }) {
  if (!existsSync(TOLD) || readdirSync(TOLD).length === 0) tellFirst();
  await screen.answerDialog(join(papers, "schadelijk.kluis"));
  assert("ok" in (await tell("vault.chooseNew", null)));
  assert("ok" in (await tell("vault.create", { userName: USER, password })));
  assert("ok" in (await tell("recovery.kept", null)));
  const told = new Retelling({ tell, place: papers, texts: TEXTS });
  const sessions = await transcripts(TOLD);
  const machine = {
    setClock: (instant) => screen.setClock(instant),
    answerDialog: (path) => screen.answerDialog(path),
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const lines of sessions) await told.session(lines, machine);
    const slow = [...told.spent].toSorted(([, one], [, next]) => next - one).slice(0, 5);
    console.log(`round ${round + 1}: ${told.calls} calls; most time in`, slow);
  }
  return told;
}

/** The acceptance tests say what can be told; `cargo xtask test` has run them before. */
function tellFirst() {
  const env = { ...process.env, DOSSIERKLUIS_TRANSCRIPTS: TOLD };
  execFileSync("cargo", ["test", "--quiet", "--package", "kluis-tests", "--test", "acceptance"], { cwd: ROOT, env });
}

async function visit(screen, ask, told) {
  const seen = { whole: new Set(), cut: new Map(), odd: [], ran: [], pages: 0, clients: 0 };
  const page = screen.page;
  page.on("dialog", (dialog) => {
    seen.ran.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  let last = {};
  page.on("pageerror", (error) => seen.odd.push(`${JSON.stringify(last)}: ${error.message}`));
  let waiting = 0;
  const isCall = (request) => request.url().endsWith("/call");
  page.on("request", (request) => (waiting += isCall(request) ? 1 : 0));
  page.on("requestfinished", (request) => (waiting -= isCall(request) ? 1 : 0));
  page.on("requestfailed", (request) => (waiting -= isCall(request) ? 1 : 0));
  await screen.reload();
  await screen.find("heading", "Vandaag", { within: 60_000 });
  await screen.run(`
    window.ranHere = [];
    window.ran = (number) => window.ranHere.push(number);
    document.addEventListener("securitypolicyviolation", (it) => window.ranHere.push(it.violatedDirective + " " + it.sample));`);
  const settled = async () => {
    for (let calm = 0; calm < 3;) {
      await page.waitForTimeout(15);
      calm = waiting === 0 ? calm + 1 : 0;
    }
  };
  const look = async (where) => {
    // Somebody is there, or the vault locks after a while.
    last = where;
    await page.mouse.move(seen.pages % 400, 300);
    await screen.run("window.dispatchEvent(new CustomEvent('visit', { detail: arguments[0] }))", where);
    await settled();
    await screen.run("document.querySelectorAll('main details').forEach((it) => { it.open = true; })");
    await settled();
    const { text, odd } = await screen.run(LOOK);
    const { whole, cut } = judged(text, TEXTS, PREVIEWS.includes(where.page) ? ON_PAPER : ON_SCREEN);
    whole.forEach((number) => seen.whole.add(number));
    cut.forEach((how, number) => seen.cut.set(number, `${where.page}: ${how}`));
    seen.odd.push(...odd.map((it) => `${JSON.stringify(where)}: ${it}`));
    seen.pages += 1;
  };
  for (const where of await commonPlaces(ask)) await look(where);
  for (const id of fullest(told)) {
    seen.clients += 1;
    for (const where of await clientPlaces(ask, id)) await look(where);
  }
  seen.ran.push(...(await screen.run("return window.ranHere")));
  return seen;
}

/** The clients about whom the most different things were told. */
function fullest({ clients }) {
  const sorted = [...clients].toSorted(([, one], [, next]) => next.size - one.size);
  return sorted.slice(0, CLIENTS).map(([id]) => id);
}

/** Each family is typed in the search field, and what is found is shown. */
async function search(screen) {
  await screen.run("window.dispatchEvent(new CustomEvent('visit', { detail: { page: 'today' } }))");
  for (const text of TEXTS.filter((_, number) => number % 25 === 0)) {
    await screen.fill("Cliënt zoeken", text.replaceAll("\u0000", ""), { role: "combobox" });
    await screen.settle();
  }
  await screen.fill("Cliënt zoeken", "zq", { role: "combobox" });
  await screen.settle();
  assert.deepEqual(await screen.run("return window.ranHere"), []);
}

/** The documents that were shown: their words, and that they hold no program. */
async function letters(folder) {
  const papers = { whole: new Set(), cut: new Map(), count: 0 };
  for (const name of (await readdir(folder)).filter((it) => it.endsWith(".pdf"))) {
    const file = join(folder, name);
    const bytes = await readFile(file);
    // The others are files of a few bytes that a test made up.
    if (bytes.length < 2000) continue;
    holdsNoProgram(name, bytes);
    const text = execFileSync("pdftotext", ["-raw", file, "-"], { maxBuffer: 1 << 28 }).toString();
    const { whole, cut } = judged(text, TEXTS, ON_PAPER);
    whole.forEach((number) => papers.whole.add(number));
    cut.forEach((how, number) => papers.cut.set(number, `${name}: ${how}`));
    papers.count += 1;
  }
  return papers;
}

function holdsNoProgram(name, bytes) {
  const text = bytes.toString("latin1");
  const streams = [...text.matchAll(/stream\r?\n/gu)].map(({ index, 0: start }) => {
    try {
      return inflateSync(bytes.subarray(index + start.length)).toString("latin1");
    } catch {
      return "";
    }
  });
  const program = /\/(JavaScript|JS|Launch|OpenAction|SubmitForm|EmbeddedFile|RichMedia)\s*[(/<[\d]/u;
  for (const part of [text.replaceAll(/stream\r?\n.*?endstream/gsu, ""), ...streams]) {
    assert(!program.test(part.replaceAll(/\((\\.|[^\\)])*\)/gsu, "")), `${name} holds a program`);
  }
}

function report(told, seen, papers) {
  const fields = [...told.went.entries()];
  const pairs = fields.reduce((sum, [, numbers]) => sum + numbers.size, 0);
  const refused = [...told.fields.values()].filter((most) => most <= 0).length;
  console.log(
    `${TEXTS.length} texts, ${told.calls} calls, ${fields.length} fields took them (${pairs} pairs; ${refused} places take ` +
      `no free text); ${seen.pages} pages, ${seen.clients} clients, ${seen.whole.size} texts seen; ` +
      `${papers.count} documents, ${papers.whole.size} texts printed; ${seen.ran.length} ran`,
  );
}
