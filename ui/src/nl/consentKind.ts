// Words of the kinds of consent: the list in the settings, and the form of an organisation's own.

import type {
  Asked,
  ConsentForm,
  ConsentKind,
  KindField,
  KindLetter,
  Offer,
  Permission,
  Regime,
  SignerRule,
  Stance,
  Validity,
} from "../lib/bindings";

export const list = {
  ownHeading: "Eigen soorten",
  ownLead: "Mist er een soort? Maak er zelf een, met een eigen brief.",
  ownNone: "U heeft nog geen eigen soorten.",
  make: "Eigen soort maken",
  usedHeading: "Soorten die bij uw organisatie horen",
  usedNone: "Bij wat u bij Organisatie koos, horen geen vaste soorten. U kunt alle andere soorten gebruiken.",
  otherHeading: "Andere soorten",
  otherLead: "Deze kunt u ook gebruiken. Ze staan bij het vragen onder Andere soorten.",
  show: (count: number) => `Bekijk ${count} andere soorten`,
  change: "Wijzigen",
  changeNamed: (name: string) => `${name} wijzigen`,
  copy: "Kopie maken",
  copyNamed: (name: string) => `Kopie maken van ${name}`,
  retire: "Niet meer gebruiken",
  retireNamed: (name: string) => `${name} niet meer gebruiken`,
  offer: "Weer gebruiken",
  offerNamed: (name: string) => `${name} weer gebruiken`,
  retired: "Niet meer in gebruik",
  retiredSaved: "Deze soort wordt niet meer aangeboden. Wat al is gegeven, blijft gelden.",
  offeredSaved: "Deze soort is weer te kiezen.",
};

export const offers: Record<Offer, string> = {
  profile: "Hoort bij uw organisatie",
  own: "Eigen soort",
  other: "Andere soort",
  retired: "Niet meer in gebruik",
};

export const stances: Record<Stance, string> = {
  consent: "Toestemming: de cliënt vindt iets goed",
  objection: "Bezwaar: de cliënt wil iets niet",
};

export const forms: Record<ConsentForm, string> = {
  written: "Alleen op papier of digitaal",
  any: "Mondeling mag ook",
};

export const signerRules: Record<SignerRule, string> = {
  law: "Wie volgens de wet beslist: de cliënt, een ouder of een vertegenwoordiger",
  clientOnly: "Alleen de cliënt zelf",
};

export const validities: Record<Validity, string> = {
  untilWithdrawn: "Tot de cliënt het intrekt",
  untilDate: "Tot een laatste dag, die u bij het vragen kiest",
  oneDay: "Op één dag, die u bij het vragen kiest",
};

export const regimes: Record<Regime, string> = {
  uavg: "Privacy: vanaf 16 jaar beslist de cliënt (Uitvoeringswet AVG)",
  wgbo: "Zorg en behandeling (WGBO)",
  jeugdwet: "Jeugdhulp (Jeugdwet)",
  wmo: "Ondersteuning (Wmo 2015)",
  wabvpz: "Elektronisch uitwisselen (Wabvpz)",
};

export const askedRecipients: Record<Asked, string> = {
  none: "Niemand",
  one: "Precies één",
  several: "Eén of meer; bij ieder kiest de cliënt ja of nee",
};

export const askedChoices: Record<Asked, string> = {
  none: "Niets",
  one: "Precies één regel",
  several: "Eén of meer regels",
};

export const permissions: Record<Permission, string> = {
  shareWithNamedCarers: "Delen met de genoemde zorgverleners",
  exchangeWithNamedBodies: "Uitwisselen met de genoemde instanties",
  inspectionByNamedPerson: "Inzage door de genoemde persoon",
  recordSpecialCategories: "Bijzondere gegevens vastleggen",
  discloseToNamedInvolved: "Delen met de genoemde betrokkenen",
  linkRegistrations: "Registraties koppelen",
  discloseAsAuthorised: "Geven wat in de machtiging staat",
  auditInspection: "Inzage door een auditor op één dag",
  transferDossier: "Het hele dossier overdragen",
  retainLonger: "Het dossier langer bewaren",
  useImages: "Foto’s, film en geluid gebruiken",
  useForNamedPurpose: "Gegevens gebruiken voor het genoemde doel",
  shareWithPartners: "Doorgeven aan de genoemde partners",
  circleAccess: "Toegang voor de genoemde mensen uit het netwerk",
  identifiableResearch: "Onderzoek waarin de cliënt te herkennen is",
  electronicExchange: "Gegevens elektronisch beschikbaar stellen",
  careItself: "De zorg of ondersteuning zelf",
  actAsProxy: "Beslissen namens de cliënt",
  sendNewsletter: "Nieuws en aanbod sturen",
  contactNamedOutsider: "Contact met school, werkgever of verhuurder",
  anonymisedUse: "Statistiek met anonieme gegevens",
  insurerRiskUse: "Inschatten van risico door een verzekeraar",
  coTreaterSharing: "Delen met andere behandelaars",
};

const forbidden: readonly Permission[] = ["anonymisedUse", "insurerRiskUse", "coTreaterSharing"];

/** What a consent can permit, or what an objection can forbid. */
export function permissionsOf(stance: Stance): [Permission, string][] {
  const all = Object.entries(permissions) as [Permission, string][];
  return all.filter(([it]) => forbidden.includes(it) === (stance === "objection"));
}

export const fields: Record<KindField, string> = {
  name: "Naam van deze soort",
  explanation: "Uitleg in één of twee zinnen",
  permits: "Wat mag er dan?",
  purposes: "Doelen om uit te kiezen",
  recipients: "Wie krijgt iets?",
  choices: "Regels om aan te kruisen",
  clientSubject: "Onderwerp van de brief aan de cliënt",
  clientOpening: "Eerste alinea aan de cliënt",
  representativeSubject: "Onderwerp van de brief aan een vertegenwoordiger",
  representativeOpening: "Eerste alinea aan een vertegenwoordiger",
  paragraphs: "Alinea’s",
  subtitle: "Titel van de verklaring",
  statementOwn: "Zin van de cliënt, als alleen de cliënt tekent",
  statementByName: "Zin als er ook een ander tekent",
  recipientsHeading: "Kopje boven de ontvangers",
  recipientsInstruction: "Uitleg bij de ontvangers",
  choicesHeading: "Kopje boven de regels om aan te kruisen",
  choicesInstruction: "Uitleg bij het aankruisen",
  rights: "Ik weet dat…",
};

export const edit = {
  newHeading: "Eigen soort maken",
  changeHeading: (name: string) => `${name} wijzigen`,
  back: "Terug",
  changeNote: "Brieven die al geprint zijn, veranderen niet.",
  startHeading: "Waarmee wilt u beginnen?",
  startFrom: "Begin met",
  startBlank: "Een lege soort met een korte brief",
  startHint: "Lijkt er al een soort op? Begin dan met een kopie.",
  startCopy: "Kopie nemen",
  what: "Wat is het?",
  explanationHint: "Dit leest u zelf bij het kiezen. Bijvoorbeeld: de cliënt vindt het goed dat …",
  stance: "Zegt de cliënt ja of nee?",
  permitsHint:
    "Kruis aan waarvoor dit telt. Het programma kijkt hiernaar als u iets deelt. Past er niets? Laat het leeg.",
  permits: { consent: "Wat mag er met deze toestemming?", objection: "Wat mag niet na dit bezwaar?" } satisfies Record<
    Stance,
    string
  >,
  rules: "Welke regels gelden?",
  form: "Hoe mag het antwoord komen?",
  signer: "Wie tekent?",
  validity: "Hoe lang geldt het?",
  regime: "Welke wet bepaalt wie tekent?",
  perLine: "Zet elk op een nieuwe regel.",
  asks: "Wat vult u bij het vragen in?",
  askChoices: "Wat kan de cliënt aankruisen?",
  recipientKinds: "Welke soorten ontvangers?",
  letter: "De brief",
  letterHint: "Wat tussen accolades staat, vult het programma in.",
  paragraphs: "Alinea’s",
  paragraph: (index: number) => `Alinea ${index + 1}`,
  paragraphLead: "Vet begin",
  paragraphText: "Tekst",
  addParagraph: "Alinea toevoegen",
  removeParagraph: (index: number) => `Alinea ${index + 1} verwijderen`,
  declaration: "De verklaring om te tekenen",
  recipientColumn: "Kopje van de kolom met namen",
  clientCapacity: "Hoe heet de cliënt bij de handtekening?",
  rightsHint: "Elke regel maakt de zin af die begint met ‘Ik weet dat’. Eindig met een puntkomma.",
  blanks: "Invulvelden",
  blanksHint: "Klik er een aan. Het komt op de plek waar u het laatst typte.",
  preview: "Zo wordt de brief",
  previewWaits: "Er is nog geen voorbeeld, want nog niet alles is ingevuld.",
  previewOld: "Dit is het vorige voorbeeld, want nu is nog niet alles goed ingevuld.",
  save: "Soort opslaan",
  saved: "De soort is opgeslagen. U kunt haar nu gebruiken.",
};

/** What a letter fills in between braces, with what comes there. */
export const blanks: [string, string][] = [
  ["{organisatie}", "naam van uw organisatie"],
  ["{client}", "naam van de cliënt"],
  ["{doel}", "het gekozen doel"],
  ["{contact}", "contactpersoon voor privacy"],
  ["{bereikbaar}", "hoe u te bereiken bent"],
  ["{adres}", "uw adres"],
  ["{geldig_tot}", "de laatste dag"],
  ["{dag}", "de ene dag"],
];

const starters: Record<Stance, KindLetter> = {
  consent: {
    client: {
      subject: "uw toestemming",
      opening: "{organisatie} vraagt uw toestemming. Vult u daarom de verklaring bij deze brief in?",
    },
    representative: {
      subject: "toestemming voor {client}",
      opening:
        "{organisatie} vraagt toestemming voor {client}. U beslist daar als vertegenwoordiger over, of beslist mee. Wilt u daarom de verklaring bij deze brief invullen en laten ondertekenen?",
    },
    paragraphs: [
      {
        lead: "Waarvoor is het?",
        text: "Het is voor dit doel: {doel}. Wij gebruiken de toestemming niet voor iets anders.",
      },
      {
        lead: "U beslist zelf.",
        text: "U hoeft geen toestemming te geven. De zorg of ondersteuning gaat gewoon door als u nee zegt.",
      },
    ],
    declaration: {
      subtitle: "",
      statementOwn: "Ik geef {organisatie} toestemming voor dit doel: {doel}.",
      statementByName: "Ik geef {organisatie} toestemming voor {client}, voor dit doel: {doel}.",
      recipientsHeading: "Om wie gaat het?",
      recipientsInstruction: "Kruis bij ieder ‘ja’ of ‘nee’ aan.",
      recipientColumn: "Naam",
      choicesHeading: "Wat mag?",
      choicesInstruction: "Kruis aan wat mag. Wat u niet aankruist, doen wij niet.",
      rights: ["ik geen toestemming hoef te geven, en dat de zorg of ondersteuning er niet van afhangt;"],
    },
  },
  objection: {
    client: {
      subject: "bezwaar maken",
      opening:
        "Wilt u niet dat {organisatie} iets doet met uw gegevens? Dan kunt u bezwaar maken met de verklaring bij deze brief.",
    },
    representative: {
      subject: "bezwaar maken voor {client}",
      opening:
        "Mag {organisatie} iets niet doen met de gegevens van {client}? U kunt als vertegenwoordiger bezwaar maken, of mee bezwaar maken, met de verklaring bij deze brief.",
    },
    paragraphs: [
      { lead: "Waar kunt u nee tegen zeggen?", text: "Tegen het gebruik voor dit doel: {doel}." },
      {
        lead: "U beslist zelf.",
        text: "Heeft u geen bezwaar? Dan hoeft u niets te doen. De zorg of ondersteuning stopt niet door uw bezwaar.",
      },
    ],
    declaration: {
      subtitle: "",
      statementOwn: "Ik maak er bezwaar tegen dat {organisatie} mijn gegevens gebruikt voor dit doel: {doel}.",
      statementByName:
        "Ik maak er bezwaar tegen dat {organisatie} de gegevens van {client} gebruikt voor dit doel: {doel}.",
      recipientsHeading: "Bij wie maakt u bezwaar?",
      recipientsInstruction: "‘Ja’ betekent: ik maak bezwaar. ‘Nee’ betekent: geen bezwaar.",
      recipientColumn: "Naam",
      choicesHeading: "Waartegen maakt u bezwaar?",
      choicesInstruction: "Kruis aan wat niet mag.",
      rights: ["ik niet hoef uit te leggen waarom, en dat de zorg of ondersteuning niet stopt door mijn bezwaar;"],
    },
  },
};

/** A short letter to begin with. */
export const starter = (stance: Stance): KindLetter => structuredClone(starters[stance]);

/** A kind to begin with. */
export function blankKind(): ConsentKind {
  return {
    code: "",
    number: null,
    name: "",
    explanation: "",
    source: [],
    stance: "consent",
    regime: "uavg",
    form: "written",
    signer: "law",
    validity: "untilWithdrawn",
    permits: [],
    purposes: [],
    clientCapacity: "cliënt",
    recipients: { ask: "none", kinds: [] },
    choices: { ask: "none", options: [] },
    letter: starter("consent"),
  };
}

/** An own kind that begins as another. */
export function copyOf(kind: ConsentKind): ConsentKind {
  return { ...structuredClone(kind), code: "", number: null, source: [], name: `${kind.name} (eigen)` };
}

/** In which form, who signs and how long: one line. */
export function inShort(kind: ConsentKind): string {
  const signs: Record<SignerRule, string> = {
    law: "de cliënt of de vertegenwoordiger tekent",
    clientOnly: "alleen de cliënt tekent",
  };
  const lasts: Record<Validity, string> = {
    untilWithdrawn: "geldt tot intrekking",
    untilDate: "geldt tot een laatste dag",
    oneDay: "geldt op één dag",
  };
  return `${forms[kind.form]}; ${signs[kind.signer]}; ${lasts[kind.validity]}.`;
}
