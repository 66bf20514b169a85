// Words: what the log and the history keep by a stored name has Dutch for each of them.

import { expect, it } from "vitest";
import source from "../../src-tauri/crates/kluis-vault/src/audit.rs?raw";
import { eventInDutch, events, roleInDutch } from "../src/nl/audit";
import { fieldInDutch, valueInDutch } from "../src/nl/client";
import { listed, reasonInDutch } from "../src/nl/consent";
import { organisationField } from "../src/nl/organisation";

it("knows every event that the vault logs, and no other", () => {
  const logged = [...source.matchAll(/(?:(?:plain|about|part|Shape)\(|Register::\w+ => )"([a-z-]+)"/g)].map(
    (it) => it[1],
  );
  expect(logged.length).toBeGreaterThan(20);
  expect(Object.keys(events).sort()).toEqual([...new Set(logged)].sort());
});

it("reads stored names of roles, fields and values", () => {
  expect(roleInDutch("care-worker")).toBe("Zorgmedewerker");
  expect(fieldInDutch("birth_date")).toBe("Geboortedatum");
  expect(valueInDutch("name_use", "partner-own")).toBe("Achternaam van partner, dan eigen achternaam");
  expect(valueInDutch("sex", "female")).toBe("Vrouw");
  expect(valueInDutch("secret_address", "true")).toBe("Ja");
  expect(valueInDutch("birth_date", "1980-02")).toBe("februari 1980");
  expect(valueInDutch("town", "Zutphen")).toBe("Zutphen");
});

it("shows a stored name that it does not know as it is", () => {
  expect(eventInDutch("moon-seen")).toBe("moon-seen");
  expect(fieldInDutch("shoe_size")).toBe("shoe_size");
});

it("names the field of an organisation by its path", () => {
  expect(organisationField("contact.email")).toBe("Contactpersoon voor privacy (e-mailadres)");
  expect(organisationField("complaintBodies.0.reach")).toBe("Waar een cliënt kan klagen (hoe te bereiken)");
  expect(organisationField("kvk")).toBe("KvK-nummer");
});

it("says who signs and why", () => {
  const law = { reason: "law", regime: "wgbo", article: "BW art. 7:450", needsChecking: false } as const;
  expect(reasonInDutch({ ...law, from: 16, until: null, signs: "client" })).toContain(
    "Vanaf 16 jaar tekent de cliënt zelf.",
  );
  expect(reasonInDutch({ ...law, from: 0, until: 11, signs: "representative" })).toContain("Tot en met 11 jaar");
  expect(listed(["a", "b", "c"])).toBe("a, b en c");
});
