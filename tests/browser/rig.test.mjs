// The rig itself, on two pages of its own: what it finds, reaches and judges, and above all that it fails
// when it should. A journey is worth no more than this.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { readFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { inside } from "../rig/screen.mjs";
import { inBrowser } from "./browser.mjs";

const GOOD = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Proef</title>
  <link rel="stylesheet" href="/page.css"><script src="/page.js" defer></script></head>
  <body><main><h1>Proefpagina</h1>
    <p><label for="name">Naam van de cliënt</label> <input id="name"></p>
    <p><label for="secret">Wachtwoord</label> <input id="secret" type="password"></p>
    <p><label for="kind">Soort</label> <select id="kind"><option>een</option><option>twee</option></select></p>
    <fieldset><legend>Wie tekent</legend>
      <label><input type="radio" name="who" value="self" checked> Cliënt zelf</label>
      <label><input type="radio" name="who" value="parent"> Ouder</label></fieldset>
    <fieldset><legend>Huisarts</legend><label>Plaats <input id="near"></label></fieldset>
    <div role="group" aria-label="Apotheek"><label>Plaats <input id="far"></label></div>
    <p><label><input type="checkbox" id="agreed"> Akkoord</label></p>
    <button id="keep">Bewaren</button> <button id="ask">Vragen</button>
    <p id="kept" role="status"></p>
    <dialog id="sure" aria-labelledby="title"><h2 id="title">Zeker?</h2><button id="yes">Ja</button></dialog>
  </main></body></html>`;

const STYLE = `body { color: #222; background: #fff; font: 18px sans-serif }
  label, button, input, select { min-height: 44px } @media (prefers-color-scheme: dark) { body { color: #eee; background: #111 } }`;

const SCRIPT = `const at = (id) => document.getElementById(id);
  at("keep").onclick = () => {
    const who = document.querySelector("[name=who]:checked").value;
    at("kept").textContent = ["Bewaard", at("name").value, at("secret").value, at("kind").value, who, at("agreed").checked].join(" ");
  };
  at("ask").onclick = () => at("sure").showModal();
  at("yes").onclick = () => at("sure").close();`;

/** Loads itself anew eight times, faster than anything can be asked of it, and then stays. */
const RESTLESS = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Proef</title>
  <script src="/restless.js"></script></head><body><main><h1>Proefpagina</h1></main></body></html>`;

const RESTLESS_SCRIPT = `const times = Number(sessionStorage.getItem("times") ?? 0);
  sessionStorage.setItem("times", times + 1);
  const rest = () => { document.querySelector("h1").textContent = "In rust"; };
  if (times < 8) setTimeout(() => location.reload(), 5);
  else addEventListener("DOMContentLoaded", rest);`;

const BAD = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Proef</title></head>
  <body><main><h1>Proefpagina</h1><input id="nameless"><div id="wide">breed</div></main></body></html>`;

const FOREIGN = `<!doctype html><html lang="nl"><head><title>Proef</title></head>
  <body><h1>Elders</h1><img alt="" src="http://127.0.0.2:9/elsewhere.png"></body></html>`;

const PAGES = {
  "/": ["text/html", GOOD],
  "/page.css": ["text/css", STYLE],
  "/page.js": ["text/javascript", SCRIPT],
  "/bad": ["text/html", BAD],
  "/foreign": ["text/html", FOREIGN],
  "/restless": ["text/html", RESTLESS],
  "/restless.js": ["text/javascript", RESTLESS_SCRIPT],
};

const POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' http://127.0.0.2:9";
let server;
let folder;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "dossierkluis-rig-"));
  server = createServer((request, response) => {
    const [type, body] = PAGES[request.url] ?? ["text/plain", ""];
    response.writeHead(200, { "content-type": `${type}; charset=utf-8`, "content-security-policy": POLICY }).end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
});

after(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

async function on(path, journey, options) {
  return inBrowser({ folder, address: `http://127.0.0.1:${server.address().port}${path}`, ...options }, journey);
}

for (const hands of ["mouse", "keyboard"]) {
  test(`a form is filled in and kept with the ${hands}`, () => on("/", fillInAndKeep, { hands }));
}

async function fillInAndKeep(screen) {
  await screen.find("heading", "Proefpagina");
  await screen.fill("Naam van de cliënt", "Øse van 't Hof");
  await screen.fill("Wachtwoord", "kasteel");
  await screen.choose("Soort", "twee");
  await screen.click("radio", "Ouder");
  await screen.click("checkbox", "Akkoord");
  await screen.click("button", /^Bewaren$/u);
  await screen.read("Bewaard Øse van 't Hof kasteel twee parent true");
  assert.equal(await screen.value("Naam van de cliënt"), "Øse van 't Hof");
}

for (const hands of ["mouse", "keyboard"]) {
  test(`of two fields with one label, the one in the group that is meant is filled with the ${hands}`, () =>
    on("/", fillTheSecond, { hands }));
}

async function fillTheSecond(screen) {
  await screen.fill(inside("Apotheek", "Plaats"), "Lindendorp");
  assert.equal(await screen.value(inside("Apotheek", "Plaats")), "Lindendorp");
  assert.equal(await screen.value(inside("Huisarts", "Plaats")), "");
  await assert.rejects(
    screen.find("textbox", inside("Tandarts", "Plaats"), { within: 300 }),
    /no textbox "Plaats" in/u,
  );
}

test("a dialog hides what is behind it", () =>
  on("/", async (screen) => {
    await screen.click("button", "Vragen");
    await screen.find("heading", "Zeker?");
    assert.equal(await screen.has("button", "Bewaren"), false, "it is behind the dialog");
    await screen.click("button", "Ja");
    await screen.gone("heading", "Zeker?");
    assert.equal(await screen.has("button", "Bewaren"), true, "the dialog is gone");
  }));

test("a good screen passes in every look and a picture of it is kept", () =>
  on("/", async (screen) => {
    await screen.judge("proef");
    const picture = await readFile(await screen.picture("proef"));
    assert.equal(picture.subarray(1, 4).toString(), "PNG");
  }));

test("a field without a label and a page that is too wide are named", () =>
  on("/bad", async (screen) => {
    await screen.run("document.getElementById('wide').style.width = '900px'");
    await assert.rejects(screen.judge("slecht"), (failure) => {
      assert.match(failure.message, /light: label .*#nameless/su);
      assert.match(failure.message, /200 % zoom: the page is wider than its window/u);
      return true;
    });
  }));

test("a page that keeps being loaded anew is asked until it answers", () =>
  on("/restless", async (screen) => {
    await screen.find("heading", "In rust");
    assert.equal(await screen.run("return sessionStorage.getItem('times')"), "9");
  }));

test("what Tab cannot reach is said, with what it passed", () =>
  on("/", (screen) =>
    assert.rejects(
      screen.tabTo("button", "Verwijderen"),
      /does not reach button "Verwijderen"; it passed .*"Bewaren"/su,
    ),
  ));

test("what is not on the screen is said, with what is", () =>
  on("/", (screen) => assert.rejects(screen.find("button", "Weg", { within: 300 }), /no button "Weg".*Proefpagina/su)));

test("a request to another address fails the journey", () =>
  assert.rejects(
    on("/foreign", (screen) => screen.find("heading", "Elders")),
    /asks nothing of any other address/u,
  ));
