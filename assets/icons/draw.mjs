// Draws the program's icons from icon.svg, and from icon-small.svg where a wheel would only be a blur:
//   node assets/icons/draw.mjs
// Needs the packages of tests/package.json and an installed Chromium.

import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";

const { chromium } = createRequire(new URL("../../tests/package.json", import.meta.url))("playwright-core");
const HERE = new URL("./", import.meta.url);
const SMALL_BELOW = 48;
const FILES = { "icon.png": 512, "128x128@2x.png": 256, "128x128.png": 128, "32x32.png": 32 };
const ICO_SIZES = [256, 48, 32, 16];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
for (const [file, size] of Object.entries(FILES)) await writeFile(new URL(file, HERE), await drawn(size));
await writeFile(
  new URL("icon.ico", HERE),
  ico(await Promise.all(ICO_SIZES.map(async (size) => [size, await drawn(size)]))),
);
await browser.close();

/** The icon as PNG with a transparent ground, `size` pixels wide and high. */
async function drawn(size) {
  const svg = await readFile(new URL(size < SMALL_BELOW ? "icon-small.svg" : "icon.svg", HERE), "utf8");
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`);
  const png = await page.screenshot({ omitBackground: true });
  await page.close();
  return png;
}

/** An ICO file: a header of 6 bytes, 16 bytes for each picture, then the pictures as PNG. */
function ico(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  pictures.forEach(([size, png], index) => {
    const entry = 6 + 16 * index;
    // 256 is written as 0.
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...pictures.map(([, png]) => png)]);
}
