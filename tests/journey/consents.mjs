// Consents and objections on a screen of either kind: how to ask one and how to take over an answer, in one place.

import { inside } from "../rig/screen.mjs";

/** Making a letter, on a busy machine. */
const PATIENTLY = { within: 120_000 };

/** From the tab of a client: the form, with this kind chosen. Kinds that the organisation does not use are folded. */
export async function askFor(screen, kind, { folded = false } = {}) {
  await screen.click("button", "Toestemming vragen");
  await screen.find("heading", /^Toestemming van .* vragen$/u);
  if (folded) await screen.click("button", /^Andere soorten \(\d+\)$/u);
  await screen.click("radio", kind);
}

/** Fills in who the one or the first recipient is. */
export async function recipient(screen, { kind, name, town }) {
  const field = (label) => inside("Ontvanger 1", label);
  if (kind !== undefined) await screen.choose(field("Soort"), kind);
  await screen.fill(field("Naam van de persoon of praktijk"), name);
  if (town !== undefined) await screen.fill(field(/^Plaats/u), town);
}

/** Makes the letter, and waits until it is drawn. */
export async function makeLetter(screen) {
  await screen.click("button", "Brief maken");
  await screen.read("Klaar om te printen", PATIENTLY);
  await screen.find("img", /^Pagina 1 van /u, PATIENTLY);
}

/** Opens the letter to print it, and says that it was printed. */
export async function print(screen) {
  await screen.click("button", "Openen om te printen");
  await screen.find("heading", "Is de brief geprint?");
  await screen.click("button", "Ja, geprint");
  await screen.read("Nog te tekenen door");
}

/** Takes over that this signer agreed to everything; theirs is the form that is open. */
export async function agreesToAll(screen, name) {
  await screen.find("form", `Antwoord vastleggen van ${name}`);
  await screen.click("button", "Alles ja en aangekruist");
  await screen.click("button", "Antwoord opslaan");
}

/** Withdraws, as this person said. */
export async function withdraw(screen, { by, how }) {
  await screen.click("button", "Intrekken");
  await screen.find("heading", /intrekken\?$/u);
  await screen.click("radio", by);
  await screen.click("radio", how);
  await screen.click("button", "Ja, intrekken");
}
