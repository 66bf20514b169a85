// Disclosures, with the keyboard alone: whether it may is said while the form is filled in, an emergency goes past with
// its reason, and the client is told. Every screen is judged by axe.

import assert from "node:assert/strict";
import { test } from "node:test";
import { register } from "../journey/people.mjs";
import { inPractice, refused, unfold } from "./practice.mjs";

test("what leaves the building, and who is told", () =>
  inPractice("disclosure", { hands: "keyboard" }, async (screen, place, see) => {
    await register(screen, { Voornamen: "Ilse", Achternaam: "Vermeer", Geboortedatum: "3-6-1971" });
    await screen.click("tab", "Verstrekkingen");
    await screen.find("heading", "Verstrekkingen");
    await see("verstrekkingen-leeg");
    await allowed(screen, see);
    await emergency(screen, see);
    await told(screen, see);
    await everyone(screen, see);
  }));

/** To the GP only with consent; to a hospital that treats the client too, with a reason. */
async function allowed(screen, see) {
  await screen.click("button", "Verstrekking vastleggen");
  await screen.find("heading", /^Verstrekking over .* vastleggen$/u);
  await screen.read("Kies eerst aan wie en waarvoor.");
  await see("verstrekking-leeg");
  await screen.fill("Wat geeft u precies?", "De uitslag van de wondcontrole");
  await refused(screen, "Vastleggen", {
    message: /^Aan wie\?: Vul dit in/u,
    typed: ["Wat geeft u precies?", "De uitslag van de wondcontrole"],
  });
  await screen.choose("Aan wie?", "Huisarts");
  await screen.fill("Naam van de ontvanger", "Huisartsenpraktijk De Linde");
  await screen.choose("Waarvoor?", "Zorg of behandeling door de ontvanger");
  await screen.read("Dit mag niet");
  await unfold(screen);
  await screen.read("Er is geen toestemming voor informatie delen met deze zorgverlener.");
  await see("verstrekking-mag-niet");
  await screen.choose("Aan wie?", "Ziekenhuis of specialist");
  await screen.fill("Naam van de ontvanger", "Ziekenhuis Duinveen");
  await screen.click("checkbox", "Gezondheid");
  await screen.choose("Hoe?", "Telefoon");
  await screen.fill("Hoe is de ontvanger betrokken?", "Behandelt de wond samen met ons");
  await screen.read("Dit mag, als u dit doet");
  await screen.read("Controleer wie u aan de telefoon hebt");
  assert.match(await screen.text(), /BW art\. 7:457\(2\)/u);
  await see("verstrekking-mag");
  await screen.click("button", "Vastleggen");
  await screen.read("De verstrekking is vastgelegd.");
  await see("verstrekkingen");
  await screen.click("button", /^Verstrekking aan Ziekenhuis Duinveen/u);
  await screen.find("heading", "Verstrekking aan Ziekenhuis Duinveen");
  await see("verstrekking");
  await screen.click("button", "Verbeteren");
  await screen.find("heading", /^Verstrekking over .* verbeteren$/u);
  await screen.read("Op welke grond kan dit?");
  await see("verstrekking-verbeteren");
  await screen.click("button", "Annuleren");
  await screen.click("button", "Terug");
}

async function emergency(screen, see) {
  await screen.click("button", "Verstrekking vastleggen");
  await screen.find("heading", /^Verstrekking over .* vastleggen$/u);
  await screen.choose("Aan wie?", "Huisarts");
  await screen.fill("Naam van de ontvanger", "Huisartsenpraktijk De Linde");
  await screen.choose("Waarvoor?", "Zorg of behandeling door de ontvanger");
  await screen.click("checkbox", "Gezondheid");
  await screen.fill("Wat geeft u precies?", "Medicijnen en allergieën");
  await screen.choose("Hoe?", "Telefoon");
  await screen.read("Dit mag niet");
  await screen.click("button", "Vastleggen");
  await screen.read("Er is niets vastgelegd.");
  assert.equal(await screen.value("Wat geeft u precies?"), "Medicijnen en allergieën", "what was typed is still there");
  await unfold(screen);
  await screen.fill("Wat is er aan de hand, en waarom kan het niet wachten?", "Ligt bewusteloos op de vloer.");
  await see("verstrekking-nood");
  await screen.click("button", "Vastleggen");
  await screen.read("De brief aan de cliënt staat klaar.");
  await screen.find("heading", "Nog te vertellen");
  await see("verstrekkingen-te-vertellen");
}

async function told(screen, see) {
  await screen.click("button", "Vandaag");
  await screen.find("heading", "Nog te vertellen");
  await see("vandaag-te-vertellen");
  await screen.click("button", "Brief en afhandelen: Medicijnen en allergieën");
  await screen.find("heading", "Afhandelen");
  await screen.find("img", /./u);
  await see("bericht");
  await refused(screen, "Afhandelen", {
    message: /^Wat hebt u gedaan\?: Vul dit in/u,
    typed: ["Wanneer?", "2-3-2026"],
  });
  await screen.click("radio", "Brief verstuurd");
  await screen.click("button", "Afhandelen");
  await screen.read("Het bericht is afgehandeld.");
  await see("bericht-afgehandeld");
}

async function everyone(screen, see) {
  await screen.click("button", "Terug");
  await screen.click("button", "Cliënten");
  await screen.find("heading", "Cliënten");
  await screen.click("button", /Vermeer/u);
  await screen.click("tab", "Verstrekkingen");
  await screen.click("button", "Van alle cliënten");
  await screen.find("heading", "Verstrekkingenregister");
  await screen.read("Ziekenhuis Duinveen");
  await see("verstrekkingenregister");
}
