// A few kinds of consent for the pretended backend: one of each shape that the form can take.

import type { ConsentKind, OfferedKind } from "../src/lib/bindings";

const letter = (about: string, recipients: string, choices: string): ConsentKind["letter"] => ({
  client: { subject: `uw toestemming voor ${about}`, opening: "{organisatie} vraagt u om toestemming." },
  representative: { subject: `toestemming voor ${about}`, opening: "{organisatie} vraagt toestemming voor {client}." },
  paragraphs: [{ lead: "Waarvoor is het?", text: "Het is voor dit doel: {doel}." }],
  declaration: {
    subtitle: about,
    statementOwn: "Ik geef {organisatie} toestemming.",
    statementByName: "Ik geef {organisatie} toestemming voor {client}.",
    recipientsHeading: recipients,
    recipientsInstruction: recipients === "" ? "" : "Kruis aan.",
    recipientColumn: recipients === "" ? "" : "Naam",
    choicesHeading: choices,
    choicesInstruction: choices === "" ? "" : "Kruis aan wat mag.",
    rights: ["ik geen toestemming hoef te geven;"],
  },
});

const share: ConsentKind = {
  code: "shareWithCarers",
  number: 1,
  name: "Informatie delen met andere zorgverleners",
  explanation: "De cliënt vindt het goed dat wij informatie delen met bijvoorbeeld de huisarts en de apotheek.",
  source: ["ZT-22.1"],
  stance: "consent",
  regime: "wgbo",
  form: "written",
  signer: "law",
  validity: "untilWithdrawn",
  permits: ["shareWithNamedCarers"],
  purposes: ["Goede en veilige zorg, afgestemd met de andere zorgverleners"],
  clientCapacity: "cliënt",
  recipients: { ask: "several", kinds: ["gp", "pharmacy", "therapist", "hospital", "homeCare"] },
  choices: {
    ask: "several",
    options: ["De zorg en begeleiding die u van ons krijgt", "Afspraken en het zorgplan", "Medicijnen die u gebruikt"],
  },
  letter: letter("informatie delen", "Met wie mogen wij informatie delen?", "Welke informatie mogen wij delen?"),
};

const none: Pick<ConsentKind, "recipients" | "choices"> = {
  recipients: { ask: "none", kinds: [] },
  choices: { ask: "none", options: [] },
};

/** Those of the profile, an own one, and others. */
export const kinds: OfferedKind[] = [
  { offer: "profile", kind: share },
  {
    offer: "profile",
    kind: {
      ...share,
      ...structuredClone(none),
      code: "careItself",
      number: 20,
      name: "De zorg of ondersteuning zelf",
      explanation: "De cliënt is ingelicht over de zorg en vindt de aangekruiste delen ervan goed.",
      form: "any",
      permits: ["careItself"],
      choices: { ask: "several", options: ["Hulp bij medicijnen", "Begeleiding bij het dagelijks leven"] },
      letter: letter("de zorg", "", "Welke zorg vindt u goed?"),
    },
  },
  {
    offer: "profile",
    kind: {
      ...share,
      code: "auditInspection",
      number: 8,
      name: "Inzage door een auditor",
      explanation: "De cliënt vindt het goed dat één genoemde auditor op één dag in het dossier kijkt.",
      validity: "oneDay",
      permits: ["auditInspection"],
      recipients: { ask: "one", kinds: ["auditor"] },
      letter: letter("een audit", "Wie is de auditor?", "Welke delen mag de auditor lezen?"),
    },
  },
  {
    offer: "own",
    kind: {
      ...share,
      ...structuredClone(none),
      code: "own1",
      number: null,
      source: [],
      name: "Mee op de boerderijmarkt",
      explanation: "De cliënt vindt het goed om mee te helpen op de markt.",
      form: "any",
      permits: [],
      letter: letter("de markt", "", ""),
    },
  },
  {
    offer: "other",
    kind: {
      ...share,
      code: "coTreaterObjection",
      number: 18,
      name: "Bezwaar tegen delen met andere behandelaars",
      explanation: "De cliënt wil niet dat wij informatie delen met genoemde zorgverleners.",
      stance: "objection",
      form: "any",
      permits: ["coTreaterSharing"],
      choices: { ask: "none", options: [] },
      letter: letter("bezwaar", "Bij wie maakt u bezwaar?", ""),
    },
  },
  {
    offer: "other",
    kind: {
      ...share,
      code: "proxyAppointment",
      number: 21,
      name: "Iemand machtigen",
      explanation: "De cliënt wijst zelf iemand aan die namens de cliënt beslist.",
      signer: "clientOnly",
      permits: ["actAsProxy"],
      recipients: { ask: "one", kinds: ["representative", "network"] },
      letter: letter("machtigen", "Wie is de gemachtigde?", "Waarover mag de gemachtigde beslissen?"),
    },
  },
];
