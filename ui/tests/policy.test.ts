// Beleid en wet: what the page says of findings, of a faulty file and of what a file changes.

import { flushSync, mount, unmount, type Component } from "svelte";
import { afterEach, describe, expect, it } from "vitest";
import { door, pretend } from "../mock/host";
import PolicyTab from "../src/features/policy/PolicyTab.svelte";
import type { Finding, PolicyCheck, PolicyFile, ProfileFault, Status } from "../src/lib/bindings";
import { keepStatus } from "../src/lib/session.svelte";
import { startAfresh } from "../src/lib/place.svelte";
import { countsInDutch, profileFaultInDutch } from "../src/nl/policy";
import { settle } from "./settle";

const finding: Finding = {
  kind: "copyFee",
  level: "error",
  rows: ["RZ-4.6"],
  article: "AVG art. 12(5)",
  inForce: "2018-05-25",
  comparedOn: "2026-11-22",
  says: "Het beleid kan geld vragen voor een kopie.",
  meanwhile: "De privacyverklaring zegt dat de eerste kopie gratis is.",
  toVerify: true,
};

const check: PolicyCheck = {
  policy: { key: "jeugd-en-wmo", name: "Jeugd- en Wmo-begeleiding", own: null },
  unreadable: null,
  counts: { errors: 1, warnings: 0, remarks: 0 },
  findings: [finding],
  holds: [
    {
      subject: "Kosten van een kopie",
      own: "kan geld kosten",
      byLaw: "gratis",
      holds: "gratis, tenzij buitensporig",
      article: "AVG art. 12(5)",
      rows: ["RZ-4.6"],
      differs: true,
      toVerify: false,
    },
  ],
  open: [{ subject: "Bewaren van Wmo-gegevens", article: "Wmo 2015 art. 5.3.4", note: "Een kortere termijn komt." }],
  comparedOn: "2026-11-22",
};

const faulty: PolicyFile = {
  fileName: "ons-beleid.toml",
  outcome: {
    kind: "faults",
    faults: [{ reason: "toml", fault: { reason: "unknownField", line: 41, field: "regel" } }],
  },
};

const better: PolicyFile = {
  fileName: "ons-beleid.toml",
  outcome: {
    kind: "preview",
    name: "Thuiszorg",
    changes: [{ subject: "Kosten", gone: ["een kopie kan geld kosten"], added: ["gratis"] }],
    counts: { errors: 0, warnings: 0, remarks: 0 },
    findings: [],
  },
};

let adopted: unknown[] = [];
let next: PolicyFile = faulty;

async function open() {
  const status = (await door.call("start.status", null)) as Status;
  keepStatus({ ...status, allowed: ["policy.adopt"] });
  pretend("policy.check", () => check);
  pretend("policy.history", () => ({ versions: [], steps: [] }));
  pretend("policy.chooseFile", () => next);
  pretend("policy.adopt", (draft: unknown) => adopted.push(draft) && null);
  show(PolicyTab);
  await settle();
}

let shown: Record<string, unknown> | undefined;

function show(page: Component) {
  shown = mount(page, { target: document.body });
  flushSync();
}

const text = () => document.body.textContent?.replace(/\s+/g, " ") ?? "";

function press(label: string) {
  const button = [...document.querySelectorAll("button")].find((it) => it.textContent?.trim() === label);
  if (button === undefined) throw new Error(`no button ${label}`);
  button.click();
}

afterEach(async () => {
  if (shown !== undefined) await unmount(shown);
  shown = undefined;
  keepStatus(undefined);
  document.body.replaceChildren();
  startAfresh();
});

describe("what a policy lacks", () => {
  it("says how much there is of each, and what there is none of is left out", () => {
    expect(countsInDutch({ errors: 1, warnings: 6, remarks: 2 })).toBe("1 fout, 6 waarschuwingen en 2 opmerkingen.");
    expect(countsInDutch({ errors: 0, warnings: 1, remarks: 0 })).toBe("1 waarschuwing.");
    expect(countsInDutch({ errors: 0, warnings: 0, remarks: 0 })).toBe("Uw beleid wijkt nergens af van de wet.");
  });

  it("names the line of a fault, and what to do about it", () => {
    const faults: [ProfileFault, RegExp][] = [
      [{ reason: "toml", fault: { reason: "syntax", line: 3 } }, /^Regel 3: .*haakje/],
      [{ reason: "toml", fault: { reason: "missingField", line: 7, field: "rule" } }, /^Regel 7: .*“rule”/],
      [
        { reason: "toml", fault: { reason: "unknownWord", line: 9, field: "kind", word: "inzage" } },
        /^Regel 9: .*“inzage”/,
      ],
      [{ reason: "toml", fault: { reason: "wrongValue", line: 12, field: "within" } }, /^Regel 12: .*"4 weeks"/],
      [{ reason: "notText", line: 1 }, /^Regel 1: .*gewone tekst/],
      [{ reason: "tooLarge", limit: 1 }, /1 MB/],
    ];
    for (const [fault, words] of faults) expect(profileFaultInDutch(fault)).toMatch(words);
  });
});

describe("the page", () => {
  it("shows a finding with its level, article, date and what happens meanwhile", async () => {
    await open();
    for (const words of [
      "1 fout.",
      "Fout",
      finding.says,
      finding.meanwhile,
      "AVG art. 12(5), sinds 25 mei 2018",
      "RZ-4.6",
      "te verifiëren",
      "gratis, tenzij buitensporig",
      "anders dan het beleid",
    ]) {
      expect(text()).toContain(words);
    }
  });

  it("tells the faults of a file, and adopts one without faults under a name and a day", async () => {
    adopted = [];
    next = faulty;
    await open();
    press("Bestand inlezen");
    await settle();
    expect(text()).toContain("Regel 41: het programma kent “regel” hier niet.");
    expect(text()).not.toContain("Beleid vaststellen");
    next = better;
    press("Ander bestand inlezen");
    await settle();
    expect(text()).not.toContain("Regel 41");
    expect(text()).toContain("een kopie kan geld kosten");
    for (const [label, value] of [
      ["name", "Ons beleid"],
      ["adoptedOn", "1-11-2026"],
      ["adoptedBy", "het bestuur"],
    ] as const) {
      const field = document.querySelector<HTMLInputElement>(`#adoption-${label}`);
      if (field === null) throw new Error(label);
      field.value = value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    press("Beleid vaststellen");
    await settle();
    expect(adopted).toEqual([{ name: "Ons beleid", adoptedOn: "1-11-2026", adoptedBy: "het bestuur" }]);
    expect(text()).not.toContain("Beleid vaststellen");
  });
});
