// Words of scans that come in: dropping, what became of them, and the tray.

import type { FiledLetter, KeptScan, Unclear } from "../lib/bindings";

export const inbox = {
  heading: "Getekende brieven opbergen",
  lead: "Sleep een scan of foto van getekende brieven hierheen. Aan de code onderaan elke pagina ziet het programma bij welke toestemming een brief hoort. Er mogen meer brieven in één bestand zitten.",
  choose: "Scan opbergen",
  dropHere: "Laat los om de scan op te bergen",
  dropHereOne: "Laat los om de scan bij deze toestemming op te bergen",
  reading: "De brieven worden gelezen. Dit kan even duren.",
};

export const result = {
  heading: "Wat er is opgeborgen",
  close: "Sluiten",
  file: (name: string, pages: number) => `${name} (${pages === 1 ? "1 pagina" : `${pages} pagina's`})`,
  nothing: (name: string) => `${name} is niet opgeborgen.`,
  sign: "Leg nu de handtekeningen vast",
  open: "Openen",
  openFor: (text: string, name: string, number: string) => `${text}: toestemming van ${name}, brief ${number}`,
  caption: "Opgeborgen brieven",
  headings: ["Cliënt", "Brief", "Pagina's", "Toestemming"],
  toTray: "Niet alles kon worden opgeborgen. Dat ligt nu in het bakje Nog niet opgeborgen.",
  known: "Deze scan was al opgeborgen.",
};

export const tray = {
  heading: "Nog niet opgeborgen",
  lead: "Van deze scans is niet zeker bij wie ze horen. Ze worden versleuteld in de kluis bewaard. Berg ze zelf op, of haal ze weg.",
  caption: "Scans die nog niet zijn opgeborgen",
  headings: ["Bestand", "Waarom", "Binnengekomen", "Doen"],
  came: (when: string, by: string) => `${when} door ${by}`,
  pages: (count: number) => (count === 1 ? "1 pagina" : `${count} pagina's`),
  open: "Opbergen",
  openFor: (name: string) => `${name} bekijken en opbergen`,
  close: "Sluiten",
  dialog: (name: string) => `${name} opbergen`,
  picture: (index: number, total: number) => `Pagina ${index} van ${total} van de scan`,
  more: (count: number) => (count === 1 ? "Er is nog 1 pagina." : `Er zijn nog ${count} pagina's.`),
  noPicture: "Van deze scan is geen voorbeeld te maken.",
  letterNumber: "Nummer van de brief",
  letterHint: "Dit staat onderaan elke pagina, bijvoorbeeld BCDF-2345.",
  find: "Brief zoeken",
  found: (kind: string, client: string) => `${kind}, van ${client}`,
  file: "Hier opbergen",
  filed: "De scan is opgeborgen.",
  byClient: "Op naam van de cliënt zoeken",
  client: "Naam of cliëntnummer",
  findClient: "Cliënt zoeken",
  nobody: "Er is geen cliënt gevonden.",
  chooseClient: (name: string) => `Kies ${name}`,
  clients: "Gevonden cliënten",
  consents: (name: string) => `Toestemmingen van ${name}`,
  noConsents: "Voor deze cliënt is geen toestemming gevraagd.",
  fileFor: (kind: string, number: string) => `Opbergen bij ${kind}, brief ${number}`,
  away: "Uit het bakje halen",
  awayText: "De scan wordt dan vernietigd. Dit kunt u niet terugdraaien.",
  reason: "Waarom?",
  reasonHint: "Bijvoorbeeld: is een folder, hoort bij een andere organisatie.",
  removeYes: "Vernietigen",
  removed: "De scan is weggehaald en vernietigd.",
};

export const because: Record<Unclear, string> = {
  noCode: "Er is geen code gelezen",
  otherVault: "De code is van een andere kluis",
  twoLetters: "Op één pagina staan codes van twee brieven",
  unknownLetter: "Deze brief is niet bekend in deze kluis",
};

/** `pagina 3` or `pagina 3 en 4`. */
export function pagesInWords({ pages }: FiledLetter | KeptScan): string {
  const last = pages.at(-1);
  if (pages.length <= 1) return `pagina ${last ?? ""}`;
  return `pagina ${pages.slice(0, -1).join(", ")} en ${last ?? ""}`;
}
