// Words of the settings: organisation, users, password, recovery key, log and appearance.

import type { Theme } from "../lib/theme.svelte";

export const words = {
  heading: "Instellingen",
  tabs: "Onderdelen van de instellingen",
  organisation: "Organisatie",
  policy: "Beleid en wet",
  users: "Gebruikers",
  scheme: "Bevoegdheden",
  consentKinds: "Soorten toestemming",
  texts: "Teksten",
  security: "Wachtwoord en sleutel",
  password: "Wachtwoord",
  locking: "Vergrendeling",
  backup: "Back-up",
  appearance: "Weergave",
};

export const organisation = {
  lead: "Deze gegevens komen in elke brief en in de privacyverklaring te staan.",
  profileHint: "Hiermee gelden de termijnen en regels die bij uw soort zorg horen.",
  who: "Wie bent u?",
  reach: "Hoe bent u te bereiken?",
  contactHint: "Wie beantwoordt vragen over privacy?",
  contactField: (label: string) => `Contactpersoon, ${label.toLowerCase()}`,
  officerField: (label: string) => `FG, ${label.toLowerCase()}`,
  contactName: "Naam of functie",
  contactPhone: "Telefoonnummer",
  contactEmail: "E-mailadres",
  officer: "Wij hebben een functionaris gegevensbescherming (FG)",
  officerHint: "Dat is alleen verplicht als u op grote schaal gezondheidsgegevens verwerkt.",
  complaints: "Waar kan een cliënt klagen?",
  complaintsHint: "Zet bovenaan waar de cliënt het eerst naartoe kan.",
  body: (index: number) => `Klachteninstantie ${index + 1}`,
  bodyField: (index: number, label: string) => `Klachteninstantie ${index + 1}, ${label.toLowerCase()}`,
  bodyName: "Naam",
  bodyReach: "Hoe te bereiken",
  bodyReachHint: "Schrijf telefoon, adres, website of tijden op één regel.",
  up: "Omhoog",
  down: "Omlaag",
  upFor: (name: string) => `${name} omhoog`,
  downFor: (name: string) => `${name} omlaag`,
  removeFor: (name: string) => `${name} verwijderen`,
  addBody: "Klachteninstantie toevoegen",
  listed: (names: string) => `Bij uw soort organisatie horen in elk geval: ${names}.`,
  addListed: "Deze instanties toevoegen",
  moved: (name: string, place: number) => `${name} staat nu op plaats ${place}.`,
  websiteHint: "Bijvoorbeeld www.voorbeeld.nl.",
  kvkHint: "8 cijfers.",
  save: "Organisatie opslaan",
  saved: "De gegevens van de organisatie zijn opgeslagen.",
};

export const logo = {
  heading: "Logo",
  lead: "Uw logo komt boven aan elke brief te staan, boven de naam van uw organisatie.",
  none: "Er is nog geen logo.",
  hint: "Kies een PNG- of JPEG-bestand. Op papier wordt het ten hoogste 2 centimeter hoog.",
  choose: "Logo kiezen",
  chooseOther: "Ander logo kiezen",
  remove: "Logo weghalen",
  chosen: "Het logo staat vanaf nu op uw brieven.",
  removed: "Het logo is weggehaald.",
  alternative: (name: string) => (name === "" ? "Uw logo" : `Logo van ${name}`),
  printed: (width: string, height: string) => `Op papier ${width} bij ${height} millimeter.`,
};

export const security = {
  password: "Wachtwoord wijzigen",
  old: "Huidig wachtwoord",
  new: "Nieuw wachtwoord",
  change: "Wachtwoord wijzigen",
  changed: "Uw wachtwoord is gewijzigd.",
  recovery: "Herstelsleutel vernieuwen",
  recoveryLead:
    "Is het herstelblad kwijt, of heeft een ander het gezien? Maak dan een nieuwe sleutel. De oude werkt daarna niet meer.",
  recoveryNew: "Herstelsleutel maken",
  recoveryFirst:
    "U heeft nog geen herstelblad. Maak een sleutel, print het blad en leg het op een veilige plek, niet bij de computer.",
  renew: "Nieuwe herstelsleutel maken",
  renewPassword: "Uw wachtwoord",
};

export const appearance = {
  heading: "Licht of donker",
  label: "Kleuren",
  hint: "Dit geldt tot u het programma sluit. Met Systeem volgt het programma uw computer.",
  zoom: "Alles groter of kleiner? Druk op Ctrl en + of Ctrl en −.",
};

export const themes: Record<Theme, string> = {
  system: "Systeem",
  light: "Licht",
  dark: "Donker",
};
