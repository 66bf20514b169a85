// Where the user is. Places are kept in memory only, so that nothing of the record ends up in an address or history.

import type {
  ApplicationId,
  ClientId,
  ConsentId,
  ContactId,
  ContactKind,
  DecisionId,
  DisclosureId,
  DisclosurePeriod,
  EntryId,
  ItemId,
  LetterId,
  MatrixShow,
  Matter,
  NoticeId,
  OrganisationEntryId,
  RegisterName,
} from "./bindings";

export type ClientTab =
  "details" | "identity" | "people" | "care" | "dossier" | "consents" | "disclosures" | "letters" | "circle" | "audit";

/** A part of the page with documents. */
export type DocumentsTab = "statement" | "letters";

/** A register beside the dossier. */
export type Register = "incidents" | "restraint" | "medication" | "abuse";

/** A part of the dossier: a compartment of items, a register, or one's own notes. */
export type DossierPart =
  "all" | "careContent" | "medical" | "education" | "finances" | "judicial" | "images" | Register | "workNotes";

export type SettingsPart =
  | "organisation"
  | "policy"
  | "users"
  | "scheme"
  | "consentKinds"
  | "texts"
  | "security"
  | "locking"
  | "backup"
  | "appearance";

/** A register of the organisation. */
export type RegistersPart = "processors" | "certificates" | "processing" | "officer" | "dpia" | "declarations";

/** What is recorded in such a register. */
export type RecordKind =
  | "processor"
  | "certificate"
  | "supervision"
  | "processing"
  | "compatibility"
  | "taskDone"
  | "registration"
  | "dpia"
  | "declaration";

export type Place =
  | { page: "today" }
  | { page: "clients" }
  | { page: "clientNew" }
  | { page: "client"; id: ClientId; tab: ClientTab; part?: DossierPart }
  | { page: "clientChange"; id: ClientId }
  | { page: "bsnCheckNew"; id: ClientId }
  | { page: "dossierPrint"; id: ClientId; parts?: readonly string[] }
  | { page: "contactNew"; client: ClientId; kind: ContactKind }
  | { page: "contact"; client: ClientId; id: ContactId }
  | { page: "contactChange"; client: ClientId; id: ContactId }
  | { page: "mandateNew"; client: ClientId; contact: ContactId }
  | { page: "conductNew"; client: ClientId; contact: ContactId }
  | { page: "recipientNew"; client: ClientId }
  | { page: "capacityNew"; client: ClientId; matter: Matter | null }
  | { page: "decisionNew"; client: ClientId; replaces: DecisionId | null }
  | { page: "decision"; client: ClientId; id: DecisionId }
  | { page: "decisionClose"; client: ClientId; id: DecisionId }
  | { page: "careEnd"; id: ClientId }
  | { page: "intake" }
  | { page: "applicationNew" }
  | { page: "application"; id: ApplicationId }
  | { page: "applicationAccept"; id: ApplicationId }
  | { page: "intakeImport" }
  | { page: "consents"; show?: MatrixShow }
  | { page: "consentNew"; client: ClientId; again?: ConsentId; kind?: string }
  | { page: "consent"; id: ConsentId }
  | { page: "consentKind"; change?: string; copyOf?: string }
  | { page: "disclosureNew"; client: ClientId; corrects: DisclosureId | null }
  | { page: "disclosure"; client: ClientId; id: DisclosureId }
  | { page: "disclosureRegister" }
  | { page: "notice"; client: ClientId; id: NoticeId }
  | { page: "dossierNew"; client: ClientId; part: DossierPart }
  | { page: "dossierItem"; id: ItemId; addFile?: boolean }
  | { page: "correctionNew"; item: ItemId }
  | { page: "correctionSheet"; client: ClientId }
  | { page: "workNoteNew"; client: ClientId }
  | { page: "registerNew"; client: ClientId; register: Register }
  | { page: "registerEntry"; client: ClientId; register: Register; id: EntryId; addFile?: boolean }
  | { page: "registers"; part?: RegistersPart }
  | { page: "registerRecord"; kind: RecordKind; id: OrganisationEntryId | null; about: string }
  | { page: "registerPrint"; register: RegisterName; client: ClientId | null; period: DisclosurePeriod | null }
  | { page: "documents"; tab?: DocumentsTab }
  | { page: "letterNew"; client: ClientId | null; kind?: string }
  | { page: "lettersMany"; kind: string }
  | { page: "letter"; id: LetterId }
  | { page: "text"; code: string }
  | { page: "accessLog" }
  | { page: "unusual" }
  | { page: "settings"; part?: SettingsPart }
  | { page: "import" };

let trail = $state.raw<Place[]>([{ page: "today" }]);
let unsaved = $state<(() => boolean) | null>(null);
let waiting = $state.raw<(() => void) | null>(null);

export const place = {
  /** Where the user is now. */
  get here(): Place {
    return trail[trail.length - 1] ?? { page: "today" };
  },
  /** Whether there is a place to go back to. */
  get canGoBack() {
    return 1 < trail.length;
  },
  /** Whether the user must first be asked about unsaved input. */
  get isAsking() {
    return waiting !== null;
  },
};

/** Go to a place, after asking where a form has unsaved input. */
export function go(next: Place) {
  leave(() => (trail = [...trail.slice(-30), next]));
}

/** As `go`, where the page that is left does not come back: a form that was saved. */
export function goInstead(next: Place) {
  unsaved = null;
  trail = [...trail.slice(0, -1), next];
}

/** Remember which tab is open, for when the user comes back. The page shows it already. */
export function rememberTab(tab: ClientTab) {
  if (place.here.page === "client") place.here.tab = tab;
}

/** Remember which part of the page with documents is open. */
export function rememberDocuments(tab: DocumentsTab) {
  if (place.here.page === "documents") place.here.tab = tab;
}

/** Remember which part of the dossier is open. */
export function rememberPart(part: DossierPart) {
  if (place.here.page === "client") place.here.part = part;
}

/** Remember which register of the organisation is open. */
export function rememberRegister(part: RegistersPart) {
  if (place.here.page === "registers") place.here.part = part;
}

/** Remember which part of the settings is open. */
export function rememberSettings(part: SettingsPart) {
  if (place.here.page === "settings") place.here.part = part;
}

/** Whether the user came here to add a file; once only, not again on coming back. */
export function takeAddFile(): boolean {
  const { here } = place;
  if (!("addFile" in here) || here.addFile !== true) return false;
  here.addFile = false;
  return true;
}

/** Back to the place before. */
export function goBack() {
  if (1 < trail.length) leave(() => (trail = trail.slice(0, -1)));
}

/** Begin at Vandaag, as after unlocking. */
export function startAfresh() {
  unsaved = null;
  waiting = null;
  trail = [{ page: "today" }];
}

/** While a form is shown: how to know whether it holds unsaved input. Call it in an effect. */
export function guard(hasUnsaved: () => boolean) {
  unsaved = hasUnsaved;
  return () => {
    if (unsaved === hasUnsaved) unsaved = null;
  };
}

/** The user's answer to the question about unsaved input. */
export function answerLeaving(leaveAnyway: boolean) {
  const going = waiting;
  waiting = null;
  if (!leaveAnyway || going === null) return;
  unsaved = null;
  going();
}

/** Leave what is shown, after asking where a form has unsaved input; also for a tab within a page. */
export function leave(going: () => void) {
  if (unsaved?.() === true) waiting = going;
  else going();
}
