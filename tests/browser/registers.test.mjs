// The registers of the organisation in the practice vault: every tab, a form of each kind, a print, and
// what is asked on Vandaag, judged by axe.

import { test } from "node:test";
import { inPractice, refused, unfold } from "./practice.mjs";

const TABS = ["Verwerkers", "Certificaten", "Verwerkingen", "FG", "DPIA", "Geheimhouding"];

test("the registers: every tab, their forms, their print", () =>
  inPractice("registers", {}, async (screen, place, see) => {
    await screen.read("Registers die aandacht vragen");
    await see("vandaag-registers");
    await screen.click("button", "Registers");
    await screen.find("heading", "Registers");
    for (const tab of TABS) {
      await screen.click("tab", tab);
      await screen.read(/Bewaren als/u);
      await unfold(screen);
      await see(`register-${tab}`);
    }
    await forms(screen, see);
    await printing(screen, see);
  }));

/** The form of each register, and a processor that lacks something. */
async function forms(screen, see) {
  await screen.click("tab", "Verwerkers");
  await screen.click("button", "Verwerker toevoegen");
  await screen.find("heading", "Verwerker toevoegen");
  await screen.fill("Naam", "Drukkerij Noord");
  await refused(screen, "Opslaan", { message: /Wat deze voor u doet/u, typed: ["Naam", "Drukkerij Noord"] });
  await see("verwerker-geweigerd");
  await screen.fill("Wat deze voor u doet", "Brieven drukken");
  await screen.fill("Soort gegevens", "Naam en adres");
  await screen.choose("Waar de gegevens staan", "Binnen de EER");
  await screen.click("button", "Opslaan");
  await screen.read("Drukkerij Noord");
  for (const [tab, button] of [
    ["Certificaten", "Certificaat toevoegen"],
    ["Verwerkingen", "Eigen verwerking toevoegen"],
    ["Verwerkingen", "Nieuw doel toetsen"],
    ["DPIA", "Verwerking beoordelen"],
    ["Geheimhouding", "Verklaring vastleggen"],
  ]) {
    await screen.click("tab", tab);
    await screen.click("button", button);
    await screen.find("heading", button);
    await screen.find("button", "Opslaan");
    await see(`formulier-${button}`);
    await screen.click("button", "Annuleren");
    await screen.find("heading", "Registers");
  }
}

/** The print of a register on the screen, and the choice of a kind of file. */
async function printing(screen, see) {
  await screen.click("tab", "Verwerkers");
  await screen.click("button", "Printen");
  await screen.find("heading", "Register van verwerkers");
  await screen.read("regels");
  await see("register-print");
  await screen.click("button", "Bewaren als…");
  await screen.find("dialog", "Dit register bewaren als bestand");
  await see("register-bewaren");
}
