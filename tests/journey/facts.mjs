// Who and what the journey is about. Fictional persons and organisations only; the BSN comes from the
// test range. Password and document number differ each time, so that a trace of them is a trace of this
// very journey.

import { randomInt } from "node:crypto";
import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const LISTS = fileURLToPath(new URL("../lists/", import.meta.url));

export const USER = "Els Smit";
export const BAD_LIST = join(LISTS, "clienten-3-fouten.csv");
export const GOOD_LIST = join(LISTS, "clienten-40.csv");

/** The client of the main job, as the imported list has her. */
export const CLIENT = { typed: "ose", name: "Astrid Øse", bsn: "999900006", masked: "•••••0006" };

export const ORGANISATION = {
  "Naam van de organisatie": "Thuiszorg De Waterlinie",
  "Straat en huisnummer": "Voorbeeldlaan 12",
  Postcode: "1234 AB",
  Plaats: "Lindendorp",
  "KvK-nummer": "12345678",
  Website: "www.voorbeeld.nl",
};
export const REACH = { Telefoonnummer: "010 123 45 67", "E-mailadres": "info@example.org" };
export const CONTACT = {
  "Naam of functie": "Els Smit, zorgcoördinator",
  Telefoonnummer: "010 123 45 68",
  "E-mailadres": "privacy@example.org",
};
export const OFFICER = {
  "Naam of functie": "Joris van Beek",
  Telefoonnummer: "010 123 45 69",
  "E-mailadres": "fg@example.org",
};
export const BODIES = ["010 123 45 70, vertrouwenspersoon@example.org", "Postbus 12, 1234 AB Lindendorp"];

export const RECIPIENTS = [
  { kind: "Huisarts", name: "Huisartsenpraktijk Het Veerhuis", place: "Lindendorp" },
  { kind: "Apotheek", name: "Apotheek De Vijzel", place: "Lindendorp" },
];

/** What differs each time, with the places of the files. Old vaults, papers and pictures are removed. */
export async function prepared(folder) {
  const [vaults, papers] = [join(folder, "kluis"), join(folder, "papieren")];
  for (const old of [vaults, papers]) await rm(old, { recursive: true, force: true });
  for (const place of [folder, vaults, papers]) await mkdir(place, { recursive: true });
  const pictures = (await readdir(folder)).filter((name) => name.endsWith(".png"));
  for (const picture of pictures) await rm(join(folder, picture));
  return {
    vault: join(vaults, "De Waterlinie.kluis"),
    papers,
    recoverySheet: join(papers, "herstelblad.pdf"),
    statement: join(papers, "privacyverklaring.pdf"),
    signedLetter: join(papers, "getekende-brief.png"),
    password: `kaas-tractor-maandag-${randomInt(100_000, 999_999)}`,
    documentNumber: `IR${randomInt(100_000, 999_999)}${randomInt(0, 9)}`,
    recoveryKey: [],
  };
}
