// The main job in an ordinary browser, over the loopback bridge: once with the mouse, and once without
// touching it.

import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { prepared } from "../journey/facts.mjs";
import { journey } from "../journey/journey.mjs";
import { inBrowser } from "./browser.mjs";

for (const hands of ["mouse", "keyboard"]) {
  test(`from a new vault to a withdrawn consent, with the ${hands}`, async () => {
    const folder = fileURLToPath(new URL(`../../target/browser/journey-${hands}`, import.meta.url));
    const place = await prepared(folder);
    await inBrowser({ folder, hands }, (screen) => journey(screen, place));
  });
}
