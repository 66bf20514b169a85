// The main job in the real window, with the mouse, on real input; and afterwards a search for what must
// not be readable in any file that the program left.

import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { before, test } from "node:test";
import { prepared } from "../journey/facts.mjs";
import { journey } from "../journey/journey.mjs";
import { inWindow } from "./window.mjs";

const FOLDER = fileURLToPath(new URL("../../target/journey", import.meta.url));

let place;

before(async () => {
  place = await prepared(FOLDER);
});

test("from a new vault to a withdrawn consent, in the real window", () =>
  inWindow({ folder: FOLDER }, (screen) => journey(screen, place)));
