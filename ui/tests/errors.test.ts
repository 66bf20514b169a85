// Every failure that the program can answer has a Dutch sentence, and points at its field where it has one.

import { describe, expect, it } from "vitest";
import type { CommandError, FieldFault, ItemFault, WorkNoteFault } from "../src/lib/bindings";
import {
  adoptionRefusals,
  attachmentFaults,
  backupRefusals,
  careRefusals,
  consentRefusals,
  disclosureRefusals,
  errors,
  faults,
  faultsOf,
  importRefusals,
  intakeRefusals,
  inDutch,
  itemRefusals,
  listFaults,
  mrzFaults,
  noticeRefusals,
  obstacles,
  organisationFaults,
  recoveryKeyFaults,
  logoRefusals,
  scanFaults,
  scanRefusals,
  statementRefusals,
  userRefusals,
} from "../src/nl/errors";
import { policyRefusals } from "../src/nl/policyVersion";
import { pieceFaults } from "../src/nl/text";

// Facts for every variant at once: each sentence takes the ones that it needs.
const facts = {
  max: 12,
  min: 12,
  least: 1,
  most: 30,
  limit: 64,
  line: 3,
  count: 2,
  seconds: 4,
  by: "Els Smit",
  since: "2026-11-22T09:00:00Z",
  on: "2026-11-22",
  printedOn: "2026-11-21",
  lastDay: "2026-11-20",
  last: "2026-11-20",
  signs: "☺",
  name: "cliënt",
  what: "client",
  reference: "7F3A",
  field: "contact.email",
  article: "Wabvpz art. 6",
  age: 18,
  day: "2026-12-20",
  fault: { reason: "missing" } as FieldFault,
  missing: [],
};

const sentence = /^[A-Z].*[.?]$/s;

type Say = (failure: never) => string;

function check(name: string, words: Record<string, Say>, tag: string, more: object = {}) {
  describe(name, () => {
    it.each(Object.keys(words))("%s", (variant) => {
      const said = words[variant]?.({ ...facts, [tag]: variant, ...more } as never) ?? "";
      expect(said).toMatch(sentence);
      expect(said, "no fact is lost").not.toMatch(/undefined|null|NaN|\[object/);
    });
  });
}

check("faults of fields", faults, "reason");
check("refusals of disclosures", disclosureRefusals, "reason");
check("refusals of notices", noticeRefusals, "reason");
check("obstacles", obstacles, "is", { fault: "check" });
check("refusals of the care relation", careRefusals, "reason", { from: "2026-11-22" });
check("refusals of applications", intakeRefusals, "reason", { due: 3 });
check("refusals of consents", consentRefusals, "reason");
check("refusals of items", itemRefusals, "reason");
check("faults of files", attachmentFaults, "reason", { named: "pdf", found: "text" });
check("refusals of backups", backupRefusals, "reason");
check("refusals of policies", adoptionRefusals, "reason");
check("refusals of users", userRefusals, "field");
check("faults of lists", listFaults, "reason");
check("refusals of imports", importRefusals, "reason", { missing: ["surname", "birthDate"] });
check("refusals of statements", statementRefusals, "reason", { missing: ["kvk", "complaintBodies.0"] });
check("refusals of logos", logoRefusals, "reason", { megabytes: 5, millions: 25 });
check("faults of scans", scanFaults, "reason");
check("refusals of scans", scanRefusals, "reason", { letterNumber: "BCDF-2345" });
check("faults of the text of a document", mrzFaults, "reason", {
  signs: [{ line: 1, position: 8, likeness: "greek" }],
  expected: 30,
  found: 29,
});
check("refusals of versions", policyRefusals, "reason", { number: 2 });
check("faults of pieces of a text", pieceFaults, "reason", { signs: "☃" });
check("faults of organisations", organisationFaults, "reason");

describe("failures", () => {
  const inner: Record<string, object> = {
    obstacle: { obstacle: { is: "diskFull" } },
    care: { refusal: { reason: "careNotEnded" } },
    intake: { refusal: { reason: "handled" } },
    consent: { refusal: { reason: "notPrinted" } },
    disclosure: { refusal: { reason: "notAllowed" } },
    accessLog: { refusal: { reason: "tooMany", max: 5000 } },
    notice: { refusal: { reason: "alreadyDone", on: "2026-11-22" } },
    dossierItem: { refusal: { reason: "alreadyShielded" } },
    attachment: { fault: { reason: "program" } },
    user: { refusal: { field: "nameTaken" } },
    logo: { refusal: { reason: "notAPicture" } },
    list: { fault: { reason: "empty" } },
    import: { refusal: { reason: "columns" } },
    mrz: { fault: { reason: "empty" } },
    statement: { refusal: { reason: "organisationIncomplete", missing: ["kvk"] } },
    text: { refusal: { faults: [] } },
    policyVersion: { refusal: { reason: "notAdopted" } },
    scan: { fault: { reason: "damaged" } },
    policy: { refusal: { reason: "nothingRead" } },
    scanFiling: { refusal: { reason: "notInTray" } },
    backup: { refusal: { reason: "noBackup" } },
  };

  it.each(Object.keys(errors))("%s", (kind) => {
    expect(inDutch({ ...facts, kind, ...inner[kind] } as unknown as CommandError)).toMatch(sentence);
  });

  it("names the reference of a defect", () => {
    expect(inDutch({ kind: "unexpected", reference: "7F3A" })).toContain("Er ging iets mis (7F3A)");
  });

  it("says something about a failure of a newer program", () => {
    expect(inDutch({ kind: "obstacle", obstacle: { is: "moonPhase" } } as unknown as CommandError)).toContain(
      "Er ging iets mis",
    );
  });

  it("has words for every typing error in a recovery key", () => {
    for (const words of Object.values(recoveryKeyFaults)) expect(words).toMatch(sentence);
  });
});

it("says what a file is and what its name says", () => {
  const fault = { reason: "notWhatItsNameSays", named: "pdf" } as const;
  const said = (found: "text" | null) => inDutch({ kind: "attachment", fault: { ...fault, found } });
  expect(said("text")).toContain("een PDF-bestand, maar de inhoud is een tekstbestand.");
  expect(said(null)).toContain("een PDF-bestand, maar de inhoud is iets anders.");
});

describe("messages at fields", () => {
  const missing: FieldFault = { reason: "missing" };

  it("come from an own kind of consent, with the name that no letter fills in", () => {
    const fault: FieldFault = { reason: "unknownBlank", name: "cliënt" };
    const [said] = faultsOf({ kind: "consentKind", refusal: { faults: [{ field: "statementOwn", fault }] } });
    expect(said?.field).toBe("statementOwn");
    expect(said?.words).toContain("{cliënt}");
  });

  it("come from the faults of a form", () => {
    const error: CommandError = { kind: "client", refusal: { faults: [{ field: "surname", fault: missing }] } };
    expect(faultsOf(error)).toEqual([{ field: "surname", words: "Vul dit in." }]);
  });

  it("point at the path of an organisation's field", () => {
    const fault = { reason: "notAKvkNumber", field: "kvk" } as const;
    expect(faultsOf({ kind: "organisation", refusal: { faults: [fault] } })).toEqual([
      { field: "kvk", words: "Een KvK-nummer heeft 8 cijfers." },
    ]);
  });

  it("come from an item, a note and a register, where a row is part of the name", () => {
    const at = (field: string) => [{ field, words: "Vul dit in." }];
    const item: ItemFault = { field: "purpose", fault: missing };
    expect(faultsOf({ kind: "dossierItem", refusal: { reason: "fields", faults: [item] } })).toEqual(at("purpose"));
    const note: WorkNoteFault = { field: "text", fault: missing };
    expect(faultsOf({ kind: "workNote", refusal: { faults: [note] } })).toEqual(at("text"));
    const row = (field: "rows" | "pharmacy", row: number | null) => ({ faults: [{ field, row, fault: missing }] });
    expect(faultsOf({ kind: "register", refusal: row("rows", 2) })).toEqual(at("rows.2"));
    expect(faultsOf({ kind: "register", refusal: row("pharmacy", null) })).toEqual(at("pharmacy"));
  });

  it("put a password's refusal at the password, and a name's at the name", () => {
    expect(faultsOf({ kind: "user", refusal: { field: "passwordTooCommon" } })[0]?.field).toBe("password");
    expect(faultsOf({ kind: "user", refusal: { field: "nameTaken" } })[0]?.field).toBe("name");
  });

  it("are absent where the failure is about the whole", () => {
    expect(faultsOf({ kind: "locked" })).toEqual([]);
    expect(faultsOf({ kind: "consent", refusal: { reason: "notPrinted" } })).toEqual([]);
    expect(faultsOf({ kind: "dossierItem", refusal: { reason: "notShielded" } })).toEqual([]);
    expect(faultsOf({ kind: "attachment", fault: { reason: "empty" } })).toEqual([]);
  });
});
