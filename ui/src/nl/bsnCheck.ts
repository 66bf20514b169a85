// Words of the check of identity and BSN.

import type { BsnCheckField, DocumentKind, DocumentWarning, Verification } from "../lib/bindings";

export const fields: Record<BsnCheckField, string> = {
  checkedOn: "Datum van de controle",
  documentKind: "Soort document",
  documentNumber: "Documentnummer",
  validUntil: "Geldig tot",
  checkedBy: "Gecontroleerd door",
  bsn: "BSN",
  verification: "Hoe weet u dat het BSN bij deze cliënt hoort?",
};

export const documentKinds: Record<DocumentKind, string> = {
  passport: "Paspoort",
  identityCard: "Nederlandse identiteitskaart",
  drivingLicence: "Rijbewijs",
  residenceDocument: "Vreemdelingendocument",
  otherEuropean: "Paspoort of identiteitskaart van een ander EU- of EER-land",
};

export const documentWarnings: Record<DocumentWarning, string> = {
  unusualShape: "Dit nummer ziet er anders uit dan gewoonlijk: twee letters, zes letters of cijfers en een cijfer.",
  letterO: "De letter O komt in deze nummers niet voor. Is het een nul?",
  firstLetter: "De eerste letter past bij een ander soort document.",
  licenceShape: "Een rijbewijsnummer heeft tien cijfers.",
  residenceShape: "Een nummer van een vreemdelingendocument heeft negen letters of cijfers.",
};

export const verifications: Record<Verification["kind"], string> = {
  sbvZ: "Nagevraagd bij SBV-Z",
  receivedFrom: "Ontvangen van een gemeente, verzekeraar, het CIZ of een andere zorgverlener",
  brp: "Uit de Basisregistratie Personen (BRP)",
  notPossible: "Kon niet worden nagegaan",
};

/** How the BSN of a check was verified, in one line. */
export function verificationInDutch(verification: Verification): string {
  switch (verification.kind) {
    case "sbvZ":
    case "brp":
      return verifications[verification.kind];
    case "receivedFrom":
      return `Ontvangen van ${verification.sender}`;
    case "notPossible":
      return `Niet nagegaan: ${verification.reason}`;
  }
}

export const words = {
  heading: (name: string) => `Identiteit van ${name} controleren`,
  noCopy: "Maak geen kopie of scan van het document; dat mag niet. Alleen soort en nummer.",
  document: "Het document",
  documentNumberHint: "Typ het nummer over zoals het op het document staat.",
  validUntilHint: "Staat op het document.",
  check: "De controle",
  warnHeading: "Kijk het nummer nog eens na",
  warnAnyway: "Klopt het nummer toch? Dan kunt u het gewoon opslaan.",
  bsnKnown: (masked: string) => `Bij deze cliënt staat ${masked}. Laat dit leeg als dat klopt.`,
  bsnUnknown: "9 cijfers. Punten en spaties mogen.",
  sender: "Van wie ontvangen",
  senderHint: "Bijvoorbeeld de gemeente die de beschikking gaf.",
  reason: "Waarom kon het niet?",
  save: "Controle opslaan",
  saved: "De controle is opgeslagen.",
  back: "Terug",
  bsnHeading: "Burgerservicenummer",
  show: "BSN tonen",
  hide: "BSN verbergen",
  logged: "Als u het BSN laat tonen, komt dat in het logboek.",
  noBsn: "Er is nog geen BSN vastgelegd.",
  listHeading: "Identiteitscontroles",
  none: "De identiteit is nog niet gecontroleerd.",
  record: "Controle vastleggen",
  by: "Door",
  verified: "BSN",
  warnings: "Opmerkingen",
};
