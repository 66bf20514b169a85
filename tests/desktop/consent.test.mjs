// A consent of a fourteen-year-old in the real window, without touching the mouse but for the scan that is dropped on it.

import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { prepared } from "../journey/facts.mjs";
import { fourteen } from "../journey/fourteen.mjs";
import { openPractice } from "../journey/people.mjs";
import { inWindow } from "./window.mjs";

const FOLDER = fileURLToPath(new URL("../../target/consent-window", import.meta.url));

test("two sign for a fourteen-year-old, the scan finds its consent, and it is withdrawn", async () => {
  await prepared(FOLDER);
  await inWindow({ folder: FOLDER, hands: "keyboard" }, async (screen) => {
    await openPractice(screen, { at: "2026-03-02T08:00:00Z" });
    await fourteen(screen, { printed: join(FOLDER, "answers/home/inzage"), see: (shown) => screen.picture(shown) });
  });
});
