// The life of a consent of a fourteen-year-old, on a screen of either kind: two sign, the signed letter comes back as a
// scan that is dropped on the window, and it is withdrawn.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { agreesToAll, askFor, makeLetter, print, withdraw } from "./consents.mjs";
import { addMandate, addPerson, register } from "./people.mjs";
import { dropFile } from "./scans.mjs";

const CHILD = { Voornamen: "Sem", Achternaam: "Zonneveld", Geboortedatum: "15-4-2011" };
const PARENT = { firstNames: "Mira", surname: "Zonneveld", born: "1-2-1985", relation: "Moeder of vader" };
const AUTHORITY = {
  kind: /^Ouder met gezag/u,
  sharing: /^Alleen/u,
  from: "15-4-2011",
  paper: "Uittreksel uit het gezagsregister",
  seenOn: "2-3-2026",
};

/** `printed`: the folder in which the program puts what is opened to print; `see` is called on each new state. */
export async function fourteen(screen, { printed, see }) {
  await register(screen, CHILD);
  await screen.click("tab", "Contacten en vertegenwoordigers");
  await addPerson(screen, PARENT);
  await addMandate(screen, AUTHORITY);
  await screen.click("button", "Terug");
  await screen.click("tab", "Toestemmingen");
  await askFor(screen, "De zorg of ondersteuning zelf", { folded: true });
  await screen.click("radio", /^Gezond en veilig opgroeien/u);
  await screen.read("Sem Zonneveld tekent, en ook een ouder of andere vertegenwoordiger.");
  await screen.read("Mira Zonneveld (ouder met gezag)");
  await see("vraag-14-jaar");
  await makeLetter(screen);
  await print(screen);
  await see("twee-handtekeningen");
  await scanComesBack(screen, { printed, see });
  await agreesToAll(screen, "S. Zonneveld");
  await screen.read("Nog te tekenen door Mira Zonneveld (ouder met gezag).");
  await see("een-van-twee");
  await agreesToAll(screen, "Mira Zonneveld");
  await screen.read("De toestemming geldt, tot de cliënt haar intrekt.");
  await see("allebei-getekend");
  await withdraw(screen, { by: "Sem Zonneveld", how: "Mondeling" });
  await screen.read(/Ingetrokken op 2 maart 2026 door Sem Zonneveld, mondeling/u);
  await see("ingetrokken");
}

/** The very file that was printed, as a scanner would give it back, dropped on Vandaag: it finds its consent. */
async function scanComesBack(screen, { printed, see }) {
  const shown = await screen.read("Nog te tekenen door");
  const number = /Brief ([2-9A-Z]{4}-[2-9A-Z]{4})/u.exec(shown)?.[1];
  assert(number, "the page names the number of the letter");
  const letter = await readFile(
    join(
      printed,
      (await readdir(printed)).find((it) => it.includes(number)),
    ),
  );
  await screen.click("button", "Vandaag");
  await screen.find("heading", "Vandaag");
  await dropFile(screen, "scan van de printer.pdf", letter);
  await screen.read("Wat er is opgeborgen", { within: 120_000 });
  await see("scan-opgeborgen-14-jaar");
  await screen.click("button", new RegExp(`brief ${number}`, "u"));
  await screen.read(/Scan 1, toegevoegd op /u);
}
