// Words: what the log and the history keep by a stored name has Dutch for each of them.

import { expect, it } from "vitest";
import source from "../../src-tauri/crates/kluis-vault/src/audit.rs?raw";
import type { MrzAnswer } from "../src/lib/bindings";
import { eventInDutch, events, roleInDutch } from "../src/nl/audit";
import {
  identityInDutch,
  foreignSignInDutch,
  needsALook,
  originInDutch,
  registerInDutch,
  remarkInDutch,
} from "../src/nl/bsnCheck";
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

it("tells the whole of a check in lines", () => {
  const country = { code: "NLD", name: "Nederland", zone: null };
  const rule = {
    key: "municipality",
    name: "Gemeente",
    skip: true,
    sender: true,
    article: "Wabvpz art. 7(2)",
  } as const;
  const source = { ...rule, certainty: "high", note: null } as const;
  const law = { state: "2026-11-22", sources: [source], recipients: [], holders: [], countries: [country] };
  const shown = { documentKind: "passport", documentNumber: "NPR12CD34", issuingCountry: "NLD" } as const;
  const identity = { basis: "document", ...shown, validUntil: "2031-03-01", widCheck: "mayCirculate" } as const;
  const told = identityInDutch(identity, law).join("; ");
  for (const part of ["Paspoort, Nederland", "NPR12CD34", "01-03-2031", "mag in omloop zijn"])
    expect(told).toContain(part);
  const origin = { kind: "known", source: "municipality", sender: "Duinveen", receivedOn: "2026-02-20" } as const;
  const from = originInDutch(origin, law).join("; ");
  for (const part of ["Gemeente", "Duinveen", "20-02-2026", "niet nodig (Wabvpz art. 7(2))"])
    expect(from).toContain(part);
  const answer = { registerOutcome: "foundDeviating", registerRemark: "Andere voornaam", channel: "portal" } as const;
  const asked = registerInDutch({ ...answer, searchPath: "surname", askedOn: "2026-02-21" }).join("; ");
  for (const part of ["afwijkende", "Andere voornaam", "21-02-2026", "zoekpad 2", "website"])
    expect(asked).toContain(part);
});

it("says where the text of a document is odd, without repeating it", () => {
  expect(remarkInDutch({ line: 2, position: 5, oddity: "letterForDigit" })).toContain(
    "Op regel 2, plaats 5, staat een letter",
  );
  expect(foreignSignInDutch({ line: 1, position: 8, likeness: "cyrillic" })).toBe(
    "Regel 1, plaats 8: een Russische letter die op een gewone letter lijkt.",
  );
});

it("asks for a second look where anything in a reading is wrong", () => {
  const good = { documentKind: "passport", checks: [], comparisons: [], remarks: [] } as unknown as MrzAnswer;
  expect(needsALook(good)).toBe(false);
  expect(needsALook({ ...good, documentKind: null })).toBe(true);
  expect(needsALook({ ...good, checks: [{ digit: "number", outcome: "wrong" }] })).toBe(true);
  expect(needsALook({ ...good, comparisons: [{ what: "sex", agreement: "differs" }] })).toBe(true);
  expect(needsALook({ ...good, comparisons: [{ what: "sex", agreement: "unknown" }] })).toBe(false);
});
