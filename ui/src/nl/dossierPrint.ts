// Words of the dossier print.

export const words = {
  heading: (name: string) => `Dossier van ${name} afdrukken`,
  lead: "Een afschrift voor de cliënt zelf. Op de laatste bladzijde staat wat er niet in staat, en waarom.",
  back: "Terug",
  action: "Dossier afdrukken",
  correctionSheet: "Correctieblad afdrukken",
  bsnCheck: "BSN-controle afdrukken",
  parts: "Welke onderdelen?",
  partsHint: "Wat u niet kiest, wordt op de laatste bladzijde genoemd.",
  none: "Kies minstens één onderdeel.",
  preview: "Zo ziet de afdruk eruit",
  previewLead: "Elke keer dat iemand deze afdruk bekijkt, print of bewaart, komt dat in het logboek van de cliënt.",
  making: "De afdruk wordt gemaakt…",
  shortened: (shown: number, all: number) =>
    `U ziet hier de eerste ${shown} van de ${all} bladzijden. Open de afdruk om alles te zien.`,
  print: "Openen om te printen",
  opened: "De afdruk is geopend in een ander programma. Print haar daar.",
  save: "Bewaren als…",
  saveHeading: "Het dossier bewaren als bestand",
  saveText: "In dit bestand staat alles wat hierboven gekozen is, ook het burgerservicenummer als dat erbij staat.",
  incompleteHeading: "De afdruk kan nog niet gemaakt worden",
  incomplete:
    "Op de afdruk staat van wie het dossier is. Vul eerst bij Instellingen de gegevens van uw organisatie in.",
  toSettings: "Naar Instellingen",
};
