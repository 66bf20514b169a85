// The forms of the registers as data: which fields, with what they start, and where they go.

import { look, tell } from "../../lib/ask.svelte";
import type {
  CertificateDraft,
  Check,
  CheckDraft,
  CheckOutcome,
  CompatibilityDraft,
  DeclarationDraft,
  DpiaDraft,
  LawItem,
  OfficerRegistrationDraft,
  OrganisationEntryId,
  ProcessingDraft,
  ProcessorDraft,
  SupervisionDraft,
  TaskDoneDraft,
} from "../../lib/bindings";
import type { RecordKind } from "../../lib/place.svelte";
import { session } from "../../lib/session.svelte";
import { inDigits } from "../../nl/dates";
import { words as general } from "../../nl/general";
import {
  agreementOutcomes,
  conclusions,
  consultations,
  criterionOutcomes,
  declarations,
  factorOutcomes,
  fields,
  followed,
  groups,
  hints,
  needs,
  partWords as partLabel,
  places,
  recognisables,
  roles,
} from "../../nl/organisationRegister";

/** What was typed, by the names of the fields of the draft; a choice that was not made is empty. */
export type Texts = Record<string, string>;

type Options = readonly (readonly [string, string])[];

export interface FieldSpec {
  name: string;
  label: string;
  kind: "line" | "lines" | "date" | "choice";
  hint?: string;
  optional?: boolean;
  /** Where there is a choice. */
  options?: Options;
  /** Whether it is asked, given the rest. */
  when?: (texts: Texts) => boolean;
}

export interface GroupSpec {
  legend: string;
  hint?: string;
  fields: FieldSpec[];
  /** The list that is checked stands here. */
  checks?: true;
}

/** A form, ready to be shown. */
export interface Loaded {
  texts: Texts;
  groups: GroupSpec[];
  items: LawItem[];
  checks: CheckDraft[];
  outcomes: Record<CheckOutcome, string>;
  remark: string;
}

/** What is recorded, and of what. */
export interface Wanted {
  kind: RecordKind;
  id: OrganisationEntryId | null;
  /** Key of the processing or the task, or id of the processor. */
  about: string;
}

const line = (name: string, label: string, more: Partial<FieldSpec> = {}): FieldSpec => ({
  name,
  label,
  kind: "line",
  ...more,
});
const lines = (name: string, label: string, more: Partial<FieldSpec> = {}) =>
  line(name, label, { kind: "lines", ...more });
const date = (name: string, label: string, more: Partial<FieldSpec> = {}) =>
  line(name, label, { kind: "date", ...more });
const choice = (name: string, label: string, options: Record<string, string>, more: Partial<FieldSpec> = {}) =>
  line(name, label, { kind: "choice", options: [["", general.choose], ...Object.entries(options)], ...more });
const optional = { optional: true };

/** A record on its way into a form: dates in digits, what is not there empty. */
function textsOf(record: object): Texts {
  const typed = ([name, value]: [string, unknown]): [string, string] => {
    if (value === null || typeof value === "object") return [name, ""];
    const text = String(value);
    return [name, /^\d{4}-\d\d-\d\d$/.test(text) ? inDigits(text) : text];
  };
  return Object.fromEntries(Object.entries(record).map(typed));
}

/** Every field of the form, empty where nothing was recorded. */
function started(all: GroupSpec[], known: object | undefined, more: Texts = {}): Texts {
  const empty = Object.fromEntries(all.flatMap((group) => group.fields.map((it) => [it.name, ""])));
  const texts = known === undefined ? {} : textsOf(known);
  const kept = Object.entries(texts).filter(([name]) => name in empty);
  return { ...empty, ...more, ...Object.fromEntries(kept) };
}

function checksOf(items: readonly LawItem[], known: readonly Check[]): CheckDraft[] {
  return items.map((item) => {
    const found = known.find((it) => it.item === item.key);
    return { item: item.key, outcome: found?.outcome ?? null, remark: found?.remark ?? "" };
  });
}

const plain = { items: [], checks: [], outcomes: agreementOutcomes, remark: "" };

async function loadProcessor({ id }: Wanted): Promise<Loaded> {
  const list = await look("processor.list", null);
  const known = list.rows.find((it) => it.id === id)?.processor;
  const outside = (texts: Texts) => texts.place === "outsideEurope";
  const all: GroupSpec[] = [
    {
      legend: groups.who,
      fields: [
        line("name", fields.name),
        lines("activity", fields.activity),
        lines("data", fields.data),
        line("contact", fields.contact, optional),
        lines("subprocessors", fields.subprocessors, { ...optional, hint: hints.lines }),
      ],
    },
    {
      legend: groups.transfer,
      fields: [
        choice("place", fields.place, places),
        line("country", fields.country, { when: outside }),
        lines("guarantee", fields.guarantee, { when: outside }),
      ],
    },
    {
      legend: groups.agreement,
      fields: [
        date("agreedOn", fields.agreedOn, optional),
        date("endsOn", fields.endsOn, { ...optional, hint: hints.endsOn }),
        date("reviewOn", fields.reviewOn, optional),
        line("paper", fields.paper, { ...optional, hint: hints.paper }),
      ],
    },
    { legend: groups.checklist, hint: groups.checklistHint, fields: [], checks: true },
    {
      legend: groups.end,
      fields: [
        date("endedOn", fields.endedOn, { ...optional, hint: hints.endedOn }),
        lines("remark", fields.remark, optional),
      ],
    },
  ];
  return {
    texts: started(all, known),
    groups: all,
    items: list.items,
    checks: checksOf(list.items, known?.checks ?? []),
    outcomes: agreementOutcomes,
    remark: fields.checkRemark.agreement,
  };
}

async function loadCertificate({ id }: Wanted): Promise<Loaded> {
  const [certificates, processors] = await Promise.all([look("certificate.list", null), look("processor.list", null)]);
  const known = certificates.rows.find((it) => it.id === id)?.certificate;
  const holders: Options = [["", hints.ourselves], ...processors.rows.map((it) => [it.id, it.processor.name] as const)];
  const all: GroupSpec[] = [
    {
      legend: groups.certificate,
      fields: [
        line("processor", fields.processor, { kind: "choice", options: holders }),
        line("norm", fields.norm),
        line("year", fields.year),
        line("scope", fields.scope, optional),
        line("issuer", fields.issuer),
        line("number", fields.number, optional),
        date("validUntil", fields.validUntil),
        lines("remark", fields.remark, optional),
      ],
    },
  ];
  return { ...plain, groups: all, texts: started(all, known) };
}

async function loadSupervision({ about }: Wanted): Promise<Loaded> {
  const list = await look("processor.list", null);
  const options = list.rows.map((it) => [it.id, it.processor.name] as const);
  const all: GroupSpec[] = [
    {
      legend: groups.supervision,
      fields: [
        line("processor", fields.ofProcessor, { kind: "choice", options }),
        date("on", fields.on),
        line("by", fields.by),
        lines("outcome", fields.outcome),
        date("nextOn", fields.nextOn, { ...optional, hint: hints.nextOn }),
      ],
    },
  ];
  return { ...plain, groups: all, texts: started(all, undefined, { processor: about, ...byMe() }) };
}

async function loadProcessing({ id, about }: Wanted): Promise<Loaded> {
  const list = await look("processing.list", null);
  const row = list.rows.find((it) => (about === "" ? it.entry === id : it.key === about));
  const isOwn = about === "";
  const processor = (texts: Texts) => texts.role === "processor";
  const part = (name: string, label: string, needed: boolean, more: Partial<FieldSpec> = {}) =>
    lines(name, label, { hint: hints.lines, optional: !needed || !isOwn, ...more });
  const own = [line("name", fields.processingName), choice("role", fields.role, roles)];
  const all: GroupSpec[] = [
    {
      legend: groups.processing,
      hint: groups.processingHint,
      fields: [
        ...(isOwn ? own : []),
        part("controllers", partLabel.controllers, true, { when: processor }),
        part("purposes", partLabel.purposes, true),
        part("bases", partLabel.bases, false),
        part("subjects", partLabel.subjects, true),
        part("data", partLabel.data, true),
        part("retention", partLabel.retention, true),
      ],
    },
    {
      legend: groups.more,
      fields: [
        part("recipients", partLabel.recipients, false),
        part("transfers", partLabel.transfers, false),
        part("security", partLabel.security, false),
        lines("remark", fields.remark, optional),
        date("endedOn", fields.endedOn, { ...optional, hint: hints.endedOn }),
      ],
    },
  ];
  const start = { base: about, name: "", role: row?.role ?? list.role };
  return { ...plain, groups: all, texts: { ...start, ...started(all, row?.own ?? undefined, start) } };
}

async function loadCompatibility(): Promise<Loaded> {
  const list = await look("processing.list", null);
  const all: GroupSpec[] = [
    {
      legend: groups.purpose,
      fields: [
        line("purpose", fields.purpose),
        line("original", fields.original),
        choice("recognisable", fields.recognisable, recognisables),
      ],
    },
    { legend: groups.factors, hint: groups.factorsHint, fields: [], checks: true },
    {
      legend: groups.balance,
      fields: [
        choice("conclusion", fields.conclusion, conclusions),
        lines("reason", fields.reason),
        date("on", fields.on),
        line("by", fields.by),
      ],
    },
  ];
  return {
    texts: started(all, undefined, byMe()),
    groups: all,
    items: list.factors,
    checks: checksOf(list.factors, []),
    outcomes: factorOutcomes,
    remark: fields.checkRemark.factor,
  };
}

async function loadTask({ about }: Wanted): Promise<Loaded> {
  const page = await look("officer.read", null);
  const options = page.tasks.map((it) => [it.key, it.text] as const);
  const all: GroupSpec[] = [
    {
      legend: groups.task,
      fields: [
        line("task", fields.task, { kind: "choice", options }),
        date("on", fields.on),
        line("by", fields.by),
        lines("finding", fields.finding),
        date("nextOn", fields.nextOn, { ...optional, hint: hints.nextOn }),
      ],
    },
  ];
  const by = page.officer?.name ?? "";
  return { ...plain, groups: all, texts: started(all, undefined, { ...byMe(), task: about, by }) };
}

async function loadRegistration({ id }: Wanted): Promise<Loaded> {
  const page = await look("officer.read", null);
  const known = page.registration?.id === id ? page.registration?.registration : undefined;
  const all: GroupSpec[] = [
    {
      legend: groups.registration,
      fields: [
        line("name", fields.name),
        date("registeredOn", fields.registeredOn),
        line("number", fields.registrationNumber, optional),
        date("endedOn", fields.endedOn, { ...optional, hint: hints.endedOn }),
      ],
    },
  ];
  return { ...plain, groups: all, texts: started(all, known, { name: page.officer?.name ?? "" }) };
}

async function loadDpia({ id }: Wanted): Promise<Loaded> {
  const list = await look("dpia.list", null);
  const known = list.rows.find((it) => it.id === id)?.dpia;
  const advised = (texts: Texts) => texts.advice?.trim() !== "";
  const all: GroupSpec[] = [
    { legend: groups.dpia, fields: [line("processing", fields.processing)] },
    { legend: groups.criteria, hint: groups.criteriaHint, fields: [], checks: true },
    {
      legend: groups.assessment,
      fields: [
        choice("need", fields.need, needs),
        lines("reason", fields.reason),
        date("doneOn", fields.doneOn, { ...optional, hint: hints.doneOn }),
        line("by", fields.by, optional),
        lines("outcome", fields.risks, optional),
        lines("measures", fields.measures, optional),
        date("reviewOn", fields.reviewOn, optional),
      ],
    },
    {
      legend: groups.advice,
      fields: [
        lines("advice", fields.advice, optional),
        choice("adviceFollowed", fields.adviceFollowed, followed, { when: advised }),
        lines("adviceReason", fields.adviceReason, {
          when: (texts) => advised(texts) && texts.adviceFollowed !== "followed",
        }),
        choice("consultation", fields.consultation, consultations, optional),
        date("consultedOn", fields.consultedOn, {
          when: (texts) => texts.consultation === "asked" || texts.consultation === "answered",
        }),
      ],
    },
  ];
  return {
    texts: started(all, known),
    groups: all,
    items: list.criteria,
    checks: checksOf(list.criteria, known?.checks ?? []),
    outcomes: criterionOutcomes,
    remark: fields.checkRemark.criterion,
  };
}

async function loadDeclaration({ id }: Wanted): Promise<Loaded> {
  const list = await look("declaration.list", null);
  const known = list.rows.find((it) => it.id === id)?.declaration;
  const people: Options = [["", declarations.someoneElse], ...list.users.map((it) => [it.id, it.name] as const)];
  const all: GroupSpec[] = [
    {
      legend: groups.declaration,
      fields: [
        line("user", fields.user, { kind: "choice", options: people }),
        line("name", fields.name, { when: (texts) => texts.user === "" }),
        line("role", fields.function),
        date("signedOn", fields.signedOn),
        line("paper", fields.paper, { ...optional, hint: hints.paper }),
        date("endedOn", fields.endedOn, { ...optional, hint: hints.endedOn }),
        lines("remark", fields.remark, optional),
      ],
    },
  ];
  return { ...plain, groups: all, texts: started(all, known, { user: known?.user ?? list.without[0]?.id ?? "" }) };
}

const byMe = (): Texts => ({ on: inDigits(session.today), by: session.user?.name ?? "" });

const loaders: Record<RecordKind, (wanted: Wanted) => Promise<Loaded>> = {
  processor: loadProcessor,
  certificate: loadCertificate,
  supervision: loadSupervision,
  processing: loadProcessing,
  compatibility: loadCompatibility,
  taskDone: loadTask,
  registration: loadRegistration,
  dpia: loadDpia,
  declaration: loadDeclaration,
};

/** What the form shows and starts with. */
export const load = (wanted: Wanted) => loaders[wanted.kind](wanted);

/** Choices of which none may be made; all other fields of a draft are texts. */
const CHOICES = [
  "place",
  "role",
  "recognisable",
  "conclusion",
  "need",
  "adviceFollowed",
  "consultation",
  "user",
  "processor",
];

/** What was typed as a draft; the program checks every field of it. */
function draftOf<Draft>(texts: Texts, choices: readonly string[], more: Partial<Draft> = {}): Draft {
  const value = ([name, text]: [string, string]) => [name, choices.includes(name) && text === "" ? null : text];
  return { ...Object.fromEntries(Object.entries(texts).map(value)), ...more } as Draft;
}

/** Sends what was typed. */
export function send({ kind, id }: Wanted, texts: Texts, checks: CheckDraft[]): Promise<OrganisationEntryId> {
  switch (kind) {
    case "processor":
      return tell("processor.record", { id, draft: draftOf<ProcessorDraft>(texts, CHOICES, { checks }) });
    case "certificate":
      return tell("certificate.record", { id, draft: draftOf<CertificateDraft>(texts, CHOICES) });
    case "supervision":
      return tell("supervision.record", draftOf<SupervisionDraft>(texts, []));
    case "processing":
      return tell("processing.record", { id, draft: draftOf<ProcessingDraft>(texts, CHOICES) });
    case "compatibility":
      return tell("compatibility.record", draftOf<CompatibilityDraft>(texts, CHOICES, { checks }));
    case "taskDone":
      return tell("officer.taskDone", draftOf<TaskDoneDraft>(texts, []));
    case "registration":
      return tell("officer.register", { id, draft: draftOf<OfficerRegistrationDraft>(texts, []) });
    case "dpia":
      return tell("dpia.record", { id, draft: draftOf<DpiaDraft>(texts, CHOICES, { checks }) });
    case "declaration":
      return tell("declaration.record", {
        id,
        draft: draftOf<DeclarationDraft>(texts, ["user"]),
      });
  }
}
