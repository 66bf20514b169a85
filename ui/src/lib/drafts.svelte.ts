// Forms that are half filled when the vault locks. While somebody types, the program holds what was changed; it writes
// it into the vault at the lock, and the page offers it again after unlocking. One place for every form: what counts is
// each field with an id that stands in a form and that a hand has touched. Passwords never count.

import { look } from "./ask.svelte";
import type { DraftField, DraftId, DraftRow, HeldDraft } from "./bindings";
import { go, place, type Place } from "./place.svelte";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** How long after a key the program is told at the latest, in milliseconds; also while somebody types on. */
const PAUSE = 400;
/** The longest that a lock waits for the last words, in milliseconds. */
const PATIENCE = 1000;

const touched = new Set<Control>();
const starts = new WeakMap<Control, string>();
let told = "";
let continues: DraftId | null = null;
let wanted: Place | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

let pending = $state.raw<readonly DraftField[]>([]);
let resumed = $state.raw<readonly DraftId[]>([]);

export const drafts = {
  /** What stood in fields that are not on the screen (yet). */
  get pending() {
    return pending;
  },
  /** Drafts that were taken up again since unlocking. */
  get resumed() {
    return resumed;
  },
};

/** Watch every form until the returned function is called. */
export function watchDrafts() {
  const begun = (event: Event) => {
    const control = controlOf(event);
    if (control !== null && !starts.has(control)) starts.set(control, valueOf(control));
  };
  const changed = (event: Event) => {
    const control = controlOf(event);
    if (control === null) return;
    touched.add(control);
    soon();
  };
  const moved = new MutationObserver(() => {
    fill();
    if ([...touched].some((it) => !it.isConnected)) soon();
  });
  addEventListener("focusin", begun, true);
  addEventListener("input", changed, true);
  addEventListener("change", changed, true);
  moved.observe(document.body, { childList: true, subtree: true });
  return () => {
    clearTimeout(timer);
    timer = undefined;
    removeEventListener("focusin", begun, true);
    removeEventListener("input", changed, true);
    removeEventListener("change", changed, true);
    moved.disconnect();
    touched.clear();
  };
}

/** Before a lock: the last words go to the program. Never waits long, and never fails. */
export async function holdNow() {
  const late = new Promise<void>((done) => setTimeout(done, PATIENCE));
  await Promise.race([tellProgram(), late]);
}

/** What stands in the form with this prefix was saved. */
export function saved(prefix: string) {
  for (const control of touched) {
    if (control.id.startsWith(`${prefix}-`)) touched.delete(control);
  }
  soon();
}

/** Go to the form of a draft, and put back what stood in it. */
export function resume(draft: DraftRow) {
  wanted = JSON.parse(draft.place) as Place;
  continues = draft.id;
  pending = draft.fields;
  resumed = [...resumed, draft.id];
  go(wanted);
}

function soon() {
  timer ??= setTimeout(() => void tellProgram(), PAUSE);
}

async function tellProgram() {
  clearTimeout(timer);
  timer = undefined;
  const fields = collected();
  const [first] = touched;
  const held: HeldDraft | null =
    fields.length === 0 ? null : { heading: headingOf(first), place: JSON.stringify(place.here), fields, continues };
  const now = held === null ? "" : JSON.stringify(held);
  if (now === told) return;
  told = now;
  try {
    if (held !== null) return void (await look("draft.hold", held));
    const over = continues;
    continues = null;
    await look("draft.letGo", over);
  } catch {
    // Locked meanwhile, and then the program kept what it had; or nothing to let go.
  }
}

function collected(): DraftField[] {
  for (const control of touched) if (!control.isConnected) touched.delete(control);
  const inOrder = [...touched].sort((a, b) =>
    a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
  const typed = inOrder.filter((it) => !isRadio(it) || it.checked);
  const fields = typed
    .filter((it) => isRadio(it) || valueOf(it) !== starts.get(it))
    .map((it) => ({ id: keyOf(it), label: labelOf(it), value: valueOf(it) }));
  return [...fields, ...(fields.length === 0 ? [] : pending)];
}

function fill() {
  if (pending.length === 0) return;
  if (place.here !== wanted) {
    pending = [];
    return;
  }
  const left = pending.filter((field) => !put(field));
  if (left.length !== pending.length) pending = left;
}

/** Puts a value in its field, as a hand would; gives whether the field was there and took it. */
function put({ id, value }: DraftField): boolean {
  const control = [...document.querySelectorAll<Control>("form input, form textarea, form select")].find(
    (it) => keyOf(it) === id && (!isRadio(it) || it.value === value),
  );
  if (control === undefined) return false;
  if (!starts.has(control)) starts.set(control, valueOf(control));
  touched.add(control);
  if (control instanceof HTMLInputElement && (control.type === "radio" || control.type === "checkbox"))
    control.checked = isRadio(control) || value !== "";
  else control.value = value;
  if (valueOf(control) !== value) return false;
  control.dispatchEvent(new Event("input", { bubbles: true }));
  control.dispatchEvent(new Event("change", { bubbles: true }));
  return true;
}

function controlOf(event: Event): Control | null {
  const { target } = event;
  const isControl =
    target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
  if (!isControl || keyOf(target) === "" || target.closest("form") === null) return null;
  return target.type === "password" || "secret" in target.dataset ? null : target;
}

function isRadio(control: Control): control is HTMLInputElement {
  return control.type === "radio";
}

function keyOf(control: Control): string {
  return isRadio(control) ? control.name : control.id;
}

function valueOf(control: Control): string {
  if (control instanceof HTMLInputElement && control.type === "checkbox") return control.checked ? "1" : "";
  return control.value;
}

function labelOf(control: Control): string {
  const label = isRadio(control) ? control.closest("fieldset")?.querySelector("legend") : control.labels?.[0];
  return label?.textContent?.trim() ?? "";
}

/** Of the dialog that it stands in, else of the page. */
function headingOf(control: Control | undefined): string {
  const shown = control?.closest("dialog")?.querySelector("h2") ?? document.querySelector("main h1");
  return shown?.textContent?.trim() ?? "";
}
