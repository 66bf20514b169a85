// Signed letters come back: dropped on the window they find their consent, and what does not is filed by hand.

import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { askFor, makeLetter, print, recipient } from "../journey/consents.mjs";
import { register } from "../journey/people.mjs";
import { dropFile, holdFile } from "../journey/scans.mjs";
import { inside } from "../rig/screen.mjs";
import { inPractice, unfold } from "./practice.mjs";

test("scans that find their consent, and those that do not", () =>
  inPractice("scans", {}, async (screen, place, see) => {
    const own = await printLetter(screen, { Voornamen: "Ilse", Achternaam: "Vermeer", Geboortedatum: "3-6-1971" });
    await dropFile(screen, "leeg.pdf", Buffer.alloc(0));
    await screen.read("leeg.pdf is niet opgeborgen.");
    await see("scan-geweigerd");
    await screen.click("button", "Sluiten");
    const other = await printLetter(screen, { Voornamen: "Otto", Achternaam: "Zilverberg", Geboortedatum: "4-7-1950" });
    await dropFile(screen, "van-een-ander.pdf", own.letter);
    await screen.read(`Op deze scan staat een andere brief: ${own.number}.`);
    await screen.click("button", "Sluiten");
    await screen.click("button", "Toestemmingen");
    await screen.find("button", "Scan opbergen");
    await see("toestemmingen-scans");
    await holdFile(screen, "post.pdf", own.letter);
    await see("scan-boven-venster");
    await dropFile(screen, "post.pdf", own.letter);
    await screen.read("Wat er is opgeborgen");
    await screen.find("button", new RegExp(`brief ${own.number}`, "u"));
    await see("scan-opgeborgen");
    await screen.click("button", new RegExp(`brief ${own.number}`, "u"));
    await screen.read(/Scan 1, toegevoegd op /u);
    await screen.find("button", "Antwoord opslaan");
    await byHand(screen, other, see);
  }));

/** A picture without a code goes to the tray, and from there to the letter whose number is typed. */
async function byHand(screen, { number }, see) {
  const picture = await readFile(new URL("../acceptance/picture.jpg", import.meta.url));
  await screen.click("button", "Toestemmingen");
  await dropFile(screen, "foto.jpg", picture);
  await screen.read("Dat ligt nu in het bakje Nog niet opgeborgen.");
  await screen.click("button", "Sluiten");
  await screen.find("heading", "Nog niet opgeborgen");
  await see("scan-bakje");
  await screen.click("button", "foto.jpg bekijken en opbergen");
  await screen.fill("Nummer van de brief", "BCDF-2345");
  await screen.click("button", "Brief zoeken");
  await screen.find("link", /^Nummer van de brief: Er is geen brief met dit nummer/u);
  await unfold(screen);
  await see("scan-bakje-geweigerd");
  await screen.fill("Nummer van de brief", number.toLowerCase());
  await screen.click("button", "Brief zoeken");
  await screen.read(/van Otto Zilverberg/u);
  await see("scan-bakje-gevonden");
  await screen.click("button", "Hier opbergen");
  await screen.read("De scan is opgeborgen.");
  await screen.gone("heading", "Nog niet opgeborgen");
}

/** Registers somebody, asks a consent and prints its letter; gives the number and the printed file. */
async function printLetter(screen, person) {
  await register(screen, person);
  await screen.click("tab", "Toestemmingen");
  await askFor(screen, "Informatie delen met andere zorgverleners");
  await recipient(screen, { kind: "Huisarts", name: "Huisartsenpraktijk De Linde" });
  await screen.click("radio", /^Goede en veilige zorg/u);
  await makeLetter(screen);
  await print(screen);
  const shown = await screen.read("Nog te tekenen door");
  const number = /Brief ([2-9A-Z]{4}-[2-9A-Z]{4})/u.exec(shown)?.[1];
  assert(number, "the page names the number of the letter");
  const folder = fileURLToPath(new URL("../../target/browser/scans/answers/inzage", import.meta.url));
  const file = (await readdir(folder)).find((it) => it.includes(number));
  return { number, letter: await readFile(join(folder, file)) };
}
