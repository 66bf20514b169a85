// Dates: what is typed is echoed in words as the program will read it.

import { describe, expect, it } from "vitest";
import { ages, echo, inDigits, inWords, moment } from "../src/nl/dates";

const today = "2026-11-22";

describe("the echo of a date of birth", () => {
  it.each([
    ["1-2-1980", "1 februari 1980"],
    ["1-2-80", "1 februari 1980"],
    ["01021980", "1 februari 1980"],
    ["19800201", "1 februari 1980"],
    ["010280", "1 februari 1980"],
    ["1 feb 1980", "1 februari 1980"],
    ["1 Februari 1980", "1 februari 1980"],
    ["1 mrt 1980", "1 maart 1980"],
    ["1.2.1980", "1 februari 1980"],
    ["1980-02-01", "1 februari 1980"],
    ["1980", "1980"],
    ["2-1980", "februari 1980"],
    ["februari 1980", "februari 1980"],
    ["00-00-1980", "1980"],
    ["29-2-2024", "29 februari 2024"],
    ["3-4-26", "3 april 2026"],
    ["3-4-27", "3 april 1927"],
  ])("%s is %s", (typed, words) => {
    expect(echo(typed, today, "past")).toBe(words);
  });

  it.each(["", "31-2-1980", "29-2-2023", "32-1-1980", "1-13-1980", "gisteren", "1-2", "1-2-198", "12345"])(
    "%j is not recognised",
    (typed) => {
      expect(echo(typed, today, "past")).toBe("");
    },
  );
});

it("reads two digits of a date of expiry as a year to come", () => {
  expect(echo("1-2-31", today, "near")).toBe("1 februari 2031");
  expect(echo("1-2-80", today, "near")).toBe("1 februari 1980");
});

it("writes dates, instants and ages in Dutch", () => {
  expect(inWords("2026-11-22")).toBe("22 november 2026");
  expect(inWords("1980-02")).toBe("februari 1980");
  expect(inDigits("1980-02-01")).toBe("01-02-1980");
  expect(moment("2026-07-01T22:30:00Z")).toBe("2 juli 2026 om 00:30");
  expect([ages([43, 43]), ages([42, 43]), ages([0, 3])]).toEqual(["43 jaar", "42 of 43 jaar", "0 tot 3 jaar"]);
});
