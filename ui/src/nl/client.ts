// Words of the client: list, form and page.

import type {
  Client,
  ClientField,
  ClientWarning,
  ContactChannel,
  Likeness,
  MaritalStatus,
  NameUse,
  Sex,
} from "../lib/bindings";
import { inWords } from "./dates";

export const fields: Record<ClientField, string> = {
  surname: "Achternaam",
  prefix: "Tussenvoegsel",
  partnerSurname: "Achternaam partner",
  partnerPrefix: "Tussenvoegsel partner",
  nameUse: "Naamgebruik",
  initials: "Voorletters",
  firstNames: "Voornamen",
  birthDate: "Geboortedatum",
  sex: "Geslacht",
  birthPlace: "Geboorteplaats",
  nationality: "Nationaliteit",
  maritalStatus: "Burgerlijke staat",
  family: "Gezin en huishouden",
  language: "Taal",
  interpreter: "Tolk nodig",
  communication: "Manier van communiceren",
  deceasedOn: "Overleden op",
  street: "Straat",
  houseNumber: "Huisnummer",
  houseLetter: "Huisletter",
  houseAddition: "Toevoeging",
  postcode: "Postcode",
  town: "Woonplaats",
  foreignAddress: "Adres in het buitenland",
  country: "Land",
  secretAddress: "Geheim adres",
  phones: "Telefoonnummers",
  email: "E-mailadres",
  preferredChannel: "Liefst bereikbaar",
  reference: "Eigen nummer",
  careStart: "Begin van de zorg",
  careEnd: "Einde van de zorg",
  bsn: "BSN",
};

export const nameUses: Record<NameUse, string> = {
  own: "Eigen achternaam",
  partner: "Achternaam van partner",
  partnerOwn: "Achternaam van partner, dan eigen achternaam",
  ownPartner: "Eigen achternaam, dan achternaam van partner",
};

export const sexes: Record<Sex, string> = {
  unknown: "Niet bekend",
  female: "Vrouw",
  male: "Man",
  unspecified: "X",
};

export const maritalStatuses: Record<MaritalStatus, string> = {
  unknown: "Niet bekend",
  unmarried: "Ongehuwd",
  married: "Gehuwd",
  registeredPartnership: "Geregistreerd partnerschap",
  livingTogether: "Samenwonend",
  divorced: "Gescheiden",
  widowed: "Weduwe of weduwnaar",
};

export const channels: Record<ContactChannel, string> = {
  noPreference: "Geen voorkeur bekend",
  phone: "Telefonisch",
  textMessage: "Met een sms of appje",
  email: "Per e-mail",
  post: "Per brief",
  throughOther: "Via iemand anders",
};

export const warnings: Record<ClientWarning, string> = {
  secretAddress: "Geheim adres",
  noIdentityCheck: "Nog geen identiteitscontrole",
  noBsn: "Nog geen BSN",
  identityAfterUrgency: "Identiteit nog vaststellen (spoed)",
  noDocument: "Nog geen identiteitsbewijs gezien",
  documentNotInCirculation: "Document mag niet in omloop zijn",
  registerCheckDue: "BSN nog navragen bij SBV-Z",
  registerDeviates: "SBV-Z heeft andere gegevens",
  replacementDataMissing: "Gegevens in plaats van BSN ontbreken",
  consentToSign: "Toestemming nog te tekenen",
};

export const likenesses: Record<Likeness, string> = {
  sameBsn: "hetzelfde BSN",
  sameNameAndBirthDate: "dezelfde naam en geboortedatum",
  sameNameAndAddress: "dezelfde naam en hetzelfde adres",
};

export const list = {
  heading: "Cliënten",
  register: "Inschrijven",
  import: "Lijst inlezen",
  which: "Welke cliënten",
  current: "Nu in zorg",
  all: "Alle cliënten",
  caption: "Cliënten op achternaam",
  name: "Naam",
  born: "Geboren",
  town: "Woonplaats",
  number: "Nummer",
  state: "Bijzonderheden",
  ended: "Niet meer in zorg",
  deceased: "Overleden",
  none: "Er zijn nog geen cliënten.",
  noneCurrent: "Er zijn geen cliënten in zorg.",
};

export const form = {
  newHeading: "Cliënt inschrijven",
  changeHeading: (name: string) => `Gegevens van ${name} wijzigen`,
  lead: "Alleen de achternaam en de geboortedatum zijn verplicht.",
  name: "Naam",
  initialsHint: "Bijvoorbeeld J.M. Mag leeg blijven als u de voornamen invult.",
  prefixHint: "Bijvoorbeeld van der.",
  partner: "Naam van partner gebruiken",
  birth: "Geboorte en geslacht",
  birthHint: "Bijvoorbeeld 1‑2‑1980. Alleen het jaar bekend? Typ alleen het jaar.",
  address: "Adres",
  abroad: "Adres in het buitenland",
  abroadHint: "Vul dit alleen in als de cliënt niet in Nederland woont.",
  foreignHint: "Typ de regels zoals op een envelop.",
  secret: "Dit adres is geheim",
  secretHint: "Het adres komt dan niet in brieven te staan.",
  contact: "Contact",
  phone: (index: number) => (index === 0 ? "Telefoonnummer" : `Telefoonnummer ${index + 1}`),
  addPhone: "Nog een telefoonnummer",
  removePhone: (index: number) => `Telefoonnummer ${index + 1} verwijderen`,
  more: "Meer over de cliënt",
  moreLabel: "Geboorteplaats, nationaliteit, gezin, taal en overlijden",
  familyHint: "Met wie woont de cliënt, en wie horen er bij het gezin?",
  languageHint: "De taal waarin u met de cliënt kunt praten.",
  interpreter: "Er is een tolk nodig",
  communicationHint: "Bijvoorbeeld: slechthorend, gebruikt pictogrammen.",
  deceasedHint: "Alleen invullen als de cliënt is overleden.",
  care: "Zorg",
  referenceHint: "Het nummer in uw eigen lijst, als u dat heeft. Het programma geeft zelf een cliëntnummer.",
  careEndHint: "Laat leeg zolang de zorg loopt.",
  careEndElsewhere: "Eindigt de zorg? Leg dat vast bij het tabblad Zorg, met de reden.",
  number: "Burgerservicenummer",
  bsnHint: "Mag ook later, bij de identiteitscontrole.",
  register: "Inschrijven",
  save: "Wijzigingen opslaan",
  registered: (name: string) => `${name} is ingeschreven.`,
  saved: "De wijzigingen zijn opgeslagen.",
  back: "Terug",
  duplicateHeading: "Staat deze persoon er al in?",
  duplicateLead: "Er is een cliënt met dezelfde gegevens:",
  duplicate: (why: string) => `heeft ${why}`,
  open: (name: string) => `${name} bekijken`,
  anyway: "Toch inschrijven",
  saveAnyway: "Toch opslaan",
  correct: "Terug naar het formulier",
};

export const page = {
  back: "Terug",
  change: "Gegevens wijzigen",
  born: "Geboren",
  deceased: "Overleden",
  ageAtDeath: "Leeftijd bij overlijden",
  moreHeading: "Meer over de cliënt",
  age: "Leeftijd",
  number: "Cliëntnummer",
  warnings: "Let op",
  tabs: "Onderdelen van het dossier",
  details: "Gegevens",
  identity: "Identiteit en BSN",
  people: "Contacten en vertegenwoordigers",
  care: "Zorg",
  consents: "Toestemmingen",
  disclosures: "Verstrekkingen",
  letters: "Brieven",
  dossier: "Dossier",
  circle: "Kring",
  audit: "Wie keek mee",
  nameHeading: "Naam",
  formalName: "Volledige naam",
  contactHeading: "Adres en contact",
  address: "Adres",
  careHeading: "Zorg",
  history: "Eerdere gegevens",
  historyLead: "Wat er is veranderd, de nieuwste wijziging bovenaan.",
  historyNone: "Er is nog niets gewijzigd.",
  field: "Gegeven",
  old: "Was",
  changed: "Werd",
  when: "Wanneer",
  who: "Door wie",
  empty: "leeg",
  careFrom: "In zorg sinds",
  careUntil: "Zorg geëindigd op",
};

export const yesNo = (yes: boolean) => (yes ? "Ja" : "Nee");

/** The facts of a client as label and value, without the address, which the page gets in lines. */
export function nameFacts(client: Client): (readonly [string, string])[] {
  const partner = [client.partnerPrefix, client.partnerSurname].filter((it) => it !== "").join(" ");
  const own = [client.prefix, client.surname].filter((it) => it !== "").join(" ");
  return [
    [fields.firstNames, client.firstNames],
    [fields.initials, client.initials],
    [fields.surname, own],
    ...(partner === ""
      ? []
      : [[fields.partnerSurname, partner] as const, [fields.nameUse, nameUses[client.nameUse]] as const]),
    [fields.sex, sexes[client.sex]],
  ];
}

/** The name of a field in the history, which keeps the stored spelling: `birth_date`. */
export function fieldInDutch(field: string): string {
  return (fields as Record<string, string>)[camelCase(field)] ?? field;
}

/** A value in the history, which keeps the stored spelling: `partner-own`, `true`, `1980-02-01`. */
export function valueInDutch(field: string, value: string): string {
  switch (camelCase(field)) {
    case "sex":
      return (sexes as Record<string, string>)[camelCase(value)] ?? value;
    case "nameUse":
      return (nameUses as Record<string, string>)[camelCase(value)] ?? value;
    case "maritalStatus":
      return (maritalStatuses as Record<string, string>)[camelCase(value)] ?? value;
    case "preferredChannel":
      return (channels as Record<string, string>)[camelCase(value)] ?? value;
    case "interpreter":
    case "secretAddress":
      return yesNo(value === "true");
    case "birthDate":
    case "careStart":
    case "careEnd":
    case "deceasedOn":
      return value === "" ? "" : inWords(value);
    default:
      return value;
  }
}

function camelCase(stored: string): string {
  return stored.replace(/[-_]([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
