// Five hundred texts that do harm where somebody takes them for something else than text: the known families, each
// in the variants that get past a careless filter. Every one ends in a mark of its own, so that whoever sees the mark
// can tell whether the whole text stands before it. What runs calls `ran` with its number.

const COUNT = 500;

/** The mark of a number. */
export const mark = (number) => `zq${String(number).padStart(3, "0")}z`;

/** What the marks look like. */
export const MARK = /zq(\d{3})z/gu;

const BREAKS = ["", '">', "'>", "</title>", "</textarea>", "</script>", "-->", "]]>", '\\">'];

const HANDLERS = [
  (run) => `<img src=x onerror=${run}>`,
  (run) => `<IMG SRC=x OnErRoR="${run}">`,
  (run) => `<img/src/onerror=${run}>`,
  (run) => `<svg onload=${run}>`,
  (run) => `<svg/onload="${run}">`,
  (run) => `<svg><animate onbegin=${run} attributeName=x dur=1s>`,
  (run) => `<body onload=${run}>`,
  (run) => `<input autofocus onfocus=${run}>`,
  (run) => `<details open ontoggle=${run}>x</details>`,
  (run) => `<video><source onerror=${run}></video>`,
  (run) => `<audio src=x onerror=${run}>`,
  (run) => `<iframe srcdoc="<script>parent.${run}</script>"></iframe>`,
  (run) => `<object data="javascript:${run}"></object>`,
  (run) => `<style onload=${run}></style>`,
  (run) => `<select autofocus onfocus=${run}></select>`,
  (run) => `<marquee onstart=${run}>x</marquee>`,
  (run) => `<math><mtext><table><mglyph><style><img src=x onerror=${run}>`,
  (run) => `<a onclick="${run}" href=#>x</a>`,
  (run) => `<div style="animation:x" onanimationstart=${run}>`,
];

const SCRIPTS = [
  (run) => `<script>${run}</script>`,
  (run) => `<SCRIPT>${run}</SCRIPT>`,
  (run) => `<scr<script>ipt>${run}</scr</script>ipt>`,
  (run) => `<script src="data:text/javascript,${run}"></script>`,
  (run) => `<script type=module>${run}</script>`,
  (run) => `<script\n>${run}</script\t>`,
  (run) => `<script x="/>">${run}</script>`,
  (run) => `<svg><script>${run}</script></svg>`,
  (run) => `<noscript><p title="</noscript><script>${run}</script>">`,
  (run) => `<template><script>${run}</script></template>`,
];

const ADDRESSES = [
  (run) => `javascript:${run}`,
  (run) => `JaVaScRiPt:${run}`,
  (run) => `java\tscript:${run}`,
  (run) => `javascript&colon;${run}`,
  (run) => `&#106;avascript:${run}`,
  (run) => `javascript://%0a${run}`,
  (run) => `data:text/html,<script>${run}</script>`,
  (run) => `data:image/svg+xml,<svg onload=${run}>`,
  (run) => `vbscript:${run}`,
  (run) => `<a href="javascript:${run}">x</a>`,
  (run) => `[x](javascript:${run})`,
  (run) => `![x](x" onerror="${run})`,
  (run) => `<base href="javascript:/${run}/">`,
  (run) => `<meta http-equiv=refresh content="0;url=javascript:${run}">`,
  (run) => `<form action="javascript:${run}"><button>x</button></form>`,
  (run) => `url(javascript:${run})`,
];

const TEMPLATES = [
  (run) => `{{constructor.constructor('${run}')()}}`,
  (run) => `\${${run}}`,
  (run) => `#{${run}}`,
  (run) => `<%= ${run} %>`,
  (run) => `{@html '<img src=x onerror=${run}>'}`,
  (run) => `{#if ${run}}x{/if}`,
  (run) => `{client.name} {${run}}`,
  (run) => `[[${run}]]`,
  (run) => `{% ${run} %}`,
  (run) => `__proto__[x]=${run}`,
  (run) => `constructor.prototype ${run}`,
  (run) => `\`\${${run}}\``,
  (run) => `\\u003cscript\\u003e${run}\\u003c/script\\u003e`,
  (run) => `&lt;script&gt;${run}&lt;/script&gt;`,
  (run) => `%3Cscript%3E${run}%3C%2Fscript%3E`,
  (run) => `+ADw-script+AD4-${run}+ADw-/script+AD4-`,
];

const SHEETS = [
  () => `=HYPERLINK("http://voorbeeld.test","klik")`,
  () => `=cmd|' /C calc'!A0`,
  () => `+cmd|' /C calc'!A0`,
  () => `-2+3+cmd|' /C calc'!A0`,
  () => `@SUM(1+1)*cmd|' /C calc'!A0`,
  () => `=IMPORTXML("http://voorbeeld.test","//a")`,
  () => `=1+1";=2+2`,
  () => `"=1+1"`,
  () => `\t=1+1`,
  () => `;=1+1;`,
  () => `=DDE("cmd";"/C calc";"x")`,
  () => `＝1+1`,
];

const QUESTIONS = [
  () => `' OR 1=1 --`,
  () => `'; DROP TABLE client; --`,
  () => `") UNION SELECT * FROM user --`,
  () => `'||(SELECT key FROM slots)||'`,
  () => `x'; ATTACH 'x' AS y KEY ''; --`,
  () => `PRAGMA rekey = ''`,
  () => `" OR ""="`,
  () => `* OR surname:*`,
  () => `NEAR(a b, 5)`,
  () => `"a" NOT "b"`,
  () => `a* AND ^b`,
  () => `(((((((`,
  () => `"""`,
  () => `%' ESCAPE '`,
  () => `1;--\u0000`,
  () => `:id @id $id ?1`,
];

const SIGNS = [
  () => `\u202etxet\u202c`,
  () => `\u2066\u202Egnp.\u2069`,
  () => `a\u200bb\u200cc\u200dd`,
  () => `\ufeffbom`,
  () => `e\u0301\u0301\u0301\u0301`,
  () => `\u00adzacht\u00adafgebroken`,
  () => `👩‍👩‍👧‍👦🏳️‍🌈`,
  () => `ﷺ𝔛𝕏`,
  () => `ＳＣＲＩＰＴ ＜script＞`,
  () => `İıſK`,
  () => `\u2028regel\u2029alinea`,
  () => `\u0000nul`,
  () => `\u001b[31mrood\u001b[0m`,
  () => `\ud7ff\ue000`,
  () => `\u{e0041}\u{e0042}`,
  () => `\u061c\u200e\u200f`,
];

const PATHS = [
  () => `../../../etc/passwd`,
  () => `..\\..\\windows\\win.ini`,
  () => `/dev/null`,
  () => `C:\\CON`,
  () => `\\\\server\\deel`,
  () => `file:///etc/passwd`,
  () => `a/../../b.pdf`,
  () => `x.pdf.exe`,
  () => `naam.pdf:stroom`,
  () => `%2e%2e%2f`,
  () => `~/x`,
  () => `$(touch x) \`touch x\` ; touch x | touch x && touch x`,
  () => `--help`,
  () => `aux.txt .`,
];

const FORMATS = [
  (run) => `) >> /OpenAction << /S /JavaScript-JS (${run}) >> (`,
  () => `(\\) Tj ET endstream endobj`,
  () => `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x>&y;</x>`,
  () => `<![CDATA[x]]>`,
  () => `<xi:include href="file:///etc/passwd"/>`,
  () => `"},"role":"coordinator","x":{"y":"`,
  () => `{"$where":"1"}`,
  () => `%s%s%n%x`,
  () => `\\input{/etc/passwd}`,
  () => `'''\n[own]\nx = """`,
  () => `\r\nSet-Cookie: x=1`,
  () => `<!--#exec cmd="x"-->`,
];

/** All of them, in an order in which neighbours are of different families. */
export function payloads() {
  const broken = (family) => BREAKS.flatMap((before) => family.map((one) => (run) => before + one(run)));
  const families = [
    broken(HANDLERS),
    broken(SCRIPTS),
    broken(ADDRESSES),
    ["", "x ", "'", '"', "`"].flatMap((before) => TEMPLATES.map((one) => (run) => before + one(run))),
    ["", " ", "'", "x\n"].flatMap((before) => SHEETS.map((one) => (run) => before + one(run))),
    ["", "a ", '"'].flatMap((before) => QUESTIONS.map((one) => (run) => before + one(run))),
    ["", "Jan ", "<b>"].flatMap((before) => SIGNS.map((one) => (run) => before + one(run))),
    ["", "x ", '"'].flatMap((before) => PATHS.map((one) => (run) => before + one(run))),
    ["", "x ", "<"].flatMap((before) => FORMATS.map((one) => (run) => before + one(run))),
  ];
  const all = [];
  for (let turn = 0; all.length < COUNT; turn += 1) {
    for (const family of families) {
      if (turn < family.length && all.length < COUNT) {
        all.push(`${family[turn](`ran(${all.length})`)} ${mark(all.length)}`);
      }
    }
  }
  return all;
}
