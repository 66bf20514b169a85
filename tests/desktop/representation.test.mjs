// Who decides, in the real window, for four people in practice: a child who grows up while the clock goes on, an adult
// with a mentor, somebody who can no longer judge, and somebody without a BSN.

import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { prepared } from "../journey/facts.mjs";
import {
  addMandate,
  addPerson,
  anotherDay,
  assessIncapable,
  decided,
  headline,
  openPractice,
  register,
  toClient,
} from "../journey/people.mjs";
import { until } from "../rig/until.mjs";
import { inWindow } from "./window.mjs";

const CARE = "Zorg en behandeling";
const MONEY = "Geld en spullen";
const CONTACTS = "Contacten en vertegenwoordigers";
const START = "2026-03-02T08:00:00Z";
const TODAY = "2-3-2026";
const LOOKING_MS = 30_000;
/** High enough for the head of the page and the whole table in one picture. */
const [WIDTH, HEIGHT] = [1280, 1500];

/** Opens the practice vault in a window of its own, on the first day of the story. */
async function story(name, tell) {
  const folder = fileURLToPath(new URL(`../../target/journey-representation/${name}`, import.meta.url));
  await prepared(folder);
  await inWindow({ folder, size: `${WIDTH}x${HEIGHT}x24` }, async (screen) => {
    await screen.resize(WIDTH, HEIGHT);
    await openPractice(screen, { at: START });
    await tell(screen);
  });
}

/** Keeps a picture, without the message that something was done. */
async function shown(screen, name) {
  await screen.run("document.querySelector('[aria-label=\"Melding sluiten\"]')?.click()");
  await screen.picture(name);
}

/** Waits until the head of the page and the table both say so. */
async function decides(screen, expected) {
  const both = async () => [await headline(screen), await decided(screen, CARE)];
  const agree = async () => (await both()).every((it) => it !== null && expected.test(it)) || null;
  await until(agree, LOOKING_MS, async () => `not both ${expected}: ${(await both()).join(" | ")}`);
}

test("a child of 11 with two parents turns 12 and 16", () =>
  story("kind", async (screen) => {
    await register(screen, { Voornamen: "Sem", Achternaam: "Zonneveld", Geboortedatum: "15-4-2014" });
    await screen.click("tab", CONTACTS);
    for (const firstNames of ["Mira", "Bram"]) {
      await addPerson(screen, { firstNames, surname: "Zonneveld", born: "1-2-1985", relation: "Moeder of vader" });
      await addMandate(screen, {
        kind: /^Ouder met gezag/u,
        sharing: /^Samen/u,
        from: "15-4-2014",
        paper: "Uittreksel uit het gezagsregister",
        seenOn: TODAY,
      });
      await shown(screen, `bevoegdheid-${firstNames.toLowerCase()}`);
      await screen.click("button", "Terug");
    }
    await decides(screen, /^(?!.*Sem)(?=.*Mira Zonneveld)(?=.*Bram Zonneveld)/mu);
    await shown(screen, "11-jaar-ouders-beslissen");

    await anotherDay(screen, "2026-03-14T08:00:00Z");
    assert.doesNotMatch(await screen.text(), /Wordt 12/u, "more than a month before");
    await announced(
      screen,
      "2026-03-16T08:00:00Z",
      /Sem Zonneveld\s+15 april 2026\s+Wordt 12\. .*zorg en behandeling/u,
    );
    await anotherDay(screen, "2026-04-14T08:00:00Z");
    await toClient(screen, "Zonneveld", CONTACTS);
    await decides(screen, /^(?!.*Sem)(?=.*Mira Zonneveld)(?=.*Bram Zonneveld)/mu);
    await anotherDay(screen, "2026-04-15T08:00:00Z");
    await toClient(screen, "Zonneveld", CONTACTS);
    await decides(screen, /Sem Zonneveld zelf(?=.*Mira Zonneveld)(?=.*Bram Zonneveld)/u);
    await shown(screen, "12-jaar-samen");

    await announced(
      screen,
      "2030-03-20T08:00:00Z",
      /Sem Zonneveld\s+15 april 2030\s+Wordt 16\. .*zorg en behandeling/u,
    );
    await anotherDay(screen, "2030-04-15T08:00:00Z");
    await toClient(screen, "Zonneveld", CONTACTS);
    await decides(screen, /Sem Zonneveld zelf(?!.*(?:Mira|Bram))/u);
    await shown(screen, "16-jaar-zelf");
  }));

async function announced(screen, at, line) {
  await anotherDay(screen, at);
  await screen.read("Verjaardagen die veranderen wie beslist");
  await screen.read(line);
  await screen.run(
    "document.querySelectorAll('h2').forEach((it) => it.innerText.startsWith('Verjaardagen') && it.scrollIntoView())",
  );
  await shown(screen, `vandaag-${at.slice(0, 10)}`);
}

test("for an adult under mentorschap the mentor decides on care", () =>
  story("mentorschap", async (screen) => {
    await register(screen, { Voornamen: "Ilse", Achternaam: "Vermeer", Geboortedatum: "3-6-1971" });
    await screen.click("tab", CONTACTS);
    await decides(screen, /Ilse Vermeer zelf/u);
    await addPerson(screen, {
      firstNames: "Ruud",
      surname: "Bakhuis",
      born: "1-2-1960",
      relation: "Vriend, buur of iemand anders",
    });
    await addMandate(screen, {
      kind: /^Mentor/u,
      from: "1-9-2024",
      paper: "Beschikking van de rechter",
      seenOn: TODAY,
    });
    await shown(screen, "mentor");
    await screen.click("button", "Terug");
    await decides(screen, /Ilse Vermeer zelf/u);
    await screen.read("niet beoordeeld of de cliënt dit zelf kan beslissen");
    await shown(screen, "mentor-niet-beoordeeld");
    await assessIncapable(screen, {
      matter: CARE,
      by: "dr. K. Postma",
      work: "Arts",
      because: "Overziet de gevolgen van de behandeling niet.",
    });
    await decides(screen, /Ruud Bakhuis \(mentor\)/u);
    assert.match(await decided(screen, MONEY), /Ilse Vermeer zelf/u, "a mentor does not decide on money");
    await shown(screen, "mentor-beslist");
  }));

test("when a client can no longer judge, a proxy on paper comes before the partner", () =>
  story("wilsonbekwaam", async (screen) => {
    await register(screen, { Voornamen: "Gerda", Achternaam: "Haverkamp", Geboortedatum: "8-11-1948" });
    await screen.click("tab", CONTACTS);
    await addPerson(screen, {
      firstNames: "Bert",
      surname: "Haverkamp",
      born: "4-5-1946",
      relation: "Man, vrouw of levenspartner",
    });
    await screen.click("button", "Terug");
    await addPerson(screen, {
      firstNames: "Iris",
      surname: "Haverkamp",
      born: "1-7-1975",
      relation: "Zoon of dochter",
    });
    await screen.click("button", "Terug");
    await decides(screen, /Gerda Haverkamp zelf/u);
    await shown(screen, "beslist-zelf");
    await assessIncapable(screen, {
      matter: CARE,
      by: "dr. K. Postma",
      work: "Specialist ouderengeneeskunde",
      because: "Herkent haar ziekte niet en vergeet het gesprek.",
    });
    await decides(screen, /Bert Haverkamp \(partner\)(?!.*Iris)/u);
    await shown(screen, "partner-beslist");
    await proxyTooLate(screen);
    await screen.fill("Geldt vanaf", "1-10-2025");
    await screen.fill("Datum van dat papier", "1-10-2025");
    await screen.click("button", "Bevoegdheid opslaan");
    await screen.read("De bevoegdheid is vastgelegd.");
    await screen.click("button", "Terug");
    await decides(screen, /Iris Haverkamp \(schriftelijk gemachtigde\)(?!.*Bert)/u);
    await shown(screen, "gemachtigde-beslist");
    await unwilling(screen);
    await decides(screen, /Bert Haverkamp \(partner\)(?!.*Iris)/u);
    await opened(screen);
    await shown(screen, "gemachtigde-wil-niet");
  }));

/** A proxy of after the loss of capacity is refused at its date; what was typed stays. */
async function proxyTooLate(screen) {
  await screen.click("button", "Iris Haverkamp");
  await screen.find("heading", "Iris Haverkamp");
  await screen.click("button", "Bevoegdheid toevoegen");
  await screen.click("radio", /^Schriftelijk gemachtigde/u);
  await screen.click("radio", "Zorg en gegevens");
  await screen.fill("Geldt vanaf", TODAY);
  await screen.choose("Welk papier?", "Volmacht met handtekening van de cliënt");
  await screen.fill("Datum van dat papier", TODAY);
  await screen.fill(/^Gezien op/u, TODAY);
  await screen.click("button", "Bevoegdheid opslaan");
  await screen.read("De cliënt kon dit niet meer zelf beslissen toen de volmacht werd getekend.");
  assert.equal(await screen.value("Datum van dat papier"), TODAY, "what was typed is still there");
  await shown(screen, "volmacht-te-laat");
}

async function unwilling(screen) {
  await screen.click("button", "Iris Haverkamp");
  await screen.click("button", "Wil niet of onbereikbaar");
  await screen.click("radio", "Nee, deze persoon wil het niet");
  await screen.fill("Toelichting", "Zei in een gesprek dat het haar te zwaar is.");
  await screen.click("button", "Opslaan");
  await screen.read("Wil niet optreden");
  await screen.click("button", "Terug");
}

/** Opens why, of the first row. */
async function opened(screen) {
  await screen.run("document.querySelector('td .who details').open = true");
}

test("of a client without a BSN the reason and four other data are recorded", () =>
  story("zonder-bsn", async (screen) => {
    await register(screen, { Voornamen: "Amina", Achternaam: "Wolters", Geboortedatum: "17-9-1994" });
    await screen.click("tab", "Identiteit en BSN");
    await screen.click("button", "Controle vastleggen");
    await screen.find("heading", /^Identiteit van .* controleren$/u);
    await screen.choose("Soort document", "Vreemdelingendocument");
    await screen.fill("Documentnummer", "W12345678");
    await screen.fill("Geldig tot", "1-2-2029");
    await screen.click("radio", "Nee, of nog niet bekend");
    await screen.choose("Waarom is er geen BSN?", "Vraagt asiel aan");
    await screen.fill(/^Toelichting/u, "De aanvraag loopt sinds januari.");
    await screen.read(/Postcode en huisnummer\s+ontbreekt/u);
    await screen.run(
      "document.querySelectorAll('legend').forEach((it) => it.innerText.startsWith('Burgerservice') && it.scrollIntoView())",
    );
    await shown(screen, "geen-bsn-vastleggen");
    await screen.click("button", "Controle opslaan");
    await screen.read("Nu ontbreekt: postcode en huisnummer.");
    await screen.read("Geen BSN: vraagt asiel aan");
    await shown(screen, "postcode-ontbreekt");
    await screen.click("tab", "Gegevens");
    await screen.click("button", "Gegevens wijzigen");
    await screen.fill("Straat", "Oude Veerweg");
    await screen.fill("Huisnummer", "8");
    await screen.fill("Postcode", "4331 AB");
    await screen.fill("Woonplaats", "Duinveen");
    await screen.click("button", "Wijzigingen opslaan");
    await screen.read("De wijzigingen zijn opgeslagen.");
    await screen.click("tab", "Identiteit en BSN");
    const text = await screen.read(/Postcode en huisnummer\s+4331 AB, 8/u);
    for (const known of [/Vraagt asiel aan/u, /Achternaam\s+Wolters/u, /Voornamen\s+Amina/u, /17 september 1994/u]) {
      assert.match(text, known);
    }
    assert.doesNotMatch(text, /Nu ontbreekt/u);
    await shown(screen, "vervangende-gegevens-bekend");
  }));
