// Letters of the office: the form is drawn from the fields of the kind, and sends what was typed and nothing else.

import { flushSync, mount, unmount } from "svelte";
import { afterEach, expect, it, vi } from "vitest";
import KindList from "../src/features/letter/KindList.svelte";
import LetterFields from "../src/features/letter/LetterFields.svelte";
import { draftOf, start } from "../src/features/letter/draft";
import type { ClientId, LetterField, LetterForm, LetterKindRow } from "../src/lib/bindings";
import { Form } from "../src/lib/form.svelte";
import { faults, faultsOf } from "../src/nl/errors";

const shown: Record<string, unknown>[] = [];

afterEach(async () => {
  for (const page of shown.splice(0)) await unmount(page);
  document.body.replaceChildren();
});

const field = (name: string, type: LetterField["type"], changes: Partial<LetterField> = {}): LetterField => ({
  name,
  label: `Vak ${name}`,
  hint: "",
  type,
  required: false,
  default: "",
  otherwise: null,
  past: false,
  notBefore: null,
  notAfter: null,
  options: [],
  ...changes,
});

const kind = (code: string, changes: Partial<LetterKindRow> = {}): LetterKindRow => ({
  code,
  name: `Brief ${code}`,
  explanation: "Voor als het nodig is.",
  group: "request",
  to: "client",
  about: "client",
  sources: ["AVG art. 12(3)"],
  ...changes,
});

const form: LetterForm = {
  kind: kind("besluit"),
  clientName: "A. de Vries",
  fields: [],
  start: { dag: "1-3-2026", reden: "" },
  recipient: "successor",
  remarks: [],
  addressedTo: [],
  deceased: false,
  nobodyDecides: false,
};

it("draws each type of field, marks what may stay empty, and keeps what is typed", () => {
  const typed = $typed();
  const options = [
    { key: "ja", label: "Ja, alles" },
    { key: "nee", label: "Nee" },
  ];
  const fields = [
    field("dag", "date", { required: true }),
    field("reden", "text"),
    field("grond", "choice", { required: true, options }),
    field("gemeld", "yesNo"),
  ];
  const props = { form: new Form("letter"), fields, typed };
  shown.push(mount(LetterFields, { target: document.body, props }));
  flushSync();
  const text = document.body.textContent ?? "";
  expect(text).toContain("Ja, alles");
  expect(text.match(/niet verplicht/gu)?.length).toBe(1);
  const area = document.querySelector("textarea");
  if (area === null) throw new Error("a text has several lines");
  area.value = "Omdat het zo is";
  area.dispatchEvent(new Event("input", { bubbles: true }));
  document.querySelector<HTMLInputElement>("#letter-gemeld")?.click();
  flushSync();
  expect(typed).toEqual({ dag: "1-3-2026", reden: "Omdat het zo is", gemeld: "yes" });
});

function $typed(): Record<string, string> {
  return { dag: "1-3-2026", reden: "" };
}

it("finds a letter by words of its name, what it is for and its article", () => {
  const onchoose = vi.fn();
  const kinds = [kind("een"), kind("twee", { explanation: "Na een klacht.", group: "complaint", sources: ["Wkkgz"] })];
  shown.push(mount(KindList, { target: document.body, props: { kinds, onchoose } }));
  flushSync();
  expect(document.querySelectorAll("li").length).toBe(2);
  const box = document.querySelector<HTMLInputElement>("#letter-search");
  if (box === null) throw new Error("there is a search");
  box.value = "klacht wkkgz";
  box.dispatchEvent(new Event("input", { bubbles: true }));
  flushSync();
  expect([...document.querySelectorAll("h3")].map((it) => it.textContent)).toEqual(["Brief twee"]);
  document.querySelector<HTMLButtonElement>("li button")?.click();
  expect(onchoose.mock.calls[0]?.[0]).toMatchObject({ code: "twee" });
});

it("sends what was typed, and tells each fault at its field", () => {
  const typed = start(form);
  expect(typed).toEqual({
    recipientKind: "successor",
    recipientName: "",
    recipientAddress: "",
    fields: { dag: "1-3-2026", reden: "" },
  });
  const draft = draftOf("besluit", "c" as ClientId, typed);
  expect(draft).toMatchObject({ kind: "besluit", client: "c", fields: { dag: "1-3-2026" } });
  const refusal = { faults: [{ field: "reden", fault: { reason: "unprintable" as const, signs: "🙂" } }] };
  expect(faultsOf({ kind: "letter", refusal })[0]).toMatchObject({ field: "reden" });
  expect(faults.tooLate({ reason: "tooLate", last: "2026-12-01" as never })).toContain("1 december 2026");
});
