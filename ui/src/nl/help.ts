// A short explanation of each screen, shown with F1.

import type { Place } from "../lib/place.svelte";

export type HelpSubject = Place["page"] | "start" | "newVault" | "unlock" | "recoveryKey";

interface Help {
  heading: string;
  lines: readonly string[];
}

export const help: Record<HelpSubject, Help> = {
  start: {
    heading: "Beginnen",
    lines: [
      "Een kluis is een versleuteld bestand met de gegevens van uw cliënten. Zonder wachtwoord kan niemand het lezen.",
      "Begint u voor het eerst? Kies Nieuwe kluis.",
      "Wilt u eerst rondkijken? Kies Oefenomgeving. Daar staan alleen verzonnen cliënten in.",
    ],
  },
  newVault: {
    heading: "Een nieuwe kluis maken",
    lines: [
      "Uw naam komt in het logboek te staan bij alles wat u doet.",
      "Een goed wachtwoord is lang. Vier willekeurige woorden zijn sterker dan één moeilijk woord.",
      "Hierna krijgt u een herstelsleutel. Daarmee kunt u er weer in als u het wachtwoord vergeet.",
    ],
  },
  unlock: {
    heading: "De kluis openen",
    lines: [
      "Typ uw wachtwoord en druk op Enter. Het openen duurt ongeveer een seconde; dat is met opzet.",
      "Wachtwoord vergeten? Met de herstelsleutel op papier kiest u een nieuw wachtwoord.",
    ],
  },
  recoveryKey: {
    heading: "De herstelsleutel bewaren",
    lines: [
      "De herstelsleutel is de enige manier om in de kluis te komen als u het wachtwoord vergeet.",
      "Print het blad en bewaar het op een veilige plek, niet bij de computer.",
      "Wie de herstelsleutel heeft, kan in de kluis. Bewaar hem dus als een paspoort.",
    ],
  },
  today: {
    heading: "Vandaag",
    lines: [
      "Hier ziet u wat er te doen is: controles die nog ontbreken, brieven die nog niet getekend zijn en toestemmingen die aflopen.",
      "Klik op een naam om naar de cliënt te gaan.",
    ],
  },
  clients: {
    heading: "Cliënten",
    lines: [
      "De lijst staat op achternaam. U ziet eerst alleen cliënten die nu in zorg zijn.",
      "Zoeken gaat sneller: druk op Ctrl+K en typ een deel van de naam, het nummer of de geboortedatum.",
    ],
  },
  clientNew: {
    heading: "Een cliënt inschrijven",
    lines: [
      "Alleen de achternaam en de geboortedatum zijn verplicht. De rest kunt u later aanvullen.",
      "Een datum mag u typen zoals u wilt: 1-2-80, 01021980 of 1 februari 1980. Is alleen het jaar bekend? Typ dan alleen het jaar.",
      "Het programma waarschuwt als deze persoon al in de kluis staat.",
    ],
  },
  client: {
    heading: "De cliënt",
    lines: [
      "Bovenaan staat altijd om wie het gaat. Labels laten zien waar u op moet letten.",
      "Het BSN is afgeschermd. Als u het laat tonen, komt dat in het logboek.",
      "Bij Wie keek mee staat wie deze gegevens heeft bekeken of veranderd.",
    ],
  },
  clientChange: {
    heading: "Gegevens wijzigen",
    lines: ["Wat er eerst stond, blijft bewaard. U vindt het terug bij Eerdere gegevens op de pagina van de cliënt."],
  },
  dossierPrint: {
    heading: "Een dossier afdrukken",
    lines: [
      "De afdruk is een afschrift voor de cliënt zelf. Een cliënt heeft daar recht op en hoeft niet te zeggen waarom.",
      "Kies welke onderdelen erin komen. Wat u weglaat, wordt op de laatste bladzijde genoemd.",
      "Stel vast wie de afdruk krijgt, en geef haar alleen aan de cliënt of aan wie namens de cliënt mag beslissen.",
    ],
  },
  bsnCheckNew: {
    heading: "Identiteit en BSN controleren",
    lines: [
      "Laat de cliënt een geldig document zien. Schrijf de soort en het nummer over.",
      "Maak geen kopie of scan van het document.",
      "Geef aan van wie u het BSN heeft. Kwam het van een gemeente, het CIZ, een verzekeraar of een andere zorgverlener, dan hoeft u het niet na te vragen bij SBV-Z.",
      "Heeft u een documentlezer? Kies Documentlezer gebruiken. Het programma vergelijkt het document met de cliënt en vergeet de tekst.",
    ],
  },
  contactNew: {
    heading: "Iemand toevoegen",
    lines: [
      "Voeg familie, vertegenwoordigers, zorgverleners en instellingen toe. Alleen een naam en wat deze persoon is, zijn verplicht.",
      "Mag deze persoon officieel beslissen, bijvoorbeeld als mentor? Dat legt u daarna vast, op de pagina van deze persoon.",
    ],
  },
  contact: {
    heading: "Een contact",
    lines: [
      "Hier staat wie dit is, wat deze persoon mag beslissen en hoe u dat weet.",
      "Wil iemand niet optreden, of is iemand onbereikbaar? Leg dat vast. Dan is de volgende aan de beurt.",
      "Een bevoegdheid wordt beëindigd en nooit weggegooid.",
    ],
  },
  contactChange: {
    heading: "Een contact wijzigen",
    lines: ["Wat er eerst stond, blijft bewaard. U vindt het terug bij Eerdere gegevens."],
  },
  mandateNew: {
    heading: "Een bevoegdheid vastleggen",
    lines: [
      "Kies wat deze persoon officieel is: ouder met gezag, voogd, curator, mentor, bewindvoerder of gemachtigde.",
      "Vraag het papier te zien, bijvoorbeeld de beschikking van de rechter. Heeft u het nog niet gezien? Leg de bevoegdheid dan toch vast; het programma herinnert u eraan.",
    ],
  },
  conductNew: {
    heading: "Een notitie over een vertegenwoordiger",
    lines: [
      "Een vertegenwoordiger handelt zorgvuldig en betrekt de cliënt zo veel mogelijk. Leg vast hoe dat gaat, of wat u zorgen geeft.",
      "U informeert en betrekt de vertegenwoordiger, behalve als dat niet past bij goede zorg. Schrijf dan op waarom, en sinds wanneer. Bij Wie beslist? staat dat er zolang het duurt.",
      "Een notitie wordt nooit veranderd. Een uitzondering beëindigt u op de pagina van deze persoon.",
    ],
  },
  recipientNew: {
    heading: "Wie krijgt gegevens?",
    lines: ["Leg vast welke gegevens naar wie mogen, en waarom dat mag. Loopt het af? Beëindig dan de regel."],
  },
  capacityNew: {
    heading: "Wilsbekwaamheid beoordelen",
    lines: [
      "Iedereen mag zelf beslissen, tot iemand heeft beoordeeld dat het niet gaat. Dat geldt alleen voor dat ene onderwerp.",
      "Schrijf op wie het beoordeelde en waarom. Een beoordeling wordt nooit veranderd; een verkeerde trekt u in.",
    ],
  },
  decisionNew: {
    heading: "Een beschikking of indicatie vastleggen",
    lines: [
      "Kies eerst uit welke wet de zorg wordt betaald. Daarna ziet u alleen wat daarbij past.",
      "Een besluit wordt nooit overschreven. Komt er een nieuw besluit? Kies dan bij het oude Vervangen of verlengen.",
      "Acht weken voor de laatste dag staat het besluit op Vandaag.",
    ],
  },
  decision: {
    heading: "De beschikking of indicatie",
    lines: [
      "Hier staat wat het besluit zegt en wat er is toegewezen.",
      "Met Vervangen of verlengen legt u het volgende besluit vast. Met Beëindigen of intrekken legt u vast dat het eerder stopt.",
    ],
  },
  decisionClose: {
    heading: "Een besluit beëindigen of intrekken",
    lines: ["Vul in vanaf welke dag het niet meer geldt, en waarom. Het besluit zelf blijft bewaard."],
  },
  careEnd: {
    heading: "De zorg beëindigen",
    lines: [
      "Vul de laatste dag in, waarom de zorg eindigt en wat er volgt. Het dossier blijft bewaard.",
      "Komt de cliënt terug? Kies dan op de pagina van de cliënt bij Zorg voor Zorg hervatten.",
    ],
  },
  intake: {
    heading: "Aanmeldingen",
    lines: [
      "Hier staan mensen die zorg vragen en nog geen cliënt zijn. Klik op een naam om de aanmelding af te handelen.",
      "Afgehandelde aanmeldingen worden na het boekjaar vernietigd. Het programma zegt wanneer; u bevestigt het één keer.",
      "Een aanmelding die nog niet is afgehandeld, wordt nooit vernietigd.",
    ],
  },
  applicationNew: {
    heading: "Een aanmelding vastleggen",
    lines: ["Vul in wat er binnenkwam, en niet meer dan dat. Alleen de achternaam, de datum en de manier zijn nodig."],
  },
  application: {
    heading: "De aanmelding",
    lines: [
      "Wordt deze persoon cliënt? Kies Cliënt inschrijven; naam, adres, BSN en beschikking zijn dan al ingevuld.",
      "Is het al een cliënt? Dan ziet u dat hier en kunt u de aanmelding koppelen.",
    ],
  },
  applicationAccept: {
    heading: "Van aanmelding naar cliënt",
    lines: ["Vul de geboortedatum aan en kijk de rest na. De aanmelding blijft gekoppeld tot zij wordt vernietigd."],
  },
  intakeImport: {
    heading: "Aanmeldingen inlezen",
    lines: ["Kies het bestand van uw website. Zijn er regels niet goed, dan wordt er niets ingelezen."],
  },
  consents: {
    heading: "Toestemmingen",
    lines: [
      "Alle toestemmingen van alle cliënten, de nieuwste bovenaan. Klik op een naam voor de brief en het verloop.",
    ],
  },
  consentNew: {
    heading: "Toestemming vragen",
    lines: [
      "Kies eerst waarvoor. Daarna vraagt het programma alleen wat bij die soort hoort.",
      "Wil een cliënt iets juist niet? Kies dan een soort met het woord bezwaar.",
      "Het programma zegt wie er moet tekenen. Dat hangt af van de leeftijd.",
      "Daarna maakt het programma de brief, die u kunt printen.",
    ],
  },
  consent: {
    heading: "De toestemming of het bezwaar",
    lines: [
      "Open de brief om te printen. Neem daarna per persoon over wat die heeft geantwoord, en voeg de scan toe.",
      "De cliënt mag het altijd intrekken. Zeg wie het intrekt en hoe; het geldt vanaf dat moment.",
      "Zegt iemand nee? Kies dan Nee gezegd. Ook dat blijft bewaard.",
    ],
  },
  consentKind: {
    heading: "Eigen soort toestemming",
    lines: [
      "Hier maakt u een brief die bij uw organisatie past. Begin met een kopie als er al een soort op lijkt.",
      "Tussen accolades staat wat het programma invult, zoals {client}. Klik op een invulveld om het toe te voegen.",
      "Het voorbeeld naast het formulier laat de brief zien zoals die wordt.",
    ],
  },
  disclosureNew: {
    heading: "Een verstrekking vastleggen",
    lines: [
      "Kies aan wie u iets geeft en waarvoor. Onder ‘Mag dit?’ ziet u meteen of het mag, met het artikel van de wet.",
      "Vraagt een grond om uitleg? Vul die in; de uitleg wordt bewaard.",
      "Mag het niet, maar is er direct gevaar? Open dan ‘Het is een noodsituatie’ en schrijf op waarom.",
    ],
  },
  disclosure: {
    heading: "De verstrekking",
    lines: [
      "Hier staat wat is gegeven, aan wie, en waarom dat toen mocht.",
      "Klopt er iets niet? Kies Verbeteren. De oude regel blijft staan.",
    ],
  },
  disclosureRegister: {
    heading: "Het verstrekkingenregister",
    lines: [
      "Alles wat over cliënten aan anderen is gegeven, de nieuwste eerst. Zonder datums ziet u het laatste jaar.",
    ],
  },
  accessLog: {
    heading: "Het logboek",
    lines: [
      "Hier staat wie wat bekeek, veranderde of printte, van alle cliënten. Zoek op periode, persoon of soort.",
      "Een print heeft een code. Daarmee ziet u later of het logboek nog hetzelfde is.",
    ],
  },
  unusual: {
    heading: "Opvallend gebruik",
    lines: [
      "Het programma wijst aan wie veel dossiers bekeek, ’s nachts keek, of heet zoals de cliënt.",
      "Vraag na wat er was en kies Beoordelen. Uw oordeel blijft bewaard.",
    ],
  },
  notice: {
    heading: "Een bericht",
    lines: [
      "Print of bewaar de brief en verstuur hem, of vertel het mondeling.",
      "Leg daarna vast wat u hebt gedaan. Het bericht verdwijnt dan van Vandaag.",
    ],
  },
  dossierNew: {
    heading: "Een stuk in het dossier zetten",
    lines: [
      "Kies eerst wat voor stuk het is. Daarna vraagt het programma alleen wat daarbij hoort.",
      "Doel, grondslag en bewaren zijn al ingevuld voor gewone zorg.",
      "Een bestand voegt u toe als het stuk bewaard is. Uw tekst gaat dan nooit verloren.",
    ],
  },
  dossierItem: {
    heading: "Een stuk uit het dossier",
    lines: [
      "Een stuk verandert nooit. Klopt er iets niet? Voeg een verbetering toe. Die komt ernaast te staan.",
      "Een stuk dat niet iedereen mag zien, kunt u afschermen. Schrijf erbij waarom.",
    ],
  },
  correctionNew: {
    heading: "Een verbetering toevoegen",
    lines: ["Schrijf op wat niet klopt en hoe het moet zijn. Het stuk zelf blijft staan zoals het was."],
  },
  correctionSheet: {
    heading: "Het correctieblad",
    lines: ["Alle verbeteringen, aanvullingen en verklaringen van de cliënt, met het stuk waar ze bij horen."],
  },
  workNoteNew: {
    heading: "Een werkaantekening",
    lines: [
      "Alleen u ziet uw aantekeningen. Ze horen niet bij het dossier en u kunt ze altijd vernietigen.",
      "Wat voor de zorg van belang is, hoort in het dossier zelf.",
    ],
  },
  registerNew: {
    heading: "Iets vastleggen in een register",
    lines: [
      "Schrijf op wat er is gebeurd. Wat u nu nog niet weet, kunt u later aanvullen.",
      "Wat eenmaal is vastgelegd, verandert niet meer.",
    ],
  },
  registerEntry: {
    heading: "Uit een register",
    lines: [
      "Weet u later meer? Maak een aanvulling. Die komt eronder te staan, met de datum en uw naam.",
      "Bij een medicatielijst tekent u hier af wat is gegeven.",
    ],
  },
  registers: {
    heading: "Registers",
    lines: [
      "Hier houdt u bij wat de AVG van uw organisatie vraagt: verwerkers, verwerkingen, de FG, DPIA's en geheimhouding.",
      "Het register van verwerkingen vult zichzelf uit het beleidsprofiel en uit wat in de kluis staat. U vult aan wat ontbreekt.",
      "Een wijziging wordt een nieuwe versie. Wat er eerst stond, blijft te zien bij Eerdere versies.",
      "Elk register kunt u printen, of bewaren als PDF, Excel of CSV.",
    ],
  },
  registerRecord: {
    heading: "In een register vastleggen",
    lines: [
      "Vul in wat u weet. Bij vakken waar ‘niet verplicht’ staat, mag u niets invullen.",
      "Klopt er iets niet, dan leest u bovenaan en bij het vak wat u kunt verbeteren. Wat u typte, blijft staan.",
    ],
  },
  registerPrint: {
    heading: "Een register printen",
    lines: [
      "Zo ziet de print eruit. Kies Openen om te printen om hem in een ander programma te openen.",
      "Met Bewaren als… maakt u een bestand. Dat is niet versleuteld; bewaar het dus zorgvuldig.",
    ],
  },
  documents: {
    heading: "Documenten",
    lines: [
      "De privacyverklaring wordt gemaakt uit uw instellingen. Wijzigt u die, dan verandert de verklaring mee.",
      "De tabel laat zien waar elk verplicht onderdeel van de AVG in de verklaring staat.",
      "Met een versie legt u vast wat er op een dag in stond, wie haar vaststelde en waar u haar bekendmaakte.",
      "Bij Brieven maakt u brieven voor meer cliënten tegelijk, en stukken zoals het meldblad van een datalek.",
    ],
  },
  text: {
    heading: "Een tekst aanpassen",
    lines: [
      "Verander alleen wat u anders wilt zeggen. Wat tussen accolades staat, vult het programma in.",
      "Het voorbeeld laat zien hoe het eruitziet. Wat niet kan, staat bij het stukje zelf.",
      "Elke versie blijft bewaard. Wat u al gemaakt heeft, houdt de woorden waarmee het gemaakt is.",
    ],
  },
  letterNew: {
    heading: "Brieven",
    lines: [
      "Kies de brief, vul de vakken in en kijk rechts hoe de brief wordt.",
      "Termijnen staan al goed: het programma rekent met uw eigen regels en met de wet, en neemt de strengste.",
      "Wat u maakt, blijft bewaard zoals het is. Printen of bewaren kan later nog eens, en geeft precies dezelfde brief.",
    ],
  },
  lettersMany: {
    heading: "Brieven voor meer cliënten",
    lines: [
      "Vul in wat er in elke brief komt, en kies voor wie.",
      "Eerst ziet u voor wie de brief gemaakt kan worden, en wie hem niet krijgt en waarom.",
      "Stopt u halverwege, dan wordt er niets bewaard.",
    ],
  },
  letter: {
    heading: "Een gemaakte brief",
    lines: ["Zo is de brief gemaakt. Ook als de cliënt verhuist of een tekst verandert, blijft hij precies zo."],
  },
  settings: {
    heading: "Instellingen",
    lines: [
      "De gegevens van uw organisatie komen in elke brief te staan.",
      "Kies wat voor organisatie u bent: daar horen de termijnen en regels bij.",
      "Bij Back-up kiest u mappen op een USB-stick of netwerkschijf, en zet u een back-up terug.",
      "Geef iedereen een eigen naam en wachtwoord. Zo blijft duidelijk wie wat deed.",
    ],
  },
  import: {
    heading: "Een lijst inlezen",
    lines: [
      "Kies uw eigen Excel- of CSV-bestand. Het programma raadt wat er in elke kolom staat; u kunt dat verbeteren.",
      "Eerst wordt alles nagekeken. Zijn er regels niet goed, dan wordt er niets ingelezen.",
      "Verbeter die regels in uw eigen bestand, sla het op en kies het opnieuw.",
    ],
  },
};
