// A pretended backend for looking at the screens and for tests. Never part of a build.
//
// `?scene=welcome`, `unlock`, `recovery`, `noSheet`, `careWorker` or `empty` begins elsewhere; without it a practice
// vault is open.

import type {
  Answer,
  CarePurposeDraft,
  CarePurposeField,
  CarePurposeId,
  CarePurposeRow,
  ChosenVault,
  Client,
  ClientDraft,
  ClientId,
  ClientSummary,
  CommandError,
  ConsentDraft,
  ConsentId,
  BulkDraft,
  ConsentCell,
  ConsentMatrix,
  ConsentOverviewRow,
  LogoPicture,
  MatrixColumn,
  MatrixWanted,
  ConsentRow,
  DisclosureDraft,
  FieldFault,
  LetterFound,
  Organisation,
  OwnKindDraft,
  PreviewPage,
  Role,
  Status,
  User,
  TrayRow,
  TrayScanId,
  WhoDecides,
  Withdrawal,
} from "../src/lib/bindings";
import type { Door } from "../src/lib/host/door";
import { kinds } from "./kinds";
import { nameOf, people, type Person } from "./people";

const TODAY = "2026-11-22";
const scene = new URLSearchParams(globalThis.location?.search ?? "").get("scene") ?? "open";

const vaults: ChosenVault[] = [
  { name: "Zorg aan de IJssel", folder: "C:\\Users\\els\\Documents", asksName: true, wait: 0 },
  { name: "Oefenen", folder: "D:\\Kluizen", asksName: false, wait: 0 },
];

const role: Role = scene === "careWorker" ? "careWorker" : "coordinator";
const user: User = {
  id: "u1" as never,
  name: "Els Smit",
  role,
  ownRole: null,
  standing: "active",
  mustChangePassword: false,
  onlyOn: null,
};

/** What only a coordinator may. */
const coordinatorOnly =
  /^(client\.(register|change|duplicates)|(contact|mandate|recipient|capacity)\.(add|change|end|willingness|acting|seen|record|withdraw)|bsn\.|bsnCheck\.|decision\.|carePurpose\.(record|end)|conduct\.|care\.(end|resume)|intake\.|organisation\.save|policy\.(adopt|useBuiltIn|chooseFile)|consent\.keepKind|audit\.|user\.|ownRole\.|scheme\.view|circle\.(add|end|view)|emergency\.review|vault\.changeDataKey|recovery\.|import\.(choose|dryRun|run))/;

const status: Status = {
  state: scene === "welcome" ? "none" : scene === "unlock" ? "chosen" : "open",
  chosen: scene === "unlock" ? (vaults[0] ?? null) : null,
  recent: vaults,
  user: scene === "welcome" || scene === "unlock" ? null : user,
  practice: scene === "open",
  today: TODAY,
  recoveryKeyWaiting: scene === "recovery",
  recoveryKeyMissing: scene === "recovery" || scene === "noSheet",
  locking: { idleMinutes: 5, onMinimise: false, hideWindow: true },
  wipesClipboard: false,
  organisationComplete: scene === "open",
  allowed: [],
};

let organisation: Organisation = {
  name: scene === "open" ? "Zorg aan de IJssel" : "",
  street: scene === "open" ? "Kade 12" : "",
  postcode: scene === "open" ? "7201 AB" : "",
  town: scene === "open" ? "Zutphen" : "",
  kvk: scene === "open" ? "12345678" : "",
  phone: "0575 123 456",
  email: "info@voorbeeld.nl",
  website: "",
  contact: { name: "Els Smit", phone: "", email: "privacy@voorbeeld.nl" },
  privacyOfficer: null,
  complaintBodies: [
    { name: "Klachtenfunctionaris", reach: "klacht@voorbeeld.nl" },
    { name: "Autoriteit Persoonsgegevens", reach: "autoriteitpersoonsgegevens.nl" },
  ],
  profile: "zorgboerderij",
};

const purposes: CarePurposeRow[] = [];

const consents = new Map<ConsentId, ConsentRow>();
let counter = 0;

function addConsent(draft: ConsentDraft, names: string[]): ConsentId {
  const id = `c${++counter}` as ConsentId;
  consents.set(id, {
    id,
    letterNumber: `2026-${String(counter).padStart(4, "0")}`,
    kindName: kindOf(draft.kind).name,
    state: "proposed",
    askAgain: null,
    agreedRecipients: [],
    agreedChoices: [],
    consent: {
      client: draft.client,
      kind: draft.kind,
      recipients: draft.recipients,
      purpose: draft.purpose,
      choices: draft.choices,
      signers: names.map((name, index) => ({
        name,
        capacity: index === 0 ? { kind: "client" } : { kind: "representative", relation: "moeder", contact: null },
        given: null,
      })),
      unableBecause: draft.unableBecause,
      validFrom: null,
      validUntil: draft.validUntil === "" ? null : "2027-01-15",
      replaces: draft.replaces,
      proposedOn: TODAY,
      printedOn: null,
      refused: null,
      withdrawn: null,
      replacedOn: null,
    },
    steps: [{ kind: "proposed", on: TODAY, at: `${TODAY}T08:30:00Z`, by: user.name, who: null, means: null }],
    scans: [],
  });
  return id;
}

const kindOf = (code: string) => {
  const found = kinds.find((it) => it.kind.code === code)?.kind;
  if (found === undefined) throw { kind: "consent", refusal: { reason: "unknownKind" } } satisfies CommandError;
  return found;
};

type Step = ConsentRow["steps"][number];

function step(
  id: ConsentId,
  kindOfStep: Step["kind"],
  change: (row: ConsentRow) => void,
  said: Pick<Step, "who" | "means"> = { who: null, means: null },
) {
  const row = structuredClone(consents.get(id));
  if (row === undefined) throw { kind: "notFound", what: "consent" } satisfies CommandError;
  change(row);
  row.steps.push({ kind: kindOfStep, on: TODAY, at: `${TODAY}T09:05:00Z`, by: user.name, ...said });
  consents.set(id, row);
  return null;
}

function sign(id: ConsentId, index: number, answer: Answer) {
  const name = consents.get(id)?.consent.signers[index]?.name ?? null;
  const change = (row: ConsentRow) => {
    const { signers, recipients, choices } = row.consent;
    const one = signers[index];
    if (one === undefined) return;
    one.given = { on: TODAY, means: answer.means, recipients: answer.recipients, choices: answer.choices };
    if (signers.some((it) => it.given === null)) return;
    const byAll = (of: "recipients" | "choices", at: number) => signers.every((it) => it.given?.[of].includes(at));
    row.agreedRecipients = recipients.filter((_, at) => byAll("recipients", at)).map((it) => it.name);
    row.agreedChoices = choices.filter((_, at) => byAll("choices", at));
    const isEmpty = (asked: unknown[], agreed: unknown[]) => asked.length !== 0 && agreed.length === 0;
    const nothing = isEmpty(recipients, row.agreedRecipients) || isEmpty(choices, row.agreedChoices);
    row.state = nothing ? "refused" : "inForce";
  };
  return step(id, "signed", change, { who: name, means: answer.means });
}

/** Nobody is around the pretended clients: the client decides, or somebody is still to be found. */
function careOf(client: ClientId): WhoDecides {
  const age = 2026 - Number(personOf(client).client.birthDate.slice(0, 4));
  const isYoung = age < 16;
  return {
    matter: "care",
    on: TODAY as never,
    law: "wgbo",
    youngest: age,
    oldest: age,
    ageStep: null,
    capacity: { fact: "notAssessed" },
    client: isYoung ? "together" : "alone",
    deciders: [{ who: { is: "client" }, manner: "alone" }],
    complete: !isYoung,
    ladder: [],
    missing: [],
    profile: [],
    uncertain: [],
    next: isYoung ? [{ step: "findGuardian" }] : [],
    notes: [],
    ownRights: [],
    afterDeath: null,
  };
}

const answerAbout = (client: ClientId) => ({
  on: TODAY,
  clientName: nameOf(personOf(client)),
  names: [],
  decisions: [careOf(client)],
  exceptions: [],
});

const sample = (person: Person | undefined, validUntil = ""): ConsentDraft => ({
  client: person?.id ?? ("" as ClientId),
  kind: "shareWithCarers",
  recipients: [
    { kind: "gp", name: "Huisartsenpraktijk De Linde", place: "Zutphen" },
    { kind: "pharmacy", name: "Apotheek Waterkant", place: "Zutphen" },
  ],
  purpose: kindOf("shareWithCarers").purposes[0] ?? "",
  choices: kindOf("shareWithCarers").choices.options.slice(0, 3),
  representatives: [],
  unableBecause: "",
  validUntil,
  replaces: null,
});

for (const index of [1, 4, 6]) {
  const person = people[index];
  const names = [person === undefined ? "" : nameOf(person), ...(index === 4 ? ["Marja Ålberts"] : [])];
  const id = addConsent(sample(person, index === 6 ? "15-1-2027" : ""), names);
  if (index !== 1) step(id, "printed", (row) => ((row.state = "printed"), (row.consent.printedOn = TODAY)));
  if (index === 6) sign(id, 0, { signedOn: TODAY, means: "paper", recipients: [0, 1], choices: [0, 2] });
}

const summary = (person: Person): ClientSummary => ({
  id: person.id,
  number: person.number,
  name: nameOf(person),
  birthDate: person.client.birthDate,
  town: person.client.address.kind === "dutch" ? person.client.address.town : "",
  inCare: person.client.careEnd === null,
  deceasedOn: person.client.deceasedOn,
  secretAddress: person.client.secretAddress,
});

const fold = (text: string) =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .replace(/ø/g, "o")
    .replace(/ı/g, "i");

const personOf = (id: ClientId) => {
  const person = people.find((it) => it.id === id);
  if (person === undefined) throw { kind: "notFound", what: "client" } satisfies CommandError;
  return person;
};

let tray: TrayRow[] = [
  {
    id: "t1" as never,
    name: "scan0412.pdf",
    pages: 3,
    size: 412000,
    because: "noCode",
    receivedAt: `${TODAY}T08:40:00Z`,
    receivedBy: user.name,
  },
];

/** Bytes of the file that is being dropped. */
let received = 0;

function letterFound(row: ConsentRow): LetterFound {
  return {
    letterNumber: row.letterNumber,
    consent: row.id,
    client: summary(personOf(row.consent.client)),
    kind: row.consent.kind,
    state: row.state,
  };
}

/** Two grey dots, drawn as large as a logo. */
const greyLogo: LogoPicture = {
  png: "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAC0lEQVR4nGNoAAMACocDAcTGH2YAAAAASUVORK5CYII=",
  width: 2,
  height: 1,
  printedWidth: 40,
  printedHeight: 20,
};
let logo: LogoPicture | null = null;

function leaveTray(scan: TrayScanId): null {
  tray = tray.filter((it) => it.id !== scan);
  return null;
}

const overview = (): ConsentOverviewRow[] =>
  [...consents.values()].reverse().map((row) => ({
    id: row.id,
    client: summary(personOf(row.consent.client)),
    kind: row.consent.kind,
    kindName: row.kindName,
    state: row.state,
    since: row.consent.proposedOn,
    validUntil: row.consent.validUntil,
  }));

/** Every other client has one kind, in some state; the second kind is asked of nobody in particular. */
const CELLS: readonly Partial<ConsentCell>[] = [
  { missing: true },
  { state: "inForce" },
  { state: "printed" },
  { state: "inForce", askAgain: "clientSignsNow" },
  { state: "inForce", endsSoon: true, until: "2027-01-01" },
  { state: "withdrawn" },
];

const cellOf = (index: number): ConsentCell => {
  const some = CELLS[index % CELLS.length] ?? {};
  const known = some.state === undefined ? {} : { consent: "c1" as ConsentId, since: "2026-10-01" };
  const empty = { state: null, consent: null, since: null, until: null, endsSoon: false, askAgain: null };
  return { ...empty, missing: false, successor: false, ...known, ...some };
};

const column = (code: string, name: string, expected: boolean): MatrixColumn => ({
  code,
  name,
  offer: "profile",
  shown: true,
  expected,
  canBeExpected: true,
  missing: expected ? 2 : 0,
  onItsWay: 1,
  inForce: 4,
  expiring: 1,
  askAgain: 1,
  declined: 1,
});

const fits = (cell: ConsentCell, show: MatrixWanted["show"]): boolean =>
  ({
    all: true,
    attention: cell.missing || cell.askAgain !== null || cell.endsSoon || cell.state === "printed",
    missing: cell.missing,
    onItsWay: cell.state === "printed",
    expiring: cell.endsSoon,
    askAgain: cell.askAgain !== null,
  })[show];

const matrix = ({ show, text }: MatrixWanted): ConsentMatrix => {
  const all = scene === "empty" ? [] : people.filter((it) => nameOf(it).toLowerCase().includes(text.toLowerCase()));
  const rows = all
    .map((person, index) => ({
      client: summary(person),
      cells: [cellOf(index), { ...cellOf(index + 1), missing: false }],
    }))
    .filter((row) => row.cells.some((cell) => fits(cell, show)));
  const columns = [
    column("shareWithCarers", "Informatie delen met andere zorgverleners", true),
    column("imagesAndSound", "Foto\u2019s en video\u2019s", false),
  ];
  return { columns, rows: rows.slice(0, 50), total: rows.length, pageSize: 50, clients: all.length };
};

const leftOut = () => [
  { client: summary(people[0] as Person), reason: { is: "nobodySigns" as const } },
  { client: summary(people[1] as Person), reason: { is: "recipientMissing" as const, kind: "pharmacy" as const } },
];

const draftOf = ({ client }: Person): ClientDraft => {
  const { address, careStart, careEnd, deceasedOn, ...rest } = client;
  const dutch = address.kind === "dutch" ? address : null;
  return {
    ...rest,
    street: dutch?.street ?? "",
    houseNumber: dutch?.houseNumber ?? "",
    houseLetter: "",
    houseAddition: "",
    postcode: dutch?.postcode ?? "",
    town: dutch?.town ?? "",
    foreignAddress: "",
    country: "",
    careStart: careStart ?? "",
    careEnd: careEnd ?? "",
    deceasedOn: deceasedOn ?? "",
  };
};

function refuse(draft: ClientDraft, bsn: string) {
  const fault = (reason: "missing" | "notADate" | "notAPostcode" | "bsnLength"): FieldFault => ({ reason });
  const faults = [
    ...(draft.surname.trim() === "" ? [{ field: "surname" as const, fault: fault("missing") }] : []),
    ...(draft.birthDate.trim() === "" ? [{ field: "birthDate" as const, fault: fault("missing") }] : []),
    ...(draft.postcode !== "" && !/^\d{4} ?[a-z]{2}$/i.test(draft.postcode)
      ? [{ field: "postcode" as const, fault: fault("notAPostcode") }]
      : []),
    ...(bsn !== "" && bsn.length !== 9 ? [{ field: "bsn" as const, fault: fault("bsnLength") }] : []),
  ];
  if (faults.length !== 0) throw { kind: "client", refusal: { faults } } satisfies CommandError;
}

function page(lines: string[]): PreviewPage {
  const [width, height] = [1240, 1754];
  const canvas = globalThis.document?.createElement("canvas");
  const pen = canvas?.getContext?.("2d");
  if (!canvas || !pen) return { png: "", width, height, lines };
  canvas.width = width;
  canvas.height = height;
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = "#111";
  lines.forEach((line, index) => {
    pen.font = index === 0 ? "bold 40px sans-serif" : "28px sans-serif";
    pen.fillText(line, 150, 220 + index * 46);
  });
  return { png: canvas.toDataURL("image/png").split(",")[1] ?? "", width, height, lines };
}

const letter = (row: ConsentRow) =>
  page([
    "Toestemmingsverklaring",
    "",
    organisation.name,
    `Brief ${row.letterNumber}`,
    "",
    `Ik, ${nameOf(personOf(row.consent.client))}, vind het goed dat informatie wordt gedeeld met:`,
    ...row.consent.recipients.map((it) => `• ${it.name}, ${it.place}`),
    "",
    "Het gaat om deze informatie:",
    ...row.consent.choices.map((it) => `• ${it}`),
  ]);

/** As the program does: nothing before a vault is open, and then whatever the role may. */
const allowed = () =>
  status.state === "open"
    ? Object.keys(handlers).filter((name) => role === "coordinator" || !coordinatorOnly.test(name))
    : [];

let chosenTimes = 0;

type Handler = (input: never) => unknown;

const handlers: Record<string, Handler> = {
  "start.status": () => ({ ...structuredClone(status), allowed: allowed() }),
  "vault.chooseNew": () => Object.assign(status, { state: "chosen", chosen: vaults[0] }).chosen,
  "vault.chooseExisting": () => Object.assign(status, { state: "chosen", chosen: vaults[0] }).chosen,
  "vault.chooseRecent": (index: number) => Object.assign(status, { state: "chosen", chosen: vaults[index] }).chosen,
  "vault.openPractice": () => void Object.assign(status, { state: "open", practice: true, user }),
  "vault.create": ({ password }: { password: string }) => {
    if (password.length < 12) throw { kind: "user", refusal: { field: "passwordTooShort", min: 12 } };
    Object.assign(status, { state: "open", user, recoveryKeyWaiting: true, recoveryKeyMissing: true });
    return null;
  },
  "vault.unlock": ({ password }: { password: string }) => {
    if (password === "fout") throw { kind: "obstacle", obstacle: { is: "wrongPassword" } };
    Object.assign(status, { state: "open", user });
    return null;
  },
  "vault.recover": () => void Object.assign(status, { state: "open", user }),
  "vault.lock": () => void Object.assign(status, { state: "chosen", chosen: vaults[0], user: null }),
  "client.find": ({ text }: { text: string }) =>
    people.filter((it) => fold(`${nameOf(it)} ${it.number} ${it.client.birthDate}`).includes(fold(text))).map(summary),
  "client.list": ({ onlyCurrent }: { onlyCurrent: boolean }) => {
    const rows = scene === "empty" ? [] : people.map(summary).filter((it) => !onlyCurrent || it.inCare);
    return { total: rows.length * 3, pageSize: 12, rows };
  },
  "client.read": (id: ClientId) => {
    const person = personOf(id);
    const year = Number(person.client.birthDate.slice(0, 4));
    const partial = person.client.birthDate.length < 10;
    return {
      id,
      number: person.number,
      client: person.client,
      name: nameOf(person),
      formalName: `${person.client.sex === "female" ? "mevrouw" : "de heer"} ${nameOf(person)}`,
      familyName: person.client.surname,
      ages: partial ? [2025 - year, 2026 - year] : [2026 - year, 2026 - year],
      bsn: person.bsn,
      addressLines: person.client.secretAddress
        ? ["Lindelaan 3", "7201 AB Zutphen"]
        : [`Lindelaan ${person.number - 998}`, `7201 AB  ${summary(person).town}`],
      identityChecked: person.checked,
      warnings: [
        ...(person.client.secretAddress ? ["secretAddress"] : []),
        ...(person.checked ? [] : ["noIdentityCheck"]),
        ...(person.bsn === null ? ["noBsn"] : []),
        ...([...consents.values()].some((it) => it.consent.client === id && it.state === "printed")
          ? ["consentToSign"]
          : []),
      ],
    };
  },
  "client.draft": (id: ClientId) => draftOf(personOf(id)),
  "client.history": () => [
    {
      field: "phones",
      old: "0575 111 222",
      new: "06 12 34 56 78",
      changedAt: "2026-09-03T10:12:00Z",
      changedBy: "Els Smit",
    },
    { field: "birth_date", old: "1980", new: "1980-02-01", changedAt: "2026-08-20T13:40:00Z", changedBy: "Els Smit" },
  ],
  "client.duplicates": ({ client, except }: { client: ClientDraft; except: ClientId | null }) =>
    people
      .filter((it) => it.id !== except && fold(it.client.surname) === fold(client.surname.trim()))
      .map((it) => ({ client: summary(it), likeness: "sameNameAndBirthDate" })),
  "client.register": ({ client, bsn }: { client: ClientDraft; bsn: string }) => {
    refuse(client, bsn);
    const first = people[0];
    if (first === undefined) return null;
    const added: Person = structuredClone(first);
    added.id = `n${people.length}` as ClientId;
    added.number = 1001 + people.length;
    added.checked = false;
    added.bsn = bsn === "" ? null : `•••••${bsn.slice(-4)}`;
    Object.assign(added.client, {
      surname: client.surname,
      prefix: client.prefix,
      firstNames: client.firstNames,
    } satisfies Partial<Client>);
    people.push(added);
    return added.id;
  },
  "client.change": ({ client }: { client: ClientDraft }) => (refuse(client, ""), null),
  "bsn.reveal": () => "999990019",
  "bsnCheck.list": (id: ClientId) =>
    personOf(id).checked
      ? [
          {
            id: "b1",
            check: {
              client: id,
              checkedOn: "2026-03-02",
              checkedBy: "Els Smit",
              identity: {
                basis: "document",
                documentKind: "identityCard",
                documentNumber: "IA12B34C5",
                validUntil: "2031-05-20",
                issuingCountry: "NLD",
                widCheck: "notDone",
              },
              origin: { kind: "known", source: "municipality", sender: "Gemeente Zutphen", receivedOn: "2026-02-20" },
              register: null,
            },
            warnings: ["firstLetter"],
            recordedAt: "2026-03-02T09:12:00Z",
            recordedBy: "Els Smit",
          },
        ]
      : [],
  "bsnCheck.warnings": ({ number }: { number: string }) => (/o/i.test(number) ? ["letterO"] : []),
  "bsnCheck.state": (id: ClientId) => ({
    documentShown: personOf(id).checked,
    open: personOf(id).checked ? [] : ["noCheck"],
    missing: [],
  }),
  "bsnCheck.rules": () => ({
    state: "2026-11-22",
    sources: [
      { key: "client", name: "De cliënt heeft het gezegd", skip: false, sender: false },
      { key: "municipality", name: "Gemeente, met een beschikking", skip: true, sender: true },
    ].map((it) => ({ ...it, article: "Wabvpz art. 7", certainty: "high", note: null })),
    recipients: [],
    holders: [],
    countries: [{ code: "NLD", name: "Nederland", zone: null }],
  }),
  "bsnCheck.readMrz": () => {
    throw { kind: "mrz", fault: { reason: "notRecognised" } };
  },
  "bsnCheck.record": (draft: { client: ClientId; validUntil: string; source: unknown }) => {
    const missing: FieldFault = { reason: "missing" };
    const faults = [
      ...(draft.validUntil === "" ? [{ field: "validUntil", fault: missing }] : []),
      ...(draft.source === null ? [{ field: "source", fault: missing }] : []),
    ];
    if (faults.length !== 0) throw { kind: "bsnCheck", refusal: { faults } };
    personOf(draft.client).checked = true;
    return "b1";
  },
  "consent.kinds": () => kinds,
  "consent.signatures": ({ client }: { client: ClientId }) => {
    const age = 2026 - Number(personOf(client).client.birthDate.slice(0, 4));
    const both = age < 16;
    return {
      client: true,
      representative: both,
      ages: [age, age],
      reasons: [
        {
          reason: "law",
          regime: "wgbo",
          article: "BW art. 7:450",
          from: both ? 12 : 16,
          until: both ? 15 : null,
          signs: both ? "both" : "client",
          needsChecking: false,
        },
      ],
      decision: careOf(client),
      names: [],
    };
  },
  "contact.list": () => [],
  "recipient.list": () => [],
  "capacity.list": () => [],
  "representation.read": ({ client }: { client: ClientId }) => answerAbout(client),
  "representation.question": ({ client }: { client: ClientId }) => answerAbout(client),
  "consent.list": (id: ClientId) => [...consents.values()].filter((it) => it.consent.client === id),
  "consent.read": (id: ConsentId) => {
    const row = consents.get(id);
    if (row === undefined) throw { kind: "notFound", what: "consent" };
    return structuredClone(row);
  },
  "consent.matrix": matrix,
  "consent.expectKinds": () => null,
  "consent.bulkCheck": ({ purpose }: BulkDraft) => {
    const fault: FieldFault = { reason: "missing" };
    if (purpose === "") throw { kind: "consent", refusal: { reason: "fields", faults: [{ field: "purpose", fault }] } };
    return { letters: 27, leftOut: leftOut() };
  },
  "consent.bulkMake": () => ({ outcome: "made", letters: 27, leftOut: leftOut() }),
  "consent.bulkView": () => null,
  "consent.bulkSave": () => ({ name: "brieven.pdf", folder: "C:\\Users\\els\\Documents" }),
  "consent.bulkSaveEach": () => ({ folder: "C:\\Users\\els\\Documents", files: 27 }),
  "work.status": () => null,
  "work.cancel": () => null,
  "consent.previewLetter": (id: ConsentId) => [letter((handlers["consent.read"] as (id: ConsentId) => ConsentRow)(id))],
  "consent.propose": (draft: ConsentDraft) => {
    const fault: FieldFault = { reason: "missing" };
    const faults = [
      ...(draft.recipients.some((it) => it.name === "") ? [{ field: "recipients", fault }] : []),
      ...(draft.purpose === "" ? [{ field: "purpose", fault }] : []),
      ...(kindOf(draft.kind).choices.ask !== "none" && draft.choices.length === 0 ? [{ field: "choices", fault }] : []),
    ];
    if (faults.length !== 0) throw { kind: "consent", refusal: { reason: "fields", faults } };
    return addConsent(draft, [nameOf(personOf(draft.client)), ...draft.representatives.map((it) => it.name)]);
  },
  "consent.viewLetter": () => null,
  "consent.saveLetter": () => ({ name: "brief.pdf", folder: "C:\\Users\\els\\Documents" }),
  "consent.markPrinted": (id: ConsentId) =>
    step(id, "printed", (row) => ((row.state = "printed"), (row.consent.printedOn = TODAY))),
  "consent.sign": ({ consent, signer, answer }: { consent: ConsentId; signer: number; answer: Answer }) =>
    sign(consent, signer, answer),
  "consent.refuse": ({ consent, signer }: { consent: ConsentId; signer: number }) =>
    step(consent, "refused", (row) => ((row.state = "refused"), (row.consent.refused = { on: TODAY, signer })), {
      who: consents.get(consent)?.consent.signers[signer]?.name ?? null,
      means: null,
    }),
  "consent.keepKind": ({ kind, offered }: OwnKindDraft) => {
    const fault: FieldFault = { reason: "missing" };
    if (kind.name.trim() === "") throw { kind: "consentKind", refusal: { faults: [{ field: "name", fault }] } };
    const code = kind.code === "" ? `own${kinds.length}` : kind.code;
    const row = { kind: { ...kind, code, number: null }, offer: offered ? "own" : "retired" } as const;
    const at = kinds.findIndex((it) => it.kind.code === code);
    kinds.splice(at < 0 ? kinds.length : at, at < 0 ? 0 : 1, row);
    return code;
  },
  "consent.previewKind": (kind: { name: string; letter: { client: { opening: string } } }) => [
    page([kind.name, "", kind.letter.client.opening]),
  ],
  "consent.fileScan": (id: ConsentId) =>
    step(id, "scanFiled", (row) =>
      row.scans.push({
        id: "s1",
        mediaType: "application/pdf",
        size: 52000,
        filedAt: `${TODAY}T09:10:00Z`,
        filedBy: user.name,
      }),
    ) ?? "s1",
  "consent.viewScan": () => null,
  "scan.tray": () => (scene === "empty" ? [] : tray),
  "scan.preview": () => [
    {
      png: "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj4GwAAAABJRU5ErkJggg==",
      width: 1,
      height: 1,
    },
  ],
  "scan.letter": ({ letterNumber }: { letterNumber: string }) => {
    const row = [...consents.values()].find((it) => it.letterNumber === letterNumber.trim().toUpperCase());
    if (row === undefined) throw { kind: "scanFiling", refusal: { reason: "unknownLetter" } };
    return letterFound(row);
  },
  "scan.receive": ({ from, content }: { from: number; content: string }) => {
    if (from === 0) received = 0;
    received += atob(content).length;
    return null;
  },
  "scan.fileDropped": ({ name, size, consent }: { name: string; size: number; consent: ConsentId | null }) => {
    if (received !== size) throw { kind: "scanFiling", refusal: { reason: "notWhole" } };
    if (size === 0) throw { kind: "scan", fault: { reason: "empty" } };
    const rows = [...consents.values()].filter((it) => (consent === null ? it.state === "printed" : it.id === consent));
    return {
      name,
      pages: rows.length * 2 + 1,
      filed: rows.map((row, index) => ({
        letter: letterFound(row),
        pages: [index * 2 + 1, index * 2 + 2],
        known: false,
      })),
      kept: consent === null ? [{ scan: "t1" as never, pages: [rows.length * 2 + 1], because: "noCode" }] : [],
    };
  },
  "scan.choose": () => null,
  "scan.fileByHand": ({ scan }: { scan: TrayScanId }) => leaveTray(scan),
  "scan.remove": ({ scan, reason }: { scan: TrayScanId; reason: string }) => {
    if (reason.trim() === "") {
      const faults = [{ field: "reason", fault: { reason: "missing" } }];
      throw { kind: "scanFiling", refusal: { reason: "fields", faults } };
    }
    return leaveTray(scan);
  },
  "consent.withdraw": ({ consent, withdrawal }: { consent: ConsentId; withdrawal: Omit<Withdrawal, "on"> }) =>
    step(
      consent,
      "withdrawn",
      (row) => ((row.state = "withdrawn"), (row.consent.withdrawn = { on: TODAY, ...withdrawal })),
      { who: withdrawal.by, means: withdrawal.means },
    ),
  "organisation.read": () => organisation,
  "organisation.logo": () => logo,
  "organisation.chooseLogo": () => (logo = greyLogo),
  "organisation.removeLogo": () => (logo = null),
  "organisation.save": (next: Organisation) => {
    const faults = [
      ...(next.name === "" ? [{ reason: "missing", field: "name" }] : []),
      ...next.complaintBodies.flatMap((it, index) =>
        it.reach === "" ? [{ reason: "missing", field: `complaintBodies.${index}.reach` }] : [],
      ),
    ];
    if (faults.length !== 0) throw { kind: "organisation", refusal: { faults } };
    organisation = next;
    status.organisationComplete = true;
    return null;
  },
  "profile.list": () => [
    {
      key: "zorgboerderij",
      name: "Zorgboerderij of dagbesteding",
      description: "Voor kleine aanbieders van dagbesteding en begeleiding.",
      role: "controller",
      officer: "optional",
      listedBodies: ["Geschillencommissie Zorg"],
    },
    {
      key: "wettelijk-minimum",
      name: "Wettelijk minimum",
      description: "Alleen wat de wet vraagt.",
      role: "controller",
      officer: "optional",
      listedBodies: [],
    },
  ],
  "dossier.preview": () => ({
    parts: [
      { name: "client", title: "Persoonsgegevens", chosen: true },
      { name: "clientHistory", title: "Eerdere persoonsgegevens", chosen: true },
      { name: "bsnCheck", title: "Identiteit en BSN", chosen: true },
      { name: "care", title: "Zorg en besluiten", chosen: true },
      { name: "contact", title: "Contacten en vertegenwoordigers", chosen: true },
      { name: "recipient", title: "Wie gegevens over u krijgt", chosen: true },
      { name: "capacity", title: "Wilsbekwaamheid", chosen: true },
      { name: "representation", title: "Wie beslist", chosen: true },
      { name: "dossierItem", title: "Dossier", chosen: true },
      { name: "correctionSheet", title: "Correctieblad", chosen: true },
      { name: "incident", title: "Incidenten", chosen: true },
      { name: "restraint", title: "Vrijheidsbeperking", chosen: true },
      { name: "medication", title: "Medicatielijsten", chosen: true },
      { name: "abuse", title: "Meldcode en misbruik", chosen: true },
      { name: "consent", title: "Toestemmingen", chosen: true },
    ],
    pageCount: 2,
    pages: [page(["Dossier", "", organisation.name]), page(["Persoonsgegevens", "", "Niet in deze afdruk"])],
  }),
  "dossier.view": () => null,
  "dossier.save": () => ({ name: "dossier-1001.pdf", folder: "C:\\Users\\els\\Documents" }),
  "statement.preview": () => ({
    title: "Privacyverklaring",
    pages: [
      page(["Privacyverklaring", "", organisation.name, "", "Wij gebruiken uw gegevens om u goede zorg te geven."]),
    ],
    completeness: [
      {
        item: "Wie verantwoordelijk is",
        article: "AVG art. 13(1)(a)",
        verdict: { kind: "present", heading: "Wie wij zijn" },
      },
      {
        item: "Contactgegevens van de FG",
        article: "AVG art. 13(1)(b)",
        verdict: { kind: "notApplicable", reason: "wij hebben geen functionaris gegevensbescherming" },
      },
      {
        item: "Bewaartermijn of criteria",
        article: "AVG art. 13(2)(a)",
        verdict: { kind: "present", heading: "Hoe lang wij bewaren" },
      },
    ],
  }),
  "statement.view": () => null,
  "statement.save": () => ({ name: "privacyverklaring.pdf", folder: "C:\\Users\\els\\Documents" }),
  "disclosure.choices": () => ({
    recipients: [{ kind: "gp", name: "Huisarts" }],
    purposes: [{ purpose: "treatment", recipients: ["gp"] }],
    data: ["ordinary", "health", "bsn"],
    channels: ["secureMail", "phone"],
    ends: ["sent", "told", "notNeeded"],
    functions: [],
    functionsFor: [],
  }),
  "disclosure.list": () => [],
  "disclosure.register": () => ({ from: "2025-11-22", until: TODAY, rows: [] }),
  "disclosure.judge": ({ recipient, purpose }: DisclosureDraft) => ({
    verdict:
      recipient === null || purpose === null
        ? null
        : {
            outcome: "notAllowed",
            grounds: [],
            missing: [
              {
                key: "carersByConsent",
                name: "Toestemming om informatie te delen met deze zorgverlener",
                rests: "consent",
                article: "BW art. 7:457(1)",
                source: ["ZT-22.1"],
                needsChecking: false,
                lacks: [{ lack: "noConsent", permission: "shareWithNamedCarers" }],
                met: [],
              },
            ],
            bars: [],
            duties: [],
            laxer: [],
            notifyClient: false,
            emergencyPossible: true,
            needsChecking: false,
          },
    emergency: "Noodsituatie: er is direct gevaar.",
    emergencyArticle: "AVG art. 9(2)(c)",
  }),
  "notice.list": () => [],
  "audit.search": ({ client }: { client: ClientId | null }) => ({
    rows: (
      [
        [1204, `${TODAY}T08:40:00Z`, "Els Smit", "coordinator", "client-read", "role"],
        [1180, "2026-11-20T13:02:00Z", "Bo de Wit", "care-worker", "consents-read", "circle"],
        [1102, "2026-11-18T22:25:00Z", "Bo de Wit", "care-worker", "client-read", "emergency"],
      ] as const
    ).map(([row, at, userName, role, event, ground]) => ({
      row,
      at,
      user: userName,
      userName,
      role,
      ownRole: null,
      behalfOf: null,
      event,
      act: "see",
      ground,
      restsOn: null,
      client,
      clientNumber: null,
      object: null,
      device: "laptop",
      program: "0.1.0",
    })),
    more: false,
    clients: [],
    users: [{ id: "Els Smit", name: "Els Smit" }],
  }),
  "audit.standing": () => ({
    row: 1204,
    code: "7KQ2-M0XD-4RTB",
    last: { rows: 1204, firstBroken: null, fault: null, at: `${TODAY}T08:00:00Z` },
    notes: [],
    kept: { key: "retention.log", value: 5, unit: "years", article: "NEN 7513" },
  }),
  "audit.verify": () => ({ rows: 1204, firstBroken: null, fault: null, at: `${TODAY}T08:00:00Z` }),
  "audit.verifyBehind": () => null,
  "unusual.list": () => ({
    rows: [],
    rules: { clientsInHour: 25, night: { from: 23, until: 6 }, ownName: true },
    days: 30,
  }),
  "care.read": (id: ClientId) => ({
    client: id,
    name: people.filter((it) => it.id === id).map(nameOf)[0] ?? "",
    start: "2025-01-01",
    end: null,
    ending: null,
    purposes: purposes.filter((it) => it.purpose.client === id),
    fundings: [],
    decisions: [],
    steps: [],
  }),
  "care.choices": () => [],
  "carePurpose.choices": () => ["u zo goed mogelijk zorg geven", "de zorg verantwoorden en betaald krijgen"],
  "carePurpose.record": ({ client, purpose, since }: CarePurposeDraft) => {
    const fault = (field: CarePurposeField) => ({ field, fault: { reason: "missing" as const } });
    const faults = [...(purpose === "" ? [fault("purpose")] : []), ...(since === "" ? [fault("since")] : [])];
    if (faults.length !== 0) throw { kind: "carePurpose", refusal: { faults } } satisfies CommandError;
    const id = `p${purposes.length}` as CarePurposeId;
    purposes.unshift({
      id,
      purpose: { client, purpose, since: TODAY, ending: null },
      recordedAt: `${TODAY}T09:05:00Z`,
      recordedBy: user.name,
    });
    return id;
  },
  "intake.list": () => ({ rows: [], due: null, destroyed: [] }),
  "today.read": () => {
    const without = people.filter((it) => !it.checked).map(summary);
    const nothing = scene === "empty";
    return {
      currentClients: nothing ? 0 : people.length - 1,
      clients: nothing ? 0 : people.length,
      withoutIdentityCheck: nothing ? [] : without,
      withoutIdentityCheckTotal: nothing ? 0 : without.length + 5,
      toSign: nothing ? [] : overview().filter((it) => it.state === "printed"),
      expiring: nothing ? [] : overview().filter((it) => it.state === "inForce"),
      toSignTotal: nothing ? 0 : overview().filter((it) => it.state === "printed").length,
      expiringTotal: nothing ? 0 : overview().filter((it) => it.state === "inForce").length,
      lackingConsent: nothing ? 0 : 2,
      askAgain: nothing ? 0 : 1,
      birthdays: [],
      decisions: [],
      decisionsTotal: 0,
      decisionsUntil: "2027-01-17",
      openApplications: 0,
      dueApplications: null,
      notices: [],
      noticesTotal: 0,
      reminders: [],
      backup: null,
      policyErrors: 0,
      emergencies: [],
      ownEmergencies: [],
      log: { fault: null, unusual: 0 },
    };
  },
  "user.list": () => [user, { ...user, id: "u2", name: "Bo de Wit", role: "careWorker" }],
  "user.history": () => [{ user: "u2", change: "added", role: "careWorker", at: `${TODAY}T08:40:00Z`, by: "Els Smit" }],
  "user.invite": () => ({ user: "u3", name: "Jan Bos", password: "7K4M-Q2XT-9HBD" }),
  "user.changeRole": () => null,
  "user.suspend": () => null,
  "user.reset": () => ({ user: "u2", name: "Bo de Wit", password: "7K4M-Q2XT-9HBD" }),
  "ownRole.list": () => [],
  "ownRole.keep": () => "r1",
  "scheme.read": () => ({
    emergencyHours: 4,
    roles: [
      {
        role: "coordinator",
        own: null,
        reach: "everyone",
        source: "ZT-1.8",
        grants: [{ compartment: "directory", acts: ["see", "add"] }],
        users: ["Els Smit"],
      },
    ],
  }),
  "scheme.view": () => null,
  "circle.read": () => ({ members: [], access: [], emergencies: [], candidates: [] }),
  "circle.add": () => "m1",
  "emergency.open": () => ({ client: "c1", until: `${TODAY}T18:00:00Z` }),
  "vault.changeDataKey": () => null,
  "user.changePassword": () => null,
  "recovery.view": () => null,
  "recovery.save": () => ({ name: "herstelblad.pdf", folder: "E:\\" }),
  "recovery.groups": () => ["K7QF", "2M9X", "ADTR", "88PC", "HW3N", "ZL5V", "9JKE"],
  "recovery.kept": () => void Object.assign(status, { recoveryKeyWaiting: false, recoveryKeyMissing: false }),
  "recovery.renew": () => void Object.assign(status, { recoveryKeyWaiting: true, recoveryKeyMissing: true }),
  "import.choose": () => ({
    fileName: chosenTimes++ === 0 ? "clienten.xlsx" : "clienten-verbeterd.xlsx",
    headings: ["Achternaam", "Tussenv.", "Voornaam", "Geb. datum", "Adres", "Postcode", "Woonplaats", "BSN", ""],
    columns: ["surname", "prefix", "firstNames", "birthDate", "streetAndNumber", "postcode", "town", "bsn", "ignore"],
    sample: [
      ["Øse", "", "Annelies", "9-3-1947", "Lindelaan 3", "7201AB", "Zutphen", "999990019", ""],
      ["Meulen", "van der", "Bram", "1-2-80", "Kade 8a", "7411 CD", "Deventer", "", "let op: hond"],
    ],
    rows: 40,
  }),
  "import.dryRun": () =>
    chosenTimes === 1
      ? {
          good: 37,
          bad: [
            { line: 8, faults: [{ field: "birthDate", fault: { reason: "noSuchDay" } }] },
            {
              line: 19,
              faults: [
                { field: "bsn", fault: { reason: "bsnElfproef" } },
                { field: "postcode", fault: { reason: "notAPostcode" } },
              ],
            },
            { line: 33, faults: [{ field: "surname", fault: { reason: "missing" } }] },
          ],
          duplicates: [
            {
              line: 12,
              client: { number: 1002, name: "Bram van der Meulen" },
              otherLine: null,
              likeness: "sameNameAndBirthDate",
            },
          ],
        }
      : { good: 40, bad: [], duplicates: [] },
  "import.run": () => ({ imported: 40 }),
  "import.saveTemplate": () => ({ name: "voorbeeld.xlsx", folder: "C:\\Users\\els\\Documents" }),
};

/** Let a test replace an answer. */
export function pretend(name: string, handler: (input: never) => unknown) {
  handlers[name] = handler;
}

export const door: Door = {
  async call(name, input) {
    const handler = handlers[name];
    if (handler === undefined) throw { kind: "notFound", what: "command" } satisfies CommandError;
    return structuredClone((await handler(input as never)) ?? null);
  },
};
