// The main job in the real window, on real input: with the mouse, and then without touching it. And a
// search for what must not be readable in any file, while the vault is open and when all is over.

import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { before, test } from "node:test";
import { prepared } from "../journey/facts.mjs";
import { journey } from "../journey/journey.mjs";
import { TEMPORARY, allSecrets, documents, filesIn, ownSecrets, traces } from "../journey/traces.mjs";
import { inWindow } from "./window.mjs";

const FOLDER = fileURLToPath(new URL("../../target/journey", import.meta.url));
const HOME = join(FOLDER, "home");
const PROGRAM_HOME = join(FOLDER, "answers/home");
/** What the program shows in another program, until it is locked. */
const VIEWED = join(PROGRAM_HOME, "inzage");

let place;
let started;
let whileOpen;
let viewedWhenLocked;

before(async () => {
  place = await prepared(FOLDER);
  started = Date.now();
});

test("from a new vault to a withdrawn consent, in the real window", () =>
  inWindow({ folder: FOLDER }, (screen) =>
    journey(screen, place, {
      whileOpen: async () => {
        whileOpen = { viewed: await filesIn([VIEWED]), files: await filesIn(written()), traces: await readable() };
      },
      whenLocked: async () => {
        viewedWhenLocked = await filesIn([VIEWED]);
      },
    }),
  ));

test("nothing can be read in the files of an open vault", () => {
  assert(
    whileOpen.files.some((file) => file.endsWith("-wal")),
    "the log of the database was there to look in",
  );
  assert.deepEqual(whileOpen.traces, []);
});

test("what was opened to print is gone as soon as the vault is locked", () => {
  assert.notEqual(whileOpen.viewed.length, 0, "the letter was opened");
  assert.deepEqual(viewedWhenLocked, []);
});

test("nothing can be read in any file when all is over", async () => {
  assert.deepEqual(await readable(), []);
  assert.deepEqual(await documents(written()), []);
  const vault = await readFile(place.vault);
  assert.notEqual(vault.subarray(0, 15).toString("latin1"), "SQLite format 3", "the vault has no readable header");
});

test("the search itself finds what is there, in each encoding", async () => {
  const folder = await mkdtemp(join(tmpdir(), "dossierkluis-traces-"));
  try {
    for (const encoding of ["utf8", "latin1", "utf16le"]) {
      await writeFile(join(folder, encoding), Buffer.from(`..${place.password}..Ménière..`, encoding));
    }
    const found = await traces([folder], await allSecrets(place));
    assert.equal(found.filter((it) => it.endsWith("password")).length, 3);
    assert.equal(found.filter((it) => it.endsWith("client")).length, 3);
  } finally {
    await rm(folder, { recursive: true });
  }
});

/** The folders in which this program writes: the vault's, its own, and the home and temporary files of the window. */
function written() {
  return [dirname(place.vault), join(FOLDER, "answers"), HOME];
}

test("the same, by keyboard alone", async () => {
  const folder = fileURLToPath(new URL("../../target/journey-keyboard", import.meta.url));
  const place = await prepared(folder);
  await inWindow({ folder, hands: "keyboard" }, (screen) => journey(screen, place));
});

async function readable() {
  const inOwn = await traces(written(), await allSecrets(place), { except: [VIEWED] });
  const elsewhere = await traces(TEMPORARY, ownSecrets(place), { since: started });
  const inLog = await traces([FOLDER], await allSecrets(place), {
    except: [place.papers, ...written(), join(FOLDER, "dossierkluis-scripted")],
  });
  return [...inOwn, ...elsewhere, ...inLog];
}
