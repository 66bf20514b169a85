// The dossier: what the form for an item makes of what is typed, and what a role sees of it.

import { flushSync, mount, unmount, type Component } from "svelte";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { door, pretend } from "../mock/host";
import ClientPage from "../src/features/client/ClientPage.svelte";
import ItemForm from "../src/features/dossier/ItemForm.svelte";
import {
  categoryOf,
  draftOf,
  emptyForm,
  explanationAt,
  fittingGround,
  matches,
  mayRestOnConsent,
  presetGround,
  purposesFor,
  reasonsFor,
  type Typed,
} from "../src/features/dossier/draft";
import { entryFacts, entryInDutch, shortened } from "../src/nl/registers";
import { dayOf, isOngoing, isUntold, type Entry } from "../src/features/register/rows";
import type {
  ClientId,
  ClientSummary,
  Dossier,
  EntryRow,
  ItemChoices,
  ItemDraft,
  ItemKind,
  ItemKindChoice,
  Status,
} from "../src/lib/bindings";
import { go, place, startAfresh, takeAddFile } from "../src/lib/place.svelte";
import { keepStatus } from "../src/lib/session.svelte";
import { aboutFacts, detailFacts, euros, sizeInDutch } from "../src/nl/dossier";
import { settle } from "./settle";

const choices: ItemChoices = {
  kinds: [
    choice("guidanceNote", {}),
    choice("carePlan", { details: ["from", "until", "evaluateOn"] }),
    choice("belief", { category: "special", special: "religion" }),
    choice("diagnostics", { category: "special", special: "health", details: ["party", "reference"] }),
    choice("debt", { compartment: "finances", details: ["party", "reference", "amount"], retention: "other" }),
    choice("legalStatus", { compartment: "judicial", details: ["measure", "party"] }),
    choice("image", { compartment: "images", mayRestOnConsent: true, retention: "other" }),
  ],
  purposes: [
    { text: "kennismaken", bases: ["contract"] },
    { text: "zorg geven", bases: ["contract", "legalDuty", "vitalInterest"] },
    { text: "delen als u dat goed vindt", bases: [] },
  ],
  categories: ["ordinary", "special", "criminal", "bsn"],
  specialKinds: ["health", "religion", "race", "politics", "union", "sexLife"],
  specialReasons: [
    ["inAdditionToHealth", ["health", "religion", "race", "politics", "union", "sexLife"]],
    ["spiritualCare", ["health", "religion"]],
    ["expressConsent", ["health", "religion", "race", "politics", "union", "sexLife"]],
  ],
  criminalGrounds: ["fromPoliceOrJustice", "expressConsent"],
  sources: ["selfMade", "client", "municipality"],
  measures: [
    ["supervisionOrder", false],
    ["detention", true],
  ],
  retentions: ["care", "other", "financial"],
};

function choice(kind: ItemKind, more: Partial<ItemKindChoice>): ItemKindChoice {
  return {
    kind,
    compartment: "careContent",
    details: [],
    category: null,
    special: null,
    retention: "care",
    mayRestOnConsent: false,
    ...more,
  };
}

const kindOf = (kind: ItemKind) => {
  const found = choices.kinds.find((it) => it.kind === kind);
  if (found === undefined) throw new Error(kind);
  return found;
};
const typed = (more: Partial<Typed> = {}): Typed => ({ ...emptyForm("22-11-2026", "Els Smit"), ...more });
const client = "c1" as ClientId;
const groundOf = (kind: ItemKind) => presetGround(kindOf(kind), purposesFor("ordinary", false, choices));

describe("what an item rests on", () => {
  it("is the care itself and the agreement about it, unless somebody says otherwise", () => {
    expect(groundOf("guidanceNote")).toEqual({ purpose: "zorg geven", basis: "contract", retention: "care" });
    expect(groundOf("debt").retention).toBe("other");
  });

  it("is asked for pictures, which can rest on consent", () => {
    expect(groundOf("image").basis).toBeNull();
    expect(purposesFor("ordinary", true, choices).map((it) => it.bases.includes("consent"))).toEqual([
      true,
      true,
      true,
    ]);
  });

  it("is never consent for ordinary care", () => {
    expect(mayRestOnConsent(kindOf("guidanceNote"), typed())).toBe(false);
    const bases = purposesFor("ordinary", false, choices).flatMap((it) => it.bases);
    expect(bases).not.toContain("consent");
    expect(purposesFor("ordinary", false, choices).map((it) => it.text)).not.toContain("delen als u dat goed vindt");
  });

  it("is a legal duty alone once the BSN is in it, and what was chosen returns to what fits", () => {
    const purposes = purposesFor("bsn", false, choices);
    expect(purposes).toEqual([{ text: "zorg geven", bases: ["legalDuty"] }]);
    const before = { purpose: "kennismaken", basis: "contract", retention: "financial" } as const;
    expect(fittingGround(before, kindOf("guidanceNote"), purposes)).toEqual({
      purpose: "zorg geven",
      basis: "legalDuty",
      retention: "financial",
    });
  });

  it("loses consent when nothing carries it any more", () => {
    const before = { purpose: "zorg geven", basis: "consent", retention: "care" } as const;
    expect(fittingGround(before, kindOf("guidanceNote"), purposesFor("special", false, choices)).basis).toBe(
      "contract",
    );
  });
});

describe("what is in an item", () => {
  it("is ordinary until somebody says otherwise, and then has to be said", () => {
    const kind = kindOf("guidanceNote");
    expect(categoryOf(kind, typed(), choices)).toBe("ordinary");
    expect(categoryOf(kind, typed({ isSensitive: true }), choices)).toBeNull();
    expect(categoryOf(kind, typed({ isSensitive: true, category: "bsn" }), choices)).toBe("bsn");
    const onlySpecial: ItemChoices = { ...choices, categories: ["ordinary", "special"] };
    expect(categoryOf(kind, typed({ isSensitive: true }), onlySpecial)).toBe("special");
  });

  it("is certain for some kinds, and criminal for some measures", () => {
    expect(categoryOf(kindOf("diagnostics"), typed(), choices)).toBe("special");
    const under = (measure: "detention" | "supervisionOrder") =>
      categoryOf(kindOf("legalStatus"), typed({ details: { ...typed().details, measure } }), choices);
    expect([under("supervisionOrder"), under("detention")]).toEqual(["ordinary", "criminal"]);
  });

  it("needs a reason that carries all of it, and an explanation beside it", () => {
    expect(reasonsFor(["religion"], choices)).toContain("spiritualCare");
    expect(reasonsFor(["religion", "race"], choices)).not.toContain("spiritualCare");
    const explained = (kind: ItemKind, more: Partial<Typed> = {}) =>
      explanationAt(kindOf(kind), typed(more), groundOf(kind), choices);
    expect(explained("diagnostics")).toBeNull();
    expect(explained("diagnostics", { specialKinds: { race: true } })).toBe("sensitive");
    expect(explained("belief")).toBe("sensitive");
    const consent = { ...groundOf("image"), basis: "consent" } as const;
    expect(explanationAt(kindOf("image"), typed(), consent, choices)).toBe("ground");
  });

  it("is sent without what no longer applies", () => {
    const filled = typed({
      title: "Plan",
      details: { ...typed().details, from: "1-1-2026", amount: "12", measure: "detention" },
      isSensitive: false,
      category: "special",
      specialKinds: { religion: true },
      specialReason: "spiritualCare",
      criminalGround: "expressConsent",
      explanation: "Omdat.",
      source: "client",
      sourceName: "Gemeente",
    });
    const sent = draftOf(client, kindOf("carePlan"), filled, groundOf("carePlan"), choices);
    expect(sent).toMatchObject({
      category: "ordinary",
      specialKinds: [],
      specialReason: null,
      criminalGround: null,
      explanation: "",
      sourceName: "",
    } satisfies Partial<ItemDraft>);
    expect(sent.details).toEqual({ ...typed().details, from: "1-1-2026" });
  });

  it("keeps the special kind of its own kind, and a reason only where it carries all", () => {
    const believer = typed({ specialKinds: { race: true }, specialReason: "spiritualCare", explanation: "Omdat." });
    const sent = draftOf(client, kindOf("belief"), believer, groundOf("belief"), choices);
    expect([sent.specialKinds, sent.specialReason, sent.explanation]).toEqual([["religion", "race"], null, "Omdat."]);
  });
});

it("finds items by words in any order, without capitals and accents", () => {
  const lines = ["Brief van de gemeente", "Zoë Müller"];
  expect(matches(lines, "")).toBe(true);
  expect(matches(lines, "muller BRIEF")).toBe(true);
  expect(matches(lines, "brief school")).toBe(false);
});

it("writes amounts and sizes in Dutch", () => {
  expect(euros(125050).replace(/\s/g, " ")).toBe("€ 1.250,50");
  expect([23, 52_400, 3_420_000, 99_600_000].map(sizeInDutch)).toEqual(["23 bytes", "52 kB", "3,4 MB", "100 MB"]);
});

it("tells of an item what was filled in, under the names of its kind", () => {
  const none = { measure: null, party: "", reference: "", amountCents: null, per: null };
  const days = { from: null, until: null, evaluateOn: null };
  expect(detailFacts("education", { ...none, ...days, party: "De Regenboog" })).toEqual([["School", "De Regenboog"]]);
  const facts = aboutFacts({
    id: "i1" as never,
    compartment: "careContent",
    item: {
      ...draftOf(client, kindOf("belief"), typed({ title: "Wens" }), groundOf("belief"), choices),
      details: { ...none, ...days },
      source: "selfMade",
      basis: "contract",
      dated: "2026-11-22",
    },
    shield: "shielded",
    files: [],
    corrections: [],
    steps: [],
    recordedAt: "2026-11-22T09:00:00Z",
    recordedBy: "Els Smit",
    changedAt: "2026-11-22T09:00:00Z",
    mayChange: true,
    mayDisclose: true,
    mayShield: true,
  });
  const labels = facts.map(([label]) => label);
  expect(Object.fromEntries(facts)).toMatchObject({ Afgeschermd: "Ja", Grondslag: "Overeenkomst met de cliënt" });
  expect(labels).not.toContain("Waarom het mag");
  expect(new Set(labels).size).toBe(labels.length);
});

describe("an entry of a register", () => {
  const entry: EntryRow = {
    retention: "care",
    additions: [],
    files: [],
    recordedAt: "2026-11-22T09:00:00Z",
    recordedBy: "Els Smit",
    canAdd: ["note"],
    mayDisclose: true,
  };
  const added = (kind: "clientTold" | "ended"): EntryRow => ({
    ...entry,
    additions: [
      { addition: { entry: "e1" as never, kind, on: "2026-11-22", text: "Ja" }, recordedAt: "", recordedBy: "" },
    ],
  });
  const incident = (toldClientOn: string | null, it: EntryRow): Entry => ({
    register: "incidents",
    id: "e1" as never,
    incident: {
      client,
      on: "2026-11-20",
      at: null,
      nature: "fall",
      description: "Gevallen.\nOpgestaan.",
      involved: "",
      measures: "",
      damage: "",
      toldClientOn,
      reportedOn: null,
    },
    entry: it,
  });
  const restraint = (duration: number | null, it: EntryRow): Entry => ({
    register: "restraint",
    id: "e1" as never,
    restraint: {
      client,
      nature: "Deur op slot",
      on: "2026-11-20",
      at: null,
      duration,
      durationUnit: null,
      reason: "",
      responsible: "",
      location: "",
    },
    entry: it,
  });

  it("waits until the client was told, at once or later", () => {
    expect(
      [incident(null, entry), incident("2026-11-21", entry), incident(null, added("clientTold"))].map(isUntold),
    ).toEqual([true, false, false]);
  });

  it("goes on until it has a duration or an end", () => {
    expect([restraint(null, entry), restraint(30, entry), restraint(null, added("ended"))].map(isOngoing)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("says when the client was told and when it ended, whether that was recorded at once or later", () => {
    const told = (it: Entry) => Object.fromEntries(entryFacts(it))["Met de cliënt besproken op"];
    expect([incident(null, entry), incident(null, added("clientTold"))].map(told)).toEqual([
      "Nog niet",
      "22 november 2026",
    ]);
    const long = (it: Entry) => Object.fromEntries(entryFacts(it))["Hoe lang?"];
    expect([restraint(null, entry), restraint(null, added("ended"))].map(long)).toEqual([
      "Duurt nog",
      "Gestopt op 22 november 2026",
    ]);
  });

  it("is called by what it was, in one line", () => {
    expect(entryInDutch(incident(null, entry))).toBe("Val: Gevallen. …");
    expect(dayOf(incident(null, entry))).toBe("2026-11-20");
    expect(shortened("kort")).toBe("kort");
    const long = shortened("een lange zin ".repeat(20));
    expect(long.length).toBeLessThan(75);
    expect(long).toMatch(/zin …$|lange …$|een …$/);
  });
});

describe("on the screen", () => {
  let page: Record<string, unknown> | undefined;

  const dossier: Dossier = {
    compartments: [
      { compartment: "careContent", mayAdd: true },
      { compartment: "images", mayAdd: false },
    ],
    items: [
      {
        id: "i1" as never,
        compartment: "careContent",
        shield: "open",
        shown: {
          kind: "guidanceNote",
          title: "Huisbezoek",
          category: "ordinary",
          dated: "2026-11-20",
          source: "selfMade",
          author: "Bo de Wit",
          retention: "care",
          files: 0,
          corrections: 1,
          changedAt: "2026-11-20T09:00:00Z",
        },
      },
      { id: "i2" as never, compartment: "careContent", shield: "shielded", shown: null },
    ],
  };

  beforeEach(() => {
    startAfresh();
    pretend("dossier.list", () => dossier);
    pretend("dossier.choices", () => choices);
  });

  afterEach(async () => {
    if (page !== undefined) await unmount(page);
    page = undefined;
    keepStatus(undefined);
    document.body.replaceChildren();
  });

  async function show<Props extends Record<string, unknown>>(
    screen: Component<Props>,
    props: Props,
    allowed?: string[],
  ) {
    const status = (await door.call("start.status", null)) as Status;
    keepStatus({ ...status, allowed: allowed ?? status.allowed });
    page = mount(screen, { target: document.body, props });
    flushSync();
    await settle();
  }

  async function someClient() {
    const { rows } = (await door.call("client.list", { page: 0, onlyCurrent: false })) as { rows: ClientSummary[] };
    return rows[0]?.id ?? client;
  }

  const names = (selector: string) =>
    [...document.querySelectorAll(selector)].map((it) => it.textContent.replace(/\s+/g, " ").trim());
  const parts = () => names("nav li button");

  it("shows a role the parts that it may see, and of a shielded item only that it is there", async () => {
    const ofCareWorker = ["dossier.list", "dossier.add", "incident.list", "workNote.list"];
    await show(ClientPage, { id: await someClient(), startTab: "dossier" }, ofCareWorker);
    expect(parts()).toEqual(["Alle stukken 2", "Zorginhoud 2", "Beeld en geluid 0", "Incidenten", "Werkaantekeningen"]);
    expect(names("table tbody th")).toEqual([
      "Huisbezoek Verslag van de begeleiding · Bo de Wit",
      "Een stuk dat is afgeschermd",
    ]);
    expect(names("table button")).toEqual(["Huisbezoek"]);
  });

  it("offers a new item only where the role may add one", async () => {
    await show(ClientPage, { id: await someClient(), startTab: "dossier", startPart: "images" }, [
      "dossier.list",
      "dossier.add",
    ]);
    expect(names("h2")).toContain("Beeld en geluid");
    expect(names("button")).not.toContain("Nieuw stuk");
  });

  it("falls back on the whole list where a part is not there", async () => {
    await show(ClientPage, { id: await someClient(), startTab: "dossier", startPart: "abuse" }, ["dossier.list"]);
    expect(names("h2")).toContain("Alle stukken");
  });

  it("asks for the kind first", async () => {
    await show(ItemForm, { client: await someClient(), part: "all" as const });
    expect(names("option, optgroup").length).toBeGreaterThan(choices.kinds.length);
    expect(document.querySelectorAll("textarea").length).toBe(0);
  });

  it("asks only for what goes with the kind, and keeps what was typed when it is refused", async () => {
    let sent: ItemDraft | undefined;
    pretend("dossier.add", (draft: ItemDraft) => {
      sent = draft;
      const fault = { field: "purpose", fault: { reason: "notAChoice" } };
      throw { kind: "dossierItem", refusal: { reason: "fields", faults: [fault] } };
    });
    await show(ItemForm, { client: await someClient(), part: "finances" as const });
    expect(names("label").join()).toMatch(/Schuldeiser.*Dossiernummer.*Bedrag/);
    const text = document.querySelector("textarea") as HTMLTextAreaElement;
    text.value = "Regel 1\nRegel 2";
    text.dispatchEvent(new Event("input", { bubbles: true }));
    document.querySelector("form")?.dispatchEvent(new Event("submit", { cancelable: true }));
    await settle();
    expect(sent).toMatchObject({ kind: "debt", text: "Regel 1\nRegel 2", basis: "contract", retention: "other" });
    expect(names('[role="alert"] li')).toEqual(["Doel: Maak een keuze uit de lijst."]);
    expect(document.querySelector("textarea")?.value).toBe("Regel 1\nRegel 2");
    expect(document.querySelector("details")?.open).toBe(true);
  });

  it("asks for a file once on arriving, not again on coming back", () => {
    go({ page: "dossierItem", id: "i1" as never, addFile: true });
    expect([takeAddFile(), takeAddFile()]).toEqual([true, false]);
    expect(place.here.page).toBe("dossierItem");
  });
});
