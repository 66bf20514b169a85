import { expect, test } from "vitest";

import letters from "../../assets/letters/recipients.toml?raw";
import { recipientKinds } from "../src/nl/recipient";

test("the screen calls every recipient what the letters call it", () => {
  const named = letters.split("\n").flatMap((line) => {
    const found = /^(\w+) = "(.+)"$/.exec(line);
    return found === null ? [] : [[found[1], found[2]]];
  });
  expect(named.length).toBeGreaterThan(30);
  expect(Object.entries(recipientKinds)).toEqual(named);
});
