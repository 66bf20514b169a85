// Looking through files, byte by byte, for what must not be readable in them: in UTF-8, in Windows-1252
// and in UTF-16, as databases, logs and browsers write it.

import { readFile, readdir, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as facts from "./facts.mjs";

/** Shorter words turn up by chance in encrypted bytes. */
const LONG_ENOUGH = 5;
/** Larger files in the folder for temporary files are not this program's. */
const LARGEST_MB = 64;
const COLUMNS = ["Achternaam", "Achternaam partner", "BSN-nummer", "Tel.", "Mobiel", "E-mailadres", "Adres"];

/** What only this one journey typed or was given: its trace anywhere is this program's. */
export function ownSecrets(place) {
  const key = ["", " ", "-", "\n"].map((between) => place.recoveryKey.join(between));
  return [
    { what: "password", texts: [place.password] },
    { what: "recovery key", texts: key },
    { what: "document number", texts: [place.documentNumber] },
  ];
}

/** All that must not be readable: also the clients of the list, and with whom is shared. */
export async function allSecrets(place) {
  const names = facts.RECIPIENTS.map(({ name }) => name);
  return [
    ...ownSecrets(place),
    { what: "recipient", texts: names },
    { what: "client", texts: [...new Set([...(await clients()), facts.CLIENT.name])] },
  ];
}

/** Each place where a secret can be read, as "file: what". `since`: only files changed from then, in ms. */
export async function traces(folders, secrets, { since = 0, except = [] } = {}) {
  const needles = secrets.flatMap(({ what, texts }) => texts.flatMap(encoded).map((bytes) => ({ what, bytes })));
  const found = [];
  for (const file of await filesIn(folders, since, except)) {
    const content = await readFile(file).catch(() => Buffer.alloc(0));
    const seen = needles.filter(({ bytes }) => content.includes(bytes)).map(({ what }) => what);
    found.push(...new Set(seen.map((what) => `${file}: ${what}`)));
  }
  return found;
}

/** Files that are a PDF, a JPEG or a PNG: documents that anybody can open. */
export async function documents(folders, except = []) {
  const openings = [Buffer.from("%PDF-"), Buffer.from([0xff, 0xd8, 0xff]), Buffer.from([0x89, 0x50, 0x4e, 0x47])];
  const found = [];
  for (const file of await filesIn(folders, 0, except)) {
    const content = await readFile(file).catch(() => Buffer.alloc(0));
    if (openings.some((opening) => content.subarray(0, opening.length).equals(opening))) found.push(file);
  }
  return found;
}

/** The folders of this computer in which programs leave temporary files. */
export const TEMPORARY = [...new Set([tmpdir(), "/tmp", "/var/tmp"])];

/** Every file under these folders. */
export async function filesIn(folders, since = 0, except = []) {
  const found = [];
  for (const folder of folders) {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (except.includes(path)) continue;
      if (entry.isDirectory()) found.push(...(await filesIn([path], since, except)));
      else if (entry.isFile() && (await isWanted(path, since))) found.push(path);
    }
  }
  return found;
}

async function isWanted(path, since) {
  const facts = await stat(path).catch(() => null);
  return facts !== null && since <= facts.mtimeMs && facts.size <= LARGEST_MB * 1024 * 1024;
}

/** Names, numbers and addresses of the list, as written and as a search index would hold them. */
async function clients() {
  const [heading, ...rows] = new TextDecoder("windows-1252")
    .decode(await readFile(facts.GOOD_LIST))
    .trim()
    .split("\n");
  const at = heading.split(";").flatMap((name, index) => (COLUMNS.includes(name) ? [index] : []));
  const values = rows.flatMap((row) => at.map((index) => row.split(";")[index] ?? ""));
  return values.flatMap((value) => [value, folded(value)]).filter((value) => value.length >= LONG_ENOUGH);
}

function folded(text) {
  return text.toLowerCase().normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll("ø", "o").replaceAll("ß", "ss");
}

function encoded(text) {
  const wide = Buffer.from(text, "utf16le");
  return [Buffer.from(text, "utf8"), Buffer.from(text, "latin1"), wide, Buffer.from(wide).swap16()];
}
