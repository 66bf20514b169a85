// Words of the screens before a vault is open, and of the recovery key.

export const start = {
  heading: "Welkom bij Dossierkluis",
  lead: "De gegevens van uw cliënten, veilig op uw eigen computer.",
  newVault: "Nieuwe kluis",
  newVaultWhy: "Begin met een lege, versleutelde kluis.",
  existing: "Bestaande kluis openen",
  existingWhy: "Zoek een kluis op deze computer of op een schijf.",
  practice: "Oefenomgeving",
  practiceWhy: "Kijk rond met verzonnen cliënten. U kunt niets stukmaken.",
  practiceBusy: "De oefenomgeving wordt klaargezet…",
  recent: "Eerder geopend",
  folder: (folder: string) => `in ${folder}`,
};

export const newVault = {
  heading: "Nieuwe kluis maken",
  place: (name: string, folder: string) => `De kluis heet ${name} en komt in de map ${folder}.`,
  name: "Uw naam",
  nameHint: "Zo staat u in het logboek, bijvoorbeeld Els Smit.",
  password: "Wachtwoord",
  passwordHint: "Ten minste 12 tekens.",
  again: "Wachtwoord nog een keer",
  different: "De wachtwoorden zijn niet gelijk. Typ ze allebei opnieuw.",
  goodHeading: "Een goed wachtwoord",
  good: [
    "Neem vier woorden die niets met elkaar te maken hebben, bijvoorbeeld fiets, regen, kaas en lamp. Bedenk zelf andere woorden.",
    "Gebruik geen naam, geboortedatum of wachtwoord dat u al ergens anders heeft.",
  ],
  lostHeading: "Niemand kan het wachtwoord voor u terughalen",
  lost: "Ook wij niet. Hierna krijgt u een herstelsleutel op papier. Alleen daarmee kunt u er weer in.",
  make: "Kluis maken",
  making: "De kluis wordt gemaakt en versleuteld. Dit duurt een paar seconden…",
  otherPlace: "Terug naar het begin",
};

export const unlock = {
  heading: (name: string) => `${name} ontgrendelen`,
  folder: (folder: string) => `In de map ${folder}`,
  name: "Uw naam",
  password: "Wachtwoord",
  unlock: "Ontgrendelen",
  unlocking: "De kluis gaat open…",
  wait: (seconds: number) => `Over ${seconds === 1 ? "1 seconde" : `${seconds} seconden`} kunt u het opnieuw proberen.`,
  waiting: "Even wachten na een verkeerd wachtwoord…",
  forgotten: "Wachtwoord vergeten",
  other: "Andere kluis kiezen",
  recoverHeading: "Nieuw wachtwoord kiezen",
  recoverLead: "Neem het herstelblad erbij dat u bij het maken van de kluis heeft geprint.",
  recoveryKey: "Herstelsleutel",
  recoveryKeyHint: "Typ de groepen over van het herstelblad. Hoofdletters, spaties en streepjes maken niet uit.",
  newPassword: "Nieuw wachtwoord",
  recover: "Kluis openen met nieuw wachtwoord",
  remembered: "Ik weet mijn wachtwoord weer",
};

export const recoveryKey = {
  heading: "Bewaar uw herstelsleutel",
  lead: "Dit is de enige keer dat u de herstelsleutel ziet.",
  why: "Bent u het wachtwoord vergeten, dan komt u alleen met deze sleutel nog in de kluis. Print het blad en leg het op een veilige plek, niet bij de computer. Wie de sleutel heeft, kan in de kluis.",
  view: "Blad openen om te printen",
  save: "Blad bewaren als…",
  saveWarning: "Bewaar het blad liever niet op dezelfde computer. Wie bij het bestand kan, kan in de kluis.",
  opened: "Het blad is geopend in een ander programma. Print het daar.",
  groups: "Sleutel tonen om over te schrijven",
  groupsHeading: "Uw herstelsleutel",
  kept: "Ik heb de sleutel op papier en bewaard",
  keptMissing: "Kruis aan dat u de sleutel heeft bewaard. Zonder de sleutel kan niemand u helpen.",
  next: "Verder",
};
