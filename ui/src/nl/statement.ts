// Words of the page with documents: the privacy statement.

export const words = {
  heading: "Documenten",
  lead: "De privacyverklaring van uw organisatie.",
  view: "Openen om te printen",
  save: "Bewaren als…",
  saveHeading: "De verklaring bewaren als bestand",
  saveText: "U kunt het bestand op uw website zetten of meegeven aan cliënten. Er staan geen gegevens van cliënten in.",
  opened: "De verklaring is geopend in een ander programma. Print haar daar.",
  preview: "Zo ziet de verklaring eruit",
  check: "Is de verklaring volledig?",
  checkLead: "De AVG (artikel 13) noemt wat een cliënt moet weten. Hier ziet u waar elk onderdeel staat.",
  item: "Wat er moet staan",
  article: "Artikel",
  verdict: "Waar het staat",
  present: (heading: string) => `Bij “${heading}”`,
  inIt: "Staat erin",
  notNeeded: "Niet van toepassing",
  settings: "Instellingen aanpassen",
  settingsLead: "De verklaring wordt gemaakt uit de gegevens bij Instellingen.",
};
