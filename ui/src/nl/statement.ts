// Words of the page with documents of policy: statements, regulation, announcement, rules for staff.

import type { PolicyDocument } from "../lib/bindings";

export const words = {
  heading: "Documenten",
  lead: "Wat uw organisatie op papier en op de website zet over privacy.",
  nav: "Documenten kiezen",
  own: "Hoort bij uw profiel",
  others: "Kan ook van pas komen",
  view: "Openen om te printen",
  save: "Bewaren als…",
  saveHeading: "Het document bewaren als bestand",
  saveText: "U kunt het bestand op uw website zetten of meegeven. Er staan geen gegevens van cliënten in.",
  opened: "Het document is geopend in een ander programma. Print het daar.",
  websiteLead: "Stuur deze tekst naar wie uw website maakt. U kunt de tekst kopiëren of bewaren als bestand.",
  copy: "Tekst kopiëren",
  copied: "De tekst is gekopieerd. Plak de tekst waar u wilt.",
  notCopied: "Kopiëren lukte niet. Bewaar de tekst als bestand.",
  saveAsText: "Bewaren als tekst…",
  pagesHeading: "Zo ziet het er vandaag uit",
  check: "Is het document volledig?",
  checkLead: "De AVG (artikel 13 en 14) noemt wat een cliënt moet weten. Hier ziet u waar elk onderdeel staat.",
  item: "Wat er moet staan",
  article: "Artikel",
  verdict: "Waar het staat",
  present: (heading: string) => `Bij “${heading}”`,
  elsewhere: (heading: string) => `In de volledige verklaring. Daar wijst “${heading}” naar.`,
  inIt: "Staat erin",
  inLonger: "Staat elders",
  notNeeded: "Niet van toepassing",
  incompleteHeading: "Er zijn nog geen documenten",
  incomplete: "Vul eerst bij Instellingen de gegevens van uw organisatie in. Daarna maakt het programma de documenten.",
  toSettings: "Naar Instellingen",
  settings: "Instellingen aanpassen",
};

/** What each document is for. */
export const explanations: Record<PolicyDocument, string> = {
  privacyStatement: "Voor cliënten, in gewone taal. Geef deze mee bij het begin van de zorg en zet hem op uw website.",
  summary: "De verklaring op één pagina, voor wie kort wil lezen. Verwijst naar de volledige verklaring.",
  fullStatement: "Alles wat de wet vraagt, met alle termijnen en artikelen. Voor wie het precies wil weten.",
  regulation: "De regels van uw organisatie in genummerde artikelen. Ligt ter inzage en geldt voor iedereen.",
  announcement: "Een korte tekst om het reglement bekend te maken op uw website.",
  website: "Wat op uw website staat over cookies, berichten en links.",
  cameraRules: "Alleen nodig als u camera’s gebruikt. Voor cliënten, bezoekers en medewerkers.",
  emailRules: "Voor medewerkers: wat wel en niet per e-mail mag.",
  socialMediaRules: "Voor medewerkers: wat wel en niet mag op Facebook, in WhatsApp en op andere plekken.",
  secrecy: "Iedere medewerker, stagiair en vrijwilliger tekent deze verklaring.",
};

/** Short names for the list. */
export const names: Record<PolicyDocument, string> = {
  privacyStatement: "Privacyverklaring",
  summary: "Samenvatting op één pagina",
  fullStatement: "Volledige versie",
  regulation: "Privacyreglement",
  announcement: "Aankondiging",
  website: "Website en cookies",
  cameraRules: "Regels voor camera’s",
  emailRules: "Regels voor e-mail",
  socialMediaRules: "Regels voor sociale media",
  secrecy: "Geheimhouding",
};
