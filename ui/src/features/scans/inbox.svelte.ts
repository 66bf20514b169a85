// Files on their way in. The window hands over their bytes piece by piece; it never learns where they lie on the disk.

import { look, tell } from "../../lib/ask.svelte";
import type { CommandError, ConsentId, ScanReport } from "../../lib/bindings";
import { Form } from "../../lib/form.svelte";
import { inDutch } from "../../nl/errors";

/** Bytes that go over at a time; in base 64 that stays below the largest input of a command. */
export const PIECE = 2 << 20;

/** What became of one file. */
export type Outcome = { name: string; report: ScanReport } | { name: string; failure: string };

let outcomes = $state.raw<Outcome[]>([]);
const form = new Form("inbox");

export const inbox = {
  /** What became of the files that came in last. */
  get outcomes() {
    return outcomes;
  },
  /** Whether files are being read. */
  get busy() {
    return form.busy;
  },
  /** Let go of the outcomes. */
  clear() {
    outcomes = [];
  },
};

/** Take in files that were dropped: on one consent, or to let each letter find its own. */
export async function takeFiles(files: readonly File[], consent: ConsentId | null) {
  await form.send(async () => {
    const done: Outcome[] = [];
    for (const file of files) done.push(await outcome(file.name, () => sendFile(file, consent)));
    outcomes = done;
  });
}

/** The same with a file from a dialog. */
export async function chooseFile() {
  await form.send(async () => {
    let cancelled = false;
    const done = await outcome("", async () => {
      const report = await tell("scan.choose", null);
      cancelled = report === null;
      return report ?? { name: "", pages: 0, filed: [], kept: [] };
    });
    if (!cancelled) outcomes = [done];
  });
}

async function outcome(name: string, work: () => Promise<ScanReport>): Promise<Outcome> {
  try {
    const report = await work();
    return { name: report.name, report };
  } catch (failure) {
    return { name, failure: inDutch(failure as CommandError) };
  }
}

async function sendFile(file: File, consent: ConsentId | null): Promise<ScanReport> {
  let from = 0;
  do {
    const piece = new Uint8Array(await file.slice(from, from + PIECE).arrayBuffer());
    await look("scan.receive", { from, content: base64(piece) });
    from += piece.length;
  } while (from < file.size);
  return tell("scan.fileDropped", { name: file.name, size: file.size, consent });
}

/** Bytes as text. */
export function base64(bytes: Uint8Array): string {
  const STEP = 0x8000;
  let text = "";
  for (let at = 0; at < bytes.length; at += STEP) text += String.fromCharCode(...bytes.subarray(at, at + STEP));
  return btoa(text);
}
