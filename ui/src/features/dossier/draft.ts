// What the form for an item holds, and what is sensible before anything is typed.

import type {
  DataKind,
  ItemChoices,
  ItemDetailsDraft,
  ItemDraft,
  ItemKind,
  ItemKindChoice,
  LegalBasis,
  Measure,
  PurposeChoice,
  RetentionCategory,
  SpecialKind,
  SpecialReason,
} from "../../lib/bindings";

/** What is typed, before it is put together. */
export interface Typed {
  title: string;
  text: string;
  details: ItemDetailsDraft;
  /** Whether the user says that something sensitive is in it. */
  isSensitive: boolean;
  /** What she says that it is. */
  category: DataKind | null;
  specialKinds: { [Kind in SpecialKind]?: boolean };
  specialReason: SpecialReason | null;
  criminalGround: ItemDraft["criminalGround"];
  explanation: string;
  source: ItemDraft["source"];
  sourceName: string;
  dated: string;
  author: string;
}

/** What an item rests on and how it is kept. */
export interface Ground {
  purpose: string;
  basis: LegalBasis | null;
  retention: RetentionCategory;
}

export const emptyDetails: ItemDetailsDraft = {
  measure: null,
  party: "",
  reference: "",
  amount: "",
  per: null,
  from: "",
  until: "",
  evaluateOn: "",
};

/** An empty form: made here, today, by whoever is signed in. */
export function emptyForm(dated: string, author: string): Typed {
  return {
    title: "",
    text: "",
    details: { ...emptyDetails },
    isSensitive: false,
    category: null,
    specialKinds: {},
    specialReason: null,
    criminalGround: null,
    explanation: "",
    source: "selfMade",
    sourceName: "",
    dated,
    author,
  };
}

/** The category that goes with the kind, or with a measure of criminal law; null where the user says it. */
export function certainCategory(kind: ItemKindChoice, measure: Measure | null, choices: ItemChoices): DataKind | null {
  const isCriminal = choices.measures.some(([it, criminal]) => it === measure && criminal);
  return isCriminal && kind.details.includes("measure") ? "criminal" : kind.category;
}

/** The category as it will be sent; null where the user still has to say which. */
export function categoryOf(kind: ItemKindChoice, typed: Typed, choices: ItemChoices): DataKind | null {
  const certain = certainCategory(kind, typed.details.measure, choices);
  if (certain !== null) return certain;
  if (!typed.isSensitive) return "ordinary";
  const [first, ...others] = sensitive(choices);
  return others.length === 0 ? (first ?? null) : typed.category;
}

/** The categories beside the ordinary one that the role may use. */
export function sensitive(choices: ItemChoices): DataKind[] {
  return choices.categories.filter((it) => it !== "ordinary");
}

/** The special kinds that are in it, with the one that goes with the kind. */
export function specialKindsOf(kind: ItemKindChoice, typed: Typed, choices: ItemChoices): SpecialKind[] {
  return choices.specialKinds.filter((it) => it === kind.special || typed.specialKinds[it] === true);
}

/** Only health needs no reason of its own. */
export function needsReason(special: readonly SpecialKind[]): boolean {
  return special.some((it) => it !== "health");
}

/** The reasons that carry all of these. */
export function reasonsFor(special: readonly SpecialKind[], choices: ItemChoices): SpecialReason[] {
  return choices.specialReasons
    .filter(([, carried]) => special.every((it) => carried.includes(it)))
    .map(([reason]) => reason);
}

/** Whether consent can be what the item rests on. */
export function mayRestOnConsent(kind: ItemKindChoice, typed: Typed): boolean {
  return kind.mayRestOnConsent || typed.specialReason === "expressConsent" || typed.criminalGround === "expressConsent";
}

/** The purposes that fit, each with the bases that it may have here. */
export function purposesFor(category: DataKind | null, consent: boolean, choices: ItemChoices): PurposeChoice[] {
  const basesOf = ({ bases }: PurposeChoice): LegalBasis[] =>
    category === "bsn" ? bases.filter((it) => it === "legalDuty") : consent ? [...bases, "consent"] : bases;
  return choices.purposes.map((it) => ({ text: it.text, bases: basesOf(it) })).filter((it) => it.bases.length !== 0);
}

/** The ground of ordinary care: the purpose that is the care itself, and the agreement about it. */
export function presetGround(kind: ItemKindChoice, purposes: readonly PurposeChoice[]): Ground {
  const care =
    purposes.find((it) => it.bases.includes("vitalInterest")) ??
    purposes.find((it) => it.bases.includes("contract")) ??
    purposes[0];
  const basis = kind.mayRestOnConsent ? null : care?.bases.includes("contract") === true ? "contract" : care?.bases[0];
  return { purpose: care?.text ?? "", basis: basis ?? null, retention: kind.retention };
}

/** What of a ground still fits; the rest anew. */
export function fittingGround(ground: Ground, kind: ItemKindChoice, purposes: readonly PurposeChoice[]): Ground {
  const preset = presetGround(kind, purposes);
  const purpose =
    purposes.find((it) => it.text === ground.purpose) ?? purposes.find((it) => it.text === preset.purpose);
  const keeps = ground.basis !== null && purpose?.bases.includes(ground.basis) === true;
  const only = purpose?.bases.length === 1 ? (purpose.bases[0] ?? null) : null;
  return {
    purpose: purpose?.text ?? "",
    basis: keeps ? ground.basis : (only ?? (purpose?.text === preset.purpose ? preset.basis : null)),
    retention: ground.retention,
  };
}

/** Where the explanation is asked: beside what it explains. */
export function explanationAt(
  kind: ItemKindChoice,
  typed: Typed,
  ground: Ground,
  choices: ItemChoices,
): "sensitive" | "ground" | null {
  const category = categoryOf(kind, typed, choices);
  const special = category === "special" && needsReason(specialKindsOf(kind, typed, choices));
  if (special || category === "criminal") return "sensitive";
  return ground.basis === "consent" ? "ground" : null;
}

/** Only the facts that the kind has: what was typed before another kind was chosen stays behind. */
function detailsOf(kind: ItemKindChoice, typed: ItemDetailsDraft): ItemDetailsDraft {
  const kept = Object.entries(typed).filter(([field]) => kind.details.some((it) => it === field));
  return { ...emptyDetails, ...Object.fromEntries(kept) };
}

/** The form as the program wants it. */
export function draftOf(
  client: ItemDraft["client"],
  kind: ItemKindChoice,
  typed: Typed,
  ground: Ground,
  choices: ItemChoices,
): ItemDraft {
  const category = categoryOf(kind, typed, choices) ?? "ordinary";
  const special = category === "special" ? specialKindsOf(kind, typed, choices) : [];
  const fits = needsReason(special) && reasonsFor(special, choices).some((it) => it === typed.specialReason);
  const isOurs = typed.source === "selfMade" || typed.source === "client";
  return {
    client,
    kind: kind.kind,
    title: typed.title,
    text: typed.text,
    details: detailsOf(kind, typed.details),
    category,
    specialKinds: special,
    specialReason: fits ? typed.specialReason : null,
    criminalGround: category === "criminal" ? typed.criminalGround : null,
    explanation: explanationAt(kind, typed, ground, choices) === null ? "" : typed.explanation,
    source: typed.source,
    sourceName: isOurs ? "" : typed.sourceName,
    dated: typed.dated,
    author: typed.author,
    purpose: ground.purpose,
    basis: ground.basis,
    retention: ground.retention,
  };
}

/** Whether every word that is sought is somewhere in these lines, whatever its capitals and accents. */
export function matches(lines: readonly string[], sought: string): boolean {
  const fold = (text: string) =>
    text
      .toLowerCase()
      .normalize("NFD")
      .replace(/\p{Mark}/gu, "");
  const text = fold(lines.join(" "));
  return fold(sought)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** Kinds by the part of the dossier in which they lie, in the order in which they are offered. */
export function kindsByPart(choices: ItemChoices): [ItemKindChoice["compartment"], ItemKind[]][] {
  const parts = [...new Set(choices.kinds.map((it) => it.compartment))];
  return parts.map((part) => [part, choices.kinds.filter((it) => it.compartment === part).map((it) => it.kind)]);
}

/** The one kind that a part of the dossier has, where there is nothing to choose. */
export function onlyKind(choices: ItemChoices, part: string): ItemKind | null {
  const [first, ...others] = choices.kinds.filter((it) => it.compartment === part);
  return first !== undefined && others.length === 0 ? first.kind : null;
}
