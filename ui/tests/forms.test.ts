// Forms: what was refused is said at the field and in a summary that takes the focus.

import { flushSync, mount, unmount } from "svelte";
import { afterEach, expect, it } from "vitest";
import { Form } from "../src/lib/form.svelte";
import ErrorSummary from "../src/components/ErrorSummary.svelte";
import TextField from "../src/components/TextField.svelte";
import { settle } from "./settle";

const shown: Record<string, unknown>[] = [];

afterEach(async () => {
  for (const page of shown.splice(0)) await unmount(page);
  document.body.replaceChildren();
});

function showForm() {
  const form = new Form("test");
  const target = document.body;
  shown.push(mount(ErrorSummary, { target, props: { form } }));
  shown.push(mount(TextField, { target, props: { form, name: "surname", label: "Achternaam", value: "" } }));
  flushSync();
  return form;
}

const refusal = { kind: "client", refusal: { faults: [{ field: "surname", fault: { reason: "missing" } }] } };

it("moves the focus to the summary, which links to the field", async () => {
  const form = showForm();
  expect(await form.send(() => Promise.reject(refusal))).toBeUndefined();
  await settle();
  const summary = document.querySelector('[role="alert"]');
  expect(document.activeElement).toBe(summary);
  const link = summary?.querySelector("a");
  expect(link?.textContent?.trim()).toBe("Achternaam: Vul dit in.");
  link?.click();
  expect(document.activeElement?.id).toBe("test-surname");
});

it("says at the field what is wrong, tied to it for screen readers", async () => {
  const form = showForm();
  await form.send(() => Promise.reject(refusal));
  await settle();
  const field = document.getElementById("test-surname");
  expect(field?.getAttribute("aria-invalid")).toBe("true");
  const described = document.getElementById(field?.getAttribute("aria-describedby") ?? "");
  expect(described?.textContent).toContain("Vul dit in.");
});

it("takes the focus again when sending fails again", async () => {
  const form = showForm();
  await form.send(() => Promise.reject(refusal));
  await settle();
  document.getElementById("test-surname")?.focus();
  await form.send(() => Promise.reject(refusal));
  await settle();
  expect(document.activeElement).toBe(document.querySelector('[role="alert"]'));
});

it("shows a failure of the whole as one sentence, and clears it when all goes well", async () => {
  const form = showForm();
  await form.send(() => Promise.reject({ kind: "unexpected", reference: "7F3A" }));
  await settle();
  expect(document.querySelector('[role="alert"]')?.textContent).toContain("Er ging iets mis (7F3A)");
  expect(await form.send(() => Promise.resolve(5))).toBe(5);
  await settle();
  expect(document.querySelector('[role="alert"]')).toBeNull();
});

it("is sent once, however often the button is pressed", async () => {
  const form = showForm();
  let sent = 0;
  const sending = () => {
    sent += 1;
    return new Promise<null>((done) => setTimeout(() => done(null), 5));
  };
  await Promise.all([form.send(sending), form.send(sending)]);
  expect(sent).toBe(1);
});
