// Dates and times as a Dutch reader writes them, and the echo of a date that is being typed.

const MONTHS = [
  "januari",
  "februari",
  "maart",
  "april",
  "mei",
  "juni",
  "juli",
  "augustus",
  "september",
  "oktober",
  "november",
  "december",
] as const;

/** How a year of two digits is read: the latest that is not after today, or the one within fifty years ahead. */
export type Century = "past" | "near";

interface Parts {
  year: number;
  month: number | null;
  day: number | null;
}

/** `1980-02-01`, `1980-02` or `1980` in words: `1 februari 1980`. */
export function inWords(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  const name = MONTHS[(month ?? 0) - 1];
  if (name === undefined) return String(year);
  return day === undefined ? `${name} ${year}` : `${day} ${name} ${year}`;
}

/** `1980-02-01` short: `01-02-1980`. A partial date keeps what is known: `02-1980`. */
export function inDigits(date: string): string {
  return date.split("-").reverse().join("-");
}

/** An instant in Dutch time: `22 november 2026 om 10:05`. */
export function moment(instant: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  const day = at.toLocaleDateString("nl-NL", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "Europe/Amsterdam",
  });
  const time = at.toLocaleTimeString("nl-NL", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/Amsterdam" });
  return `${day} om ${time}`;
}

/** An instant in Dutch time to the second: `22 november 2026 om 10:05:07`. */
export function momentWithSeconds(instant: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  const second = at.toLocaleTimeString("nl-NL", { second: "2-digit", timeZone: "Europe/Amsterdam" }).padStart(2, "0");
  return `${moment(instant)}:${second}`;
}

/** The typed date in words, or nothing where it is not recognised (yet). The program judges it when it is saved. */
export function echo(typed: string, today: string, century: Century): string {
  const parts = recognise(typed, today, century);
  if (parts === null || !exists(parts)) return "";
  const two = (part: number) => String(part).padStart(2, "0");
  const known = [String(parts.year), ...[parts.month, parts.day].filter((it) => it !== null).map(two)];
  return inWords(known.join("-"));
}

/** Two ages in one: `43 jaar`, `42 of 43 jaar`, `0 tot 3 jaar`. */
export function ages([youngest, oldest]: [number, number]): string {
  if (youngest === oldest) return `${youngest} jaar`;
  return youngest + 1 === oldest ? `${youngest} of ${oldest} jaar` : `${youngest} tot ${oldest} jaar`;
}

function recognise(typed: string, today: string, century: Century): Parts | null {
  const pieces = typed
    .trim()
    .toLowerCase()
    .split(/[\s\-/.,]+/)
    .filter((it) => it !== "");
  const apart = pieces.length === 1 ? runTogether(pieces[0] ?? "") : pieces;
  return inOrder(apart, today, century);
}

/** `1980`, `010280`, `01021980` or `19800201` in pieces. */
function runTogether(digits: string): string[] {
  const cut = (pattern: RegExp) => pattern.exec(digits)?.slice(1) ?? [];
  if (/^\d{6}$/.test(digits)) return cut(/^(..)(..)(..)$/);
  if (!/^\d{8}$/.test(digits)) return [digits];
  return isYearFirst(digits) ? cut(/^(....)(..)(..)$/) : cut(/^(..)(..)(....)$/);
}

function isYearFirst(digits: string): boolean {
  const part = (from: number, to: number) => Number(digits.slice(from, to));
  const within = (year: number) => 1800 <= year && year <= 2199;
  const dutch = 1 <= part(0, 2) && part(0, 2) <= 31 && part(2, 4) <= 12 && within(part(4, 8));
  return !dutch && within(part(0, 4));
}

function inOrder(pieces: string[], today: string, century: Century): Parts | null {
  const [first = "", second = "", third = ""] = pieces;
  const year = (text: string) => wholeYear(text, today, century);
  switch (pieces.length) {
    case 1:
      return whole(year(/^\d{4}$/.test(first) ? first : ""), null, null);
    case 2:
      return /^\d{4}$/.test(first)
        ? whole(year(first), month(second), null)
        : whole(year(/^\d{4}$/.test(second) ? second : ""), month(first), null);
    case 3:
      return /^\d{4}$/.test(first)
        ? whole(year(first), month(second), number(third))
        : whole(year(third), month(second), number(first));
    default:
      return null;
  }
}

function whole(year: number | null, month: number | null, day: number | null): Parts | null {
  if (year === null || Number.isNaN(month) || Number.isNaN(day)) return null;
  return { year, month: month === 0 ? null : month, day: day === 0 ? null : day };
}

function number(text: string): number {
  return /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
}

function month(text: string): number {
  if (text === "mrt") return 3;
  const named = text.length < 3 ? -1 : MONTHS.findIndex((it) => it.startsWith(text));
  return named === -1 ? number(text) : named + 1;
}

function wholeYear(text: string, today: string, century: Century): number | null {
  if (/^[12]\d{3}$/.test(text)) return Number(text);
  if (!/^\d{2}$/.test(text)) return null;
  const thisYear = Number(today.slice(0, 4));
  const latest = century === "past" ? thisYear : thisYear + 50;
  const base = Math.floor(thisYear / 100) * 100 + Number(text);
  return [base + 100, base, base - 100].find((it) => it <= latest) ?? null;
}

function exists({ year, month, day }: Parts): boolean {
  if (month === null) return day === null;
  if (month < 1 || 12 < month) return false;
  return day === null || (1 <= day && day <= new Date(Date.UTC(year, month, 0)).getUTCDate());
}
