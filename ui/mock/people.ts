// Invented people for looking at the screens. Nobody here exists.

import type { Client, ClientId, PartialDate } from "../src/lib/bindings";

export interface Person {
  id: ClientId;
  number: number;
  client: Client;
  bsn: string | null;
  checked: boolean;
}

const NAMES: readonly (readonly [string, string, string, string, string])[] = [
  ["Annelies", "", "Øse", "1947-03-09", "Zutphen"],
  ["Bram", "van der", "Meulen", "1980-02-01", "Deventer"],
  ["Çiğdem", "", "Yıldırım", "1991-11-30", "Apeldoorn"],
  ["Dirk-Jan", "de", "Vries", "1962", "Lochem"],
  ["Eefje", "", "Ålberts", "2010-06-17", "Zutphen"],
  ["Frans", "ten", "Brinke", "1955-12", "Vorden"],
  ["Grietje", "", "Jansen", "1938-01-04", "Warnsveld"],
  ["Hassan", "el", "Amrani", "1999-08-21", "Deventer"],
  ["Ingrid", "", "Bakker-Smit", "1971-05-12", "Gorssel"],
  ["Joep", "van", "Dijk", "2013-09-02", "Zutphen"],
  ["Karin", "", "Wolters", "1966-10-25", "Eefde"],
  ["Lars", "in 't", "Veld", "1988-04-14", "Brummen"],
];

/** The people of the mock vault. */
export const people: Person[] = NAMES.map(([firstNames, prefix, surname, birthDate, town], index) => ({
  id: `00000000-0000-7000-8000-00000000000${index.toString(16)}` as ClientId,
  number: 1001 + index,
  bsn: index % 4 === 3 ? null : "•••••00" + String(19 + index),
  checked: index % 3 === 0,
  client: {
    surname,
    prefix,
    partnerSurname: index === 8 ? "Smit" : "",
    partnerPrefix: "",
    nameUse: "own",
    initials: `${firstNames.charAt(0)}.`,
    firstNames,
    birthDate: birthDate as PartialDate,
    sex: index % 2 === 0 ? "female" : "male",
    birthPlace: "",
    nationality: "",
    maritalStatus: "unknown",
    family: "",
    language: "",
    interpreter: false,
    communication: "",
    deceasedOn: null,
    address: {
      kind: "dutch",
      street: "Lindelaan",
      houseNumber: String(3 + index * 2),
      houseLetter: "",
      houseAddition: "",
      postcode: "7201 AB",
      town,
    },
    secretAddress: index === 4 || index === 7,
    phones: ["06 12 34 56 78"],
    email: `${firstNames.toLowerCase().replace(/[^a-z]/g, "")}@voorbeeld.nl`,
    preferredChannel: "noPreference",
    reference: "",
    careStart: "2024-01-08",
    careEnd: index === 11 ? "2025-06-30" : null,
  },
}));

/** As it stands in a list. */
export function nameOf({ client }: Person): string {
  return [client.firstNames, client.prefix, client.surname].filter((it) => it !== "").join(" ");
}
