// Back-up: a folder, a backup, the drill, and a vault made of a backup from the menu and from the start screen.

import assert from "node:assert/strict";
import { mkdir, readdir, rename } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { inPractice } from "./practice.mjs";

const PASSWORD = "oefenen-met-verzonnen-mensen";
/** Reading a whole vault on a busy machine. */
const PATIENTLY = { within: 120_000 };

test("a backup is made, tried out, and becomes a vault again", { timeout: 600_000 }, () =>
  inPractice("backup", {}, async (screen, place, see) => {
    const stick = join(place.papers, "stick");
    await mkdir(stick, { recursive: true });
    await screen.click("button", "Instellingen");
    await screen.click("tab", "Back-up");
    await screen.read("Er worden nog geen back-ups gemaakt");
    await see("back-up-leeg");
    await screen.answerDialog(stick);
    await screen.click("button", "Map kiezen…");
    await screen.read("De back-up is gemaakt en nagekeken.", PATIENTLY);
    await screen.find("button", /^Back-up van 2 maart 2026 om 09:00 terugzetten$/u);
    const [file] = await readdir(stick);
    assert.match(file, /\.kluisback$/u);
    await screen.click("button", "Nu oefenen");
    await screen.read(/Gelukt: 40 cliënten/u, PATIENTLY);
    await see("back-up");

    const away = join(place.papers, "uit-de-computer");
    await rename(stick, away);
    await screen.click("button", "Nu een back-up maken");
    await screen.read(/De map is er nu niet\. Zit de USB-stick erin\?/u, PATIENTLY);
    await see("back-up-stick-weg");
    await rename(away, stick);

    await screen.click("button", "Nu een back-up maken");
    await screen.read("De back-up is gemaakt en nagekeken.", PATIENTLY);
    await screen.click("button", /^Back-up van 2 maart 2026/u);
    await screen.find("heading", "Deze back-up terugzetten?");
    await screen.read(/met 40 cliënten/u);
    await see("back-up-terugzetten");
    await screen.answerDialog(join(place.papers, "eerder.kluis"));
    await screen.click("button", "Terugzetten");
    await screen.find("heading", "eerder ontgrendelen", PATIENTLY);
    await screen.click("button", "Andere kluis kiezen");

    await screen.answerDialog(join(stick, file));
    await screen.click("button", /^Back-up terugzetten/u);
    await screen.find("heading", "Back-up terugzetten");
    await see("terugzetten-wachtwoord");
    await screen.fill("Wachtwoord", "niet-het-goede-wachtwoord");
    await screen.click("button", "Bekijken wat erin zit");
    await screen.read(/Dit wachtwoord klopt niet/u, PATIENTLY);
    await screen.fill("Wachtwoord", PASSWORD);
    await screen.click("button", "Bekijken wat erin zit");
    await screen.find("heading", "Welke back-up wilt u terugzetten?", PATIENTLY);
    await see("terugzetten-kiezen");
    await screen.answerDialog(join(place.papers, "terug.kluis"));
    await screen.click("button", /^Back-up van 2 maart 2026/u);
    await screen.find("heading", "terug ontgrendelen", PATIENTLY);
    await screen.fill("Wachtwoord", PASSWORD);
    await screen.click("button", "Ontgrendelen");
    await screen.find("heading", "Vandaag", PATIENTLY);
    await screen.read("40");
  }),
);
