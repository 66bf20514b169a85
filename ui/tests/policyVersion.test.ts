// What changed in a document, and what it asks, in words.

import { describe, expect, test } from "vitest";
import type { SectionChange } from "../src/lib/bindings";
import { matterInDutch, policyRefusalInDutch, sectionInDutch, words } from "../src/nl/policyVersion";
import { partOf, pieceFaultInDutch, pieceOf } from "../src/nl/text";
import { faultsOf } from "../src/nl/errors";

describe("versions", () => {
  test("each kind of change begins with its own sentence", () => {
    expect(sectionInDutch({ kind: "new", heading: "Camera", lines: [] })).toBe(
      "Nieuw is het onderdeel ‘Camera’. Daarin staat:",
    );
    expect(sectionInDutch({ kind: "changed", heading: "B", wasHeading: "A", lines: [] })).toBe(
      "Het onderdeel ‘A’ heet nu ‘B’.",
    );
  });

  test("drift names the sections", () => {
    const changes: SectionChange[] = [{ kind: "gone", heading: "Camera", lines: [] }];
    const said = matterInDutch("privacyStatement", { kind: "drift", since: 2, changes });
    expect(said.heading).toBe("De privacyverklaring klopt niet meer met versie 2");
    expect(said.text).toContain("‘Camera’");
  });

  test("the announcement term is said where there is one", () => {
    expect(words.inForceHint({ number: 4, unit: "weeks" }, true)).toContain("pas 4 weken na de bekendmaking");
    expect(words.inForceHint({ number: 4, unit: "weeks" }, false)).not.toContain("4 weken");
  });

  test("a refusal of fields stands at the fields", () => {
    const fault = { reason: "notBefore", day: "2026-12-20" } as const;
    const refusal = { reason: "fields", faults: [{ field: "inForceOn", fault }] } as const;
    const messages = faultsOf({ kind: "policyVersion", refusal: { ...refusal, faults: [...refusal.faults] } });
    expect(messages).toEqual([{ field: "inForceOn", words: "Dit kan op zijn vroegst op 20 december 2026." }]);
    expect(policyRefusalInDutch({ reason: "nothingChanged", number: 3 })).toContain("versie 3");
  });
});

describe("texts", () => {
  test("a piece is called after its last key that is no number", () => {
    expect(pieceOf(["section", "who", "block", "0", "paragraph"])).toBe("Alinea");
    expect(pieceOf(["facts", "client"])).toBe("Woord voor een gegeven");
    expect(partOf("declaration")).toBe("De verklaring die getekend wordt");
  });

  test("a missing blank is named", () => {
    expect(pieceFaultInDutch({ reason: "missingBlank", name: "client" })).toContain("{client}");
    const faults = [{ path: "title", fault: { reason: "missing" } as const }];
    expect(faultsOf({ kind: "text", refusal: { faults } })[0]?.field).toBe("title");
  });
});
