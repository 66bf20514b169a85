// Words of Vandaag.

export const words = {
  heading: "Vandaag",
  register: "Cliënt inschrijven",
  import: "Lijst inlezen",
  inCare: "cliënten in zorg",
  all: "cliënten in de kluis",
  toCheck: "zonder identiteitscontrole",
  toSign: "brieven nog te tekenen",
  settingsHeading: "Vul eerst de gegevens van uw organisatie in",
  settings: "Die gegevens komen in elke brief en in de privacyverklaring te staan.",
  toSettings: "Naar Instellingen",
  recoveryHeading: "U heeft nog geen herstelblad",
  recovery:
    "Zonder herstelblad komt niemand meer in de kluis als u het wachtwoord vergeet. Maak een sleutel en print het blad.",
  toRecovery: "Herstelsleutel maken",
  emptyHeading: "De kluis is nog leeg",
  empty: "Schrijf een cliënt in, of lees uw eigen lijst uit Excel in.",
  emptyForNow: "Zodra er cliënten zijn ingeschreven, ziet u hier wat er te doen is.",
  checkHeading: "Identiteit nog niet gecontroleerd",
  checkLead: "Laat deze cliënten een geldig document zien en leg de controle vast.",
  checkNow: "Controle vastleggen",
  checkNowFor: (name: string) => `Controle vastleggen voor ${name}`,
  checkMore: (more: number) => `En nog ${more} andere cliënten.`,
  signHeading: "Brieven die nog getekend moeten worden",
  expiringHeading: "Toestemmingen die binnen 60 dagen aflopen",
  allConsents: (total: number) => `Alle ${total.toLocaleString("nl-NL")} bekijken`,
  askAgainHeading: (clients: number) =>
    clients === 1
      ? "Van 1 cliënt moet u een toestemming opnieuw vragen"
      : `Van ${clients.toLocaleString("nl-NL")} cliënten moet u een toestemming opnieuw vragen`,
  askAgain: "Wie mag tekenen is veranderd sinds de toestemming gegeven is.",
  toAskAgain: "Bekijken wie",
  lackingHeading: (clients: number) =>
    clients === 1
      ? "Bij 1 cliënt ontbreekt een toestemming"
      : `Bij ${clients.toLocaleString("nl-NL")} cliënten ontbreekt een toestemming`,
  lacking: "Dit vraagt u van elke cliënt in zorg. U kunt de brieven in één keer maken.",
  toLacking: "Naar het overzicht",
  birthdayHeading: "Verjaardagen die veranderen wie beslist",
  birthdayLead: "Binnen een maand. Bespreek op tijd wie er dan tekent, en vraag zo nodig opnieuw toestemming.",
  birthdayConsents: (count: number) => (count === 1 ? "Kijk 1 toestemming na." : `Kijk ${count} toestemmingen na.`),
  when: "Wanneer",
  changes: "Wat verandert er?",
  allDoneHeading: "Alles is bij",
  allDone: "Er staat niets open.",
  client: "Cliënt",
  born: "Geboren",
  kind: "Toestemming",
  since: "Sinds",
  ends: "Loopt af",
  action: "Wat te doen",
};
