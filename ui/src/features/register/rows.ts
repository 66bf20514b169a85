// The registers read alike: which commands each has, and how its entries stand in a list.

import type {
  AbuseRow,
  ClientId,
  EntryId,
  EntryRow,
  IncidentRow,
  MedicationListRow,
  RestraintRow,
} from "../../lib/bindings";
import type { Register } from "../../lib/place.svelte";

/** An entry of any register, with what it says. */
export type Entry =
  | ({ register: "incidents" } & IncidentRow)
  | ({ register: "restraint" } & RestraintRow)
  | ({ register: "medication" } & MedicationListRow)
  | ({ register: "abuse" } & AbuseRow);

/** The commands of a register. */
export const commands = {
  incidents: { list: "incident.list", record: "incident.record", complete: "incident.complete" },
  restraint: { list: "restraint.list", record: "restraint.record", complete: "restraint.complete" },
  medication: { list: "medication.list", record: "medication.record", complete: "medication.complete" },
  abuse: { list: "abuse.list", record: "abuse.record", complete: "abuse.complete" },
} as const satisfies Record<Register, { list: string; record: string; complete: string }>;

type Row = Omit<Entry, "register">;

/** The rows of a register, each with the register that it stands in. */
export function entriesOf(register: Register, rows: readonly Row[]): Entry[] {
  return rows.map((row) => ({ register, ...row }) as Entry);
}

/** The entry with this id. */
export function entryOf(register: Register, rows: readonly Row[], id: EntryId): Entry | undefined {
  return entriesOf(register, rows).find((it) => it.id === id);
}

/** The day it counts from. */
export function dayOf(entry: Entry): string {
  switch (entry.register) {
    case "incidents":
      return entry.incident.on;
    case "restraint":
      return entry.restraint.on;
    case "medication":
      return entry.medication.listDate;
    case "abuse":
      return entry.abuse.on;
  }
}

/** The client it is about. */
export function clientOf(entry: Entry): ClientId {
  switch (entry.register) {
    case "incidents":
      return entry.incident.client;
    case "restraint":
      return entry.restraint.client;
    case "medication":
      return entry.medication.client;
    case "abuse":
      return entry.abuse.client;
  }
}

/** Whether the client still has to be told of an incident: neither when it was entered nor later. */
export function isUntold(entry: Entry): boolean {
  return entry.register === "incidents" && entry.incident.toldClientOn === null && !was(entry.entry, "clientTold");
}

/** Whether a restraint still goes on. */
export function isOngoing(entry: Entry): boolean {
  return entry.register === "restraint" && entry.restraint.duration === null && !was(entry.entry, "ended");
}

function was(entry: EntryRow, kind: EntryRow["canAdd"][number]): boolean {
  return entry.additions.some(({ addition }) => addition.kind === kind);
}
