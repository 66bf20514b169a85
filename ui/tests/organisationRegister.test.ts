// What the registers ask on Vandaag, in words: each by itself, tasks of the officer and declarations together.

import { flushSync, mount, unmount } from "svelte";
import { expect, it } from "vitest";
import Reminders from "../src/features/organisationRegister/Reminders.svelte";
import type { Reminder } from "../src/lib/bindings";

const reminder = (kind: Reminder["kind"], name: string, due: string | null, isPast = false): Reminder => ({
  kind,
  register: "processors",
  entry: null,
  name,
  due,
  isPast,
});

it("says each reminder with its day, and the officer's tasks in one line", () => {
  const reminders = [
    reminder("agreementMissing", "Rekenhuis", null),
    reminder("officerTaskDue", "Adviseren", "2026-11-22"),
    reminder("officerTaskDue", "Toezien", "2026-11-22"),
    reminder("certificateEnds", "NEN 7510:2024", "2026-11-01", true),
  ];
  const page = mount(Reminders, { target: document.body, props: { reminders } });
  flushSync();
  const words = (cell: Element) => cell.textContent?.replaceAll(/\s+/g, " ").trim();
  const rows = [...document.querySelectorAll("tbody tr")].map((row) => [...row.children].map(words));
  expect(rows).toEqual([
    ["Geen overeenkomst met Rekenhuis", "Nu"],
    ["2 taken van de FG zijn aan de beurt", "22 november 2026"],
    ["Certificaat NEN 7510:2024 verloopt", "1 november 2026, al voorbij"],
  ]);
  void unmount(page);
});
