// Beleid en wet: what the policy in use lacks, a policy file with faults, and one that is adopted.

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { inPractice, refused, unfold } from "./practice.mjs";

test("a policy is compared with the law, changed as a file, and adopted", { timeout: 600_000 }, () =>
  inPractice("policy", {}, async (screen, place, see) => {
    await screen.read(/vraagt uw beleid minder dan de wet/u);
    await see("vandaag-beleid");
    await screen.click("button", "Naar Beleid en wet");
    await screen.find("heading", "Fouten");
    await see("beleid-en-wet");
    await unfold(screen);
    await see("beleid-en-wet-alles");
    await screen.answerDialog(join(place.papers, "wettoets.pdf"));
    await screen.click("button", "Opslaan als PDF");
    await screen.read(/Bewaard als wettoets\.pdf/u);

    const file = join(place.papers, "ons-beleid.toml");
    await screen.answerDialog(file);
    await screen.click("button", "Opslaan als bestand");
    await screen.read(/Bewaard als ons-beleid\.toml/u);
    const text = await readFile(file, "utf8");

    await writeFile(
      file,
      text.replace('within = "1 month"', 'within = "1 maand"').replace("[fee]\nrule", "[fee]\nregel"),
    );
    await screen.answerDialog(file);
    await screen.click("button", "Bestand inlezen");
    await screen.read(/Regel \d+: wat achter “within” staat, past niet/u);
    await screen.read(/Regel \d+: het programma kent “regel” hier niet/u);
    await see("beleid-fouten");

    const better = text.replaceAll('keep = "15 years"\nfrom = "creation"', 'keep = "20 years"\nfrom = "lastChange"');
    await writeFile(file, better.replace("[breach]\n", '[breach]\nauthorityWithin = "72 hours"\n'));
    await screen.answerDialog(file);
    await screen.click("button", "Ander bestand inlezen");
    await screen.find("heading", "Wat ons-beleid.toml verandert");
    await screen.read("melden binnen: 72 uur");
    await screen.fill("Hoe heet dit beleid?", "Ons privacybeleid");
    await refused(screen, "Beleid vaststellen", {
      message: /Door wie/u,
      typed: ["Hoe heet dit beleid?", "Ons privacybeleid"],
    });
    await see("beleid-vaststellen");
    await screen.fill("Op welke dag is het vastgesteld?", "1-3-2026");
    await screen.fill("Door wie is het vastgesteld?", "het bestuur");
    await screen.click("button", "Beleid vaststellen");
    await screen.find("heading", "Uw beleid: Ons privacybeleid");
    await screen.read(/versie 1\. Vastgesteld op 1 maart 2026 door het bestuur/u);
    await unfold(screen);
    await see("eigen-beleid");
    await screen.click("button", "Meegeleverd beleid kiezen");
    await screen.find("heading", "Welk beleid gaat u gebruiken?");
    await see("meegeleverd-beleid");
    await screen.click("radio", /^Wettelijk minimum/u);
    await screen.click("button", "Dit beleid gebruiken");
    await screen.read("Uw beleid wijkt nergens af van de wet.");
    await see("wettelijk-minimum");
  }),
);
