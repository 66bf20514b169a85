// Words of who decides: in which matter, alone or together, why, and what is still missing.

import type {
  AccessGround,
  BirthdayRow,
  CapacityFact,
  ClientPart,
  ContactId,
  ContactName,
  Decider,
  WhoDecides,
  LadderLaw,
  Matter,
  MissingProof,
  NextStep,
  OpenException,
  ProfileNote,
  Representation,
  RepresentativeRole,
  Rung,
  SignatureAdvice,
  Skip,
  Uncertainty,
} from "../lib/bindings";
import { listed, reasonInDutch } from "./consent";
import { ages, inWords } from "./dates";
import { matters, period, scopes } from "./people";

export const roles: Record<RepresentativeRole, string> = {
  parentWithAuthority: "ouder met gezag",
  guardian: "voogd",
  curator: "curator",
  mentor: "mentor",
  administrator: "bewindvoerder",
  writtenProxy: "schriftelijk gemachtigde",
  partner: "partner",
  parent: "ouder",
  child: "zoon of dochter",
  sibling: "broer of zus",
  grandparent: "opa of oma",
  grandchild: "kleinkind",
};

const laws: Record<LadderLaw, string> = {
  wgbo: "de wet over medische behandeling (WGBO)",
  jeugdwet: "de Jeugdwet",
  wmo: "de Wmo 2015",
  uavg: "de Uitvoeringswet AVG",
  wabvpz: "de wet over gegevens in de zorg (Wabvpz)",
  money: "het Burgerlijk Wetboek",
};

const grounds: Record<AccessGround, string> = {
  consentInLife: "de cliënt gaf bij leven toestemming, op papier of elektronisch",
  incidentNotice: "een nabestaande kreeg bericht van een incident",
  weightyInterest: "iemand heeft een zwaarwegend belang",
  parentOfChild: "een ouder of voogd van een overleden kind vraagt erom",
};

/** Who is called what. */
export type Naming = (contact: ContactId) => string;

/** A way to call everybody who is mentioned. */
export function naming(names: readonly ContactName[]): Naming {
  return (contact) => names.find((it) => it.id === contact)?.name ?? "iemand die niet meer bij de contacten staat";
}

const TO_CHECK = ", nog te verifiëren";

function deciderInDutch({ who }: Decider, client: string, name: Naming): string {
  return who.is === "client" ? `${client} zelf` : `${name(who.contact)} (${roles[who.role]})`;
}

/** Who decides, in one line: "Zoë zelf, samen met M. Bakker (ouder met gezag)". */
export function whoInDutch(decision: WhoDecides, client: string, name: Naming): string {
  const called = (manner: Decider["manner"][]) =>
    decision.deciders.filter((it) => manner.includes(it.manner)).map((it) => deciderInDutch(it, client, name));
  const choice = called(["oneOf"]);
  const all = called(["alone", "together"]);
  const one = choice.length === 0 ? [] : [`een van: ${choice.join(", ")}`];
  const found = [...all, ...one];
  const lacks = decision.complete || decision.client === "deceased" ? [] : [nobody[decision.client]];
  return sentence(listed([...found, ...lacks]));
}

const nobody: Record<ClientPart, string> = {
  alone: "niemand",
  together: "een ouder of voogd die nog niet bij de contacten staat",
  tooYoung: "een ouder of voogd die nog niet bij de contacten staat",
  incapable: "een vertegenwoordiger die nog niet bij de contacten staat",
  unauthorised: "een curator of bewindvoerder die nog niet bij de contacten staat",
  deceased: "niemand",
};

/** Alone, together, or one of several. */
export function mannerInDutch(decision: WhoDecides): string {
  if (decision.client === "deceased") return "De cliënt is overleden.";
  const found = decision.deciders.length;
  const choices = decision.deciders.filter((it) => it.manner === "oneOf").length;
  if (!decision.complete) return "Nog niet volledig: er ontbreekt iemand.";
  if (found === 1) return "Alleen.";
  if (choices === found) return "Een van hen is genoeg.";
  return choices === 0 ? "Samen: ieder moet tekenen." : "Samen met een van de anderen.";
}

/** The client's own part. */
export const parts: Record<ClientPart, string> = {
  alone: "De cliënt is oud genoeg en mag dit zelf beslissen.",
  together: "De cliënt beslist mee, samen met een vertegenwoordiger.",
  tooYoung: "De cliënt is te jong om dit te beslissen.",
  incapable: "De cliënt kan dit niet zelf beslissen. Dat is beoordeeld.",
  unauthorised: "De cliënt staat onder curatele of bewind en mag dit niet zelf beslissen.",
  deceased: "De cliënt is overleden. Niemand beslist dan nog namens de cliënt.",
};

function capacityInDutch(fact: CapacityFact): string {
  switch (fact.fact) {
    case "notAssessed":
      return "Er is niet beoordeeld of de cliënt dit kan beslissen. Dan geldt: de cliënt kan het zelf.";
    case "capable":
      return "Er is beoordeeld dat de cliënt dit zelf kan beslissen.";
    case "incapable":
      return "Er is beoordeeld dat de cliënt dit niet zelf kan beslissen.";
    case "over":
      return `De beoordeling gold tot en met ${inWords(fact.lastDay)}. Tot er een nieuwe is, geldt: de cliënt kan het zelf.`;
  }
}

/** Somebody among the contacts who signs for or beside the client. */
export interface SignerOnRecord {
  name: string;
  relation: string;
  manner: Decider["manner"];
}

/** Who signs for or beside the client, as far as they stand among the contacts. */
export function signersOnRecord({ decision, names }: SignatureAdvice): SignerOnRecord[] {
  const name = naming(names);
  return decision.deciders.flatMap(({ who, manner }) =>
    who.is === "client" ? [] : [{ name: name(who.contact), relation: roles[who.role], manner }],
  );
}

/** Why, from the law and the age to each rung that was climbed, in sentences. */
export function reasonsInDutch(decision: WhoDecides, name: Naming): string[] {
  const age = decision.client === "deceased" ? [] : [`De leeftijd is ${ages([decision.youngest, decision.oldest])}.`];
  const byAge = decision.ageStep?.reasons.map(reasonInDutch) ?? [`Hier geldt ${laws[decision.law]}.`];
  const capacity =
    decision.client === "tooYoung" || decision.client === "deceased" ? [] : [capacityInDutch(decision.capacity)];
  return [
    parts[decision.client],
    ...age,
    ...byAge,
    ...capacity,
    ...decision.ladder.map((it) => rungInDutch(it, name)),
    ...decision.ownRights.map(
      (it) => `Volgens ${laws[it.regime]}, ${it.article}, heeft de cliënt hier ook zelf iets over te zeggen.`,
    ),
    ...decision.notes.map((it) => `${it.note} (${it.article})`),
    ...afterDeathInDutch(decision, name),
    ...decision.profile.map((it) => profileNoteInDutch(it, name)),
  ];
}

/** One rung: who is on it, and why they were passed over. */
function rungInDutch(rung: Rung, name: Naming): string {
  const article = `${rung.article}${rung.needsChecking ? TO_CHECK : ""}`;
  const who = sentence(roles[rung.role]);
  if (rung.considered.length === 0) return `${who} (${article}): staat niet bij de contacten.`;
  const each = rung.considered.map((it) =>
    it.skipped === null
      ? `${name(it.contact)} kan beslissen`
      : `${name(it.contact)} niet, want ${skipInDutch(it.skipped)}`,
  );
  return `${who} (${article}): ${each.join("; ")}.`;
}

function skipInDutch(skip: Skip): string {
  switch (skip.reason) {
    case "notYetBegun":
      return `dat geldt pas vanaf ${inWords(skip.from)}`;
    case "ended":
      return `dat eindigde op ${inWords(skip.lastDay)}`;
    case "otherScope":
      return `dat gaat alleen over ${inside(scopes[skip.scope])}`;
    case "deceased":
      return "deze persoon is overleden";
    case "tooYoung":
      return `deze persoon is nog geen ${skip.age} jaar`;
    case "noPaper":
      return "er is geen volmacht op papier vastgelegd";
    case "signedWithoutCapacity":
      return "de cliënt kon dit niet meer zelf beslissen toen de volmacht werd getekend";
    case "refuses":
      return `deze persoon wil niet optreden (sinds ${inWords(skip.since)})`;
    case "missing":
      return `deze persoon is onbereikbaar (sinds ${inWords(skip.since)})`;
  }
}

function afterDeathInDutch({ afterDeath }: WhoDecides, name: Naming): string[] {
  if (afterDeath === null) return [];
  const each = afterDeath.grounds.map(
    (it) => `${grounds[it.ground]} (${it.article}${it.needsChecking ? TO_CHECK : ""})`,
  );
  const parents = afterDeath.parents.length === 0 ? [] : [`Ouders of voogd: ${listed(afterDeath.parents.map(name))}.`];
  return [
    `Het dossier mag alleen worden ingezien als ${each.join(", of als ")}. Familie zijn is geen reden.`,
    ...parents,
    ...(afterDeath.differsFromLaw ? ["Uw organisatie heeft hier eigen regels voor. De wet gaat voor."] : []),
  ];
}

/** What is not yet proven. */
export function missingInDutch(missing: MissingProof, name: Naming): string {
  switch (missing.proof) {
    case "noPaper":
      return `Er is nog geen papier vastgelegd waaruit de bevoegdheid van ${name(missing.contact)} blijkt.`;
    case "paperNotSeen":
      return `Niemand van u heeft het papier van ${name(missing.contact)} gezien.`;
    case "birthDate":
      return `De geboortedatum van ${name(missing.contact)} is niet bekend. Is deze persoon wel oud genoeg?`;
    case "assessment":
      return "Er is een curator of mentor, maar niet beoordeeld of de cliënt dit zelf kan beslissen.";
    case "review":
      return `De beoordeling had op ${inWords(missing.since)} opnieuw bekeken moeten worden.`;
  }
}

/** Where the profile says otherwise than the law. */
export function profileNoteInDutch(note: ProfileNote, name: Naming): string {
  switch (note.note) {
    case "orderFallsShort":
      return `In de regels van uw organisatie staat de ${roles[note.role]} niet. Volgens de wet (${note.article}) wel. De wet gaat voor.`;
    case "orderDiffers":
      return note.contacts.length === 0
        ? "Volgens de regels van uw organisatie is de volgorde anders. De wet gaat voor."
        : `Volgens de regels van uw organisatie zou ${listed(note.contacts.map(name))} beslissen. De wet gaat voor.`;
  }
}

export function uncertaintyInDutch(uncertain: Uncertainty, name: Naming): string {
  switch (uncertain.about) {
    case "clientAge":
      return "De geboortedatum is niet helemaal bekend. Daarom staat hier ieder die bij een van die leeftijden beslist.";
    case "representativeAge":
      return `De geboortedatum van ${name(uncertain.contact)} is niet helemaal bekend. Misschien is deze persoon te jong.`;
  }
}

/** What to do where the record does not settle it. */
export function nextStepInDutch(step: NextStep, name: Naming): string {
  switch (step.step) {
    case "chooseWhoActs":
      return `${sentence(listed(step.contacts.map(name)))} hebben evenveel te zeggen. Laat hen kiezen wie optreedt, en leg dat vast op de pagina van die persoon.`;
    case "findGuardian":
      return "Voeg toe wie het gezag heeft. Is er niemand? Dan kan de rechter een voogd benoemen.";
    case "findMentor":
      return "Voeg toe wie de cliënt kan vertegenwoordigen. Is er niemand? Dan kan de rechter een mentor benoemen.";
    case "findAdministrator":
      return "Voeg toe wie op het geld past. Is er niemand? Dan kan de rechter een bewindvoerder benoemen.";
    case "askCourtInPlaceOf":
      return `${name(step.contact)} doet niet mee. De rechter kan in de plaats van deze persoon beslissen.`;
    case "tellCourt":
      return `${name(step.contact)} is door de rechter benoemd en treedt niet op. Meld dat bij de rechter.`;
    case "assessCapacity":
      return "Laat beoordelen of de cliënt dit zelf kan beslissen, en leg dat vast bij Wilsbekwaamheid.";
    case "askHeirs":
      return "Over geld beslissen nu de erfgenamen of de executeur.";
  }
}

/** Everything that still asks for attention, the most pressing first. */
export function attentionInDutch(decision: WhoDecides, name: Naming): string[] {
  return [
    ...decision.next.map((it) => nextStepInDutch(it, name)),
    ...decision.missing.map((it) => missingInDutch(it, name)),
    ...decision.uncertain.map((it) => uncertaintyInDutch(it, name)),
  ];
}

/** Towards which deciders the duties are not performed; it does not change who decides. */
export function exceptionsInDutch(decision: WhoDecides, exceptions: readonly OpenException[], name: Naming): string[] {
  const decides = ({ contact }: OpenException) =>
    decision.deciders.some(({ who }) => who.is === "contact" && who.contact === contact);
  return exceptions.filter(decides).map((it) => {
    const when = it.until === null ? `sinds ${inWords(it.since)}` : period(it.since, it.until);
    const why = it.reason.replaceAll(/\s*\n\s*/gu, " ");
    return `U informeert en betrekt ${name(it.contact)} niet, ${when}. Wie beslist, verandert hierdoor niet. Reden: ${why}`;
  });
}

/** Matters of which the answer reads the same. */
export interface Alike {
  matters: Matter[];
  decisions: WhoDecides[];
  who: string;
  manner: string;
  attention: string[];
  /** Whether the organisation's own rules say otherwise. */
  profileDiffers: boolean;
}

/** Brings together what reads the same, in the order of the first of each. */
export function alike(
  { decisions, clientName, exceptions }: Pick<Representation, "decisions" | "clientName" | "exceptions">,
  name: Naming,
): Alike[] {
  const groups = new Map<string, Alike>();
  for (const decision of decisions) {
    const answer = {
      who: whoInDutch(decision, clientName, name),
      manner: mannerInDutch(decision),
      attention: [...exceptionsInDutch(decision, exceptions, name), ...attentionInDutch(decision, name)],
      profileDiffers: decision.profile.length !== 0,
    };
    const key = JSON.stringify(answer);
    const group = groups.get(key) ?? { ...answer, matters: [], decisions: [] };
    group.matters.push(decision.matter);
    group.decisions.push(decision);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Short warnings for the head of the page. */
export function warningsInDutch(decision: WhoDecides, exceptions: readonly OpenException[]): string[] {
  const isApart = ({ who }: Decider) => who.is === "contact" && exceptions.some((it) => it.contact === who.contact);
  return [
    ...(decision.deciders.some(isApart) ? ["Vertegenwoordiger nu niet informeren"] : []),
    ...(decision.complete || decision.client === "deceased" ? [] : ["Niemand gevonden die mag beslissen"]),
    ...(decision.missing.length === 0 ? [] : ["Bewijs van vertegenwoordiging ontbreekt"]),
  ];
}

/** What a birthday changes: "Wordt 16. Dan verandert wie beslist over jeugdhulp." */
export function birthdayInDutch({ point }: BirthdayRow): string {
  const both = point.matters.length !== 0 ? point.matters : point.mattersWhenIncapable;
  const about = listed(both.map((it) => inside(matters[it])));
  return about === "" ? `Wordt ${point.age}` : `Wordt ${point.age}. Dan verandert wie beslist over ${about}.`;
}

/** When a birthday is: a day, or a time in which it may be. */
export function birthdayWhen({ point }: BirthdayRow): string {
  return point.earliest === point.latest
    ? inWords(point.earliest)
    : `tussen ${inWords(point.earliest)} en ${inWords(point.latest)}`;
}

/** As in the middle of a sentence. */
function inside(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const words = {
  heading: "Wie beslist?",
  lead: (date: string) => `Zo is het op ${date}.`,
  on: "Op welke dag?",
  ask: "Laat zien",
  today: "Vandaag",
  matter: "Waarover",
  who: "Wie beslist en tekent",
  why: "Waarom?",
  whyOf: (matter: string) => `Waarom? (${matter})`,
  attention: "Let op",
  profileDiffers: "De regels van uw organisatie zeggen hier iets anders. De wet gaat voor.",
  header: "Wie beslist over zorg",
  toTab: "Bekijk wie beslist",
};
