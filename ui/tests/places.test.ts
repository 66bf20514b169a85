// Places: going on, going back, and the question about unsaved input.

import { beforeEach, expect, it } from "vitest";
import { answerLeaving, go, goBack, goInstead, guard, place, startAfresh } from "../src/lib/place.svelte";

beforeEach(startAfresh);

it("goes on and back", () => {
  go({ page: "clients" });
  go({ page: "settings" });
  goBack();
  expect(place.here).toEqual({ page: "clients" });
  goBack();
  goBack();
  expect(place.here).toEqual({ page: "today" });
});

it("asks before unsaved input is left, and stays where the user says so", () => {
  go({ page: "clientNew" });
  guard(() => true);
  go({ page: "clients" });
  expect(place.isAsking).toBe(true);
  answerLeaving(false);
  expect([place.isAsking, place.here.page]).toEqual([false, "clientNew"]);
  go({ page: "clients" });
  answerLeaving(true);
  expect([place.isAsking, place.here.page]).toEqual([false, "clients"]);
});

it("does not ask where nothing is unsaved, or once the form is gone", () => {
  const release = guard(() => false);
  go({ page: "clients" });
  expect(place.here.page).toBe("clients");
  release();
  guard(() => true)();
  go({ page: "settings" });
  expect(place.here.page).toBe("settings");
});

it("puts what was saved in the place of its form, without asking", () => {
  go({ page: "clients" });
  go({ page: "clientNew" });
  guard(() => true);
  goInstead({ page: "client", id: "c" as never, tab: "details" });
  goBack();
  expect(place.here.page).toBe("clients");
});
