// Words of locking: when the vault locks by itself, and forms that a lock came in between of.

export const words = {
  heading: "Wanneer gaat de kluis op slot?",
  lead: "De kluis gaat altijd op slot met Ctrl+L, en vanzelf als u een tijd niets doet.",
  minutes: "Na hoeveel minuten zonder toetsen of muis?",
  minutesHint: (least: number, most: number) => `Van ${least} tot en met ${most} minuten.`,
  onMinimise: "Ook als het venster klein wordt gemaakt",
  hideWindow: "Het venster verbergen voor schermafdrukken en gedeelde schermen",
  hideWindowHint:
    "Op een schermafdruk en in een videovergadering is het venster dan zwart. Zet dit uit als u iemand wilt laten meekijken.",
  cannotHide:
    "Op deze computer kan dat niet: dit kan alleen met Windows. Sluit het programma voordat u uw scherm deelt.",
  absence: "De kluis gaat ook op slot als u de computer vergrendelt of als die gaat slapen.",
  noAbsence:
    "Deze computer meldt niet dat u hem vergrendelt. Druk eerst op Ctrl+L. Na de slaapstand gaat de kluis op slot als de tijd om is.",
  clipboard: "Wat u kopieert, gaat na 30 seconden weer van het klembord.",
  noClipboard: "Wat u kopieert, blijft op deze computer op het klembord staan.",
  drafts: "Stond een formulier nog open? Dan wordt wat u typte in de kluis bewaard. Na het openen kunt u verder.",
  save: "Opslaan",
  saved: "De vergrendeling is aangepast.",
  chosen: (by: string, when: string) => `Gekozen door ${by}, ${when}.`,
  onlyCoordinator: "Alleen wie de organisatie beheert, kan dit veranderen.",
  after: (minutes: number) => (minutes === 1 ? "Na 1 minuut" : `Na ${minutes} minuten`),
  idle: "Zonder toetsen of muis",
  small: "Als het venster klein wordt gemaakt",
  window: "Venster verborgen voor schermafdrukken",
  yes: "Ja",
  no: "Nee",
};

export const draft = {
  label: "Niet opgeslagen",
  busy: (heading: string, when: string) => `U was bezig met ‘${heading}’ toen de kluis op slot ging (${when}).`,
  goOn: "Verder gaan",
  throwAway: "Weggooien",
  goOnWith: (heading: string) => `Verder gaan met ‘${heading}’`,
  throwAwayOf: (heading: string) => `‘${heading}’ weggooien`,
  thrownAway: "Het formulier is weggegooid.",
  sure: "Weggooien?",
  sureText: "Wat u in dit formulier had getypt, is dan weg.",
  keep: "Bewaren",
  field: (label: string, value: string) => `${label}: ${value === "1" ? "aangekruist" : value}`,
  notPlaced: "Dit typte u ook",
  notPlacedWhy:
    "De velden staan nu niet op het scherm. Open het formulier of voeg de regel toe, dan worden ze ingevuld.",
};
