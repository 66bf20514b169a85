// What the acceptance tests told the program, told again to one vault with harmful texts in the place of every text
// that it accepts one for. Which those are is found out by trying, so that no list of fields can fall behind.

import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Commands about the vault as a whole, about bytes, or about all clients at once: one vault cannot take them again and again. */
const LEFT_OUT =
  /^(vault\.|backup\.|restore\.|recovery\.|start\.|scan\.|work\.|user\.|today\.|import\.|\w+\.bulk|\w+\.(matrix|clients)$)/u;
/** Commands that only look, and take no text but an id or a choice. */
const LOOKS =
  /\.(list\w*|read|readAll|preview\w*|pages|history|kinds|choices|draft|form|state|rules|signatures|reveal\w*)$/u;
/** Documents that are shown; some of each kind are enough. */
const SHOWS = /\.(view|save|print)\w*$/u;
const SHOWN_AT_MOST = 6;
/** Each makes a document, and these are enough to fill some. */
const MADE_AT_MOST = { "consent.markPrinted": 40, "letter.make": 30 };
/** How many texts a field takes at once, most first. */
const AT_ONCE = [40, 6, 1];
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** The transcripts of a folder, each a list of commands that were accepted. */
export async function transcripts(folder) {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".jsonl")).sort();
  const read = async (name) => {
    const lines = (await readFile(join(folder, name), "utf8")).split("\n").filter((line) => line !== "");
    const told = lines.map((line) => JSON.parse(line));
    return told.filter(({ output, name }) => output !== undefined && !LEFT_OUT.test(name) && !LOOKS.test(name));
  };
  return Promise.all(names.map(read));
}

export class Retelling {
  #tell;
  #place;
  #texts;
  /** Of each field how many texts it takes at once; 0 where it takes none. */
  fields = new Map();
  /** Of each field which texts went in. */
  went = new Map();
  calls = 0;
  /** Milliseconds of each command. */
  spent = new Map();
  /** Of each client that was registered, by which commands something was told about it. */
  clients = new Map();
  #shown = new Map();

  /** `tell` calls a command and gives its answer; `place` is a folder for files that dialogs are answered with. */
  constructor({ tell, place, texts }) {
    this.#tell = tell;
    this.#place = place;
    this.#texts = texts;
  }

  /** Tells one session. */
  async session(lines, { setClock, answerDialog }) {
    const ids = new Map();
    for (const line of lines) {
      if ((SHOWS.test(line.name) || line.name in MADE_AT_MOST) && this.#enough(line.name)) continue;
      await setClock(line.at);
      const input = translated(line.input, ids);
      await this.#learn(line, input, answerDialog);
      const answer = await this.#best(line, input, answerDialog);
      if ("ok" in answer) learnIds(line.output, answer.ok, ids);
    }
  }

  #enough(name) {
    const times = (this.#shown.get(name) ?? 0) + 1;
    this.#shown.set(name, times);
    return (MADE_AT_MOST[name] ?? SHOWN_AT_MOST) < times;
  }

  /** Tries what is not known yet, one field at a time. */
  async #learn(line, input, answerDialog) {
    for (const leaf of leaves(input)) {
      const key = `${line.name} ${leaf.key}`;
      if (this.fields.get(key) > 0 || this.#tried(key) > 2) continue;
      for (const most of AT_ONCE) {
        const { text, numbers } = this.#next(key, most);
        const answer = await this.#call(line, replaced(input, new Map([[leaf.path, text]])), answerDialog);
        if (!("ok" in answer)) continue;
        this.fields.set(key, most);
        this.#note(key, numbers);
        break;
      }
      if (!(this.fields.get(key) > 0)) this.fields.set(key, -this.#tried(key) - 1);
    }
  }

  /** How often a field was tried in vain. */
  #tried(key) {
    return -Math.min(0, this.fields.get(key) ?? 0);
  }

  /** With a text in every field that takes one; where they do not go together, as it was told. */
  async #best(line, input, answerDialog) {
    const texts = new Map();
    const numbers = new Map();
    for (const leaf of leaves(input)) {
      const key = `${line.name} ${leaf.key}`;
      if (!(this.fields.get(key) > 0)) continue;
      const next = this.#next(key, this.fields.get(key));
      texts.set(leaf.path, next.text);
      numbers.set(key, next.numbers);
    }
    if (0 < texts.size) {
      const answer = await this.#call(line, replaced(input, texts), answerDialog);
      if ("ok" in answer) {
        for (const [key, list] of numbers) this.#note(key, list);
        return answer;
      }
    }
    return this.#call(line, input, answerDialog);
  }

  async #call(line, input, answerDialog) {
    for (const pick of line.picks) {
      const path = join(this.#place, pick.name);
      if (pick.content !== undefined) await writeFile(path, Buffer.from(pick.content, "base64"));
      await answerDialog(path);
    }
    this.calls += 1;
    const start = performance.now();
    const answer = await this.#tell(line.name, input);
    this.spent.set(line.name, (this.spent.get(line.name) ?? 0) + performance.now() - start);
    if ("ok" in answer) this.#remember(line.name, input, answer.ok);
    return answer;
  }

  #remember(name, input, answer) {
    if (name === "client.register") this.clients.set(answer, new Set());
    for (const text of texts(input)) this.clients.get(text)?.add(name);
  }

  #next(key, most) {
    const start = this.went.get(key)?.size ?? 0;
    const numbers = [...Array(most).keys()].map((index) => (start + index + hash(key)) % this.#texts.length);
    return { text: numbers.map((number) => this.#texts[number]).join(" "), numbers };
  }

  #note(key, numbers) {
    const went = this.went.get(key) ?? new Set();
    numbers.forEach((number) => went.add(number));
    this.went.set(key, went);
  }
}

/** Each field starts somewhere else in the list. */
function hash(text) {
  return [...text].reduce((sum, sign) => (sum * 31 + sign.codePointAt(0)) % 100_003, 7);
}

function* texts(value) {
  if (typeof value === "string") yield value;
  if (typeof value !== "object" || value === null) return;
  for (const inner of Object.values(value)) yield* texts(inner);
}

function* leaves(value, path = "", key = "") {
  if (typeof value === "string" && !ID.test(value)) yield { path, key };
  if (typeof value !== "object" || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    yield* leaves(inner, `${path}/${name}`, `${key}/${Array.isArray(value) ? "*" : name}`);
  }
}

function replaced(value, texts, path = "") {
  if (texts.has(path)) return texts.get(path);
  if (Array.isArray(value)) return value.map((inner, index) => replaced(inner, texts, `${path}/${index}`));
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).map(([name, inner]) => [name, replaced(inner, texts, `${path}/${name}`)]);
  return Object.fromEntries(fields);
}

function translated(value, ids) {
  if (typeof value === "string") return ids.get(value) ?? value;
  if (Array.isArray(value)) return value.map((inner) => translated(inner, ids));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, translated(inner, ids)]));
}

function learnIds(then, now, ids) {
  if (typeof then === "string" && typeof now === "string" && ID.test(then) && ID.test(now)) ids.set(then, now);
  if (typeof then !== "object" || typeof now !== "object" || then === null || now === null) return;
  for (const name of Object.keys(then)) learnIds(then[name], now[name], ids);
}
