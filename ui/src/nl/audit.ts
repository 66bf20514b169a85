// Words of the log: who looked at what.

import { roles } from "./shell";

/** Every event that the log knows, by its stored name. */
export const events: Record<string, string> = {
  "vault-created": "Kluis gemaakt",
  unlocked: "Kluis geopend",
  locked: "Kluis vergrendeld",
  "password-changed": "Wachtwoord gewijzigd",
  "recovery-used": "Kluis geopend met de herstelsleutel",
  "recovery-key-renewed": "Herstelsleutel vernieuwd",
  "recovery-key-kept": "Herstelsleutel op papier bewaard",
  "user-added": "Gebruiker toegevoegd",
  "users-read": "Gebruikers bekeken",
  refused: "Geprobeerd wat niet mag",
  "directory-searched": "In de lijst met cliënten gezocht",
  "directory-listed": "De lijst met cliënten bekeken",
  "client-registered": "Cliënt ingeschreven",
  "list-imported": "Lijst ingelezen",
  "client-changed": "Gegevens gewijzigd",
  "client-read": "Gegevens bekeken",
  "client-history-read": "Eerdere gegevens bekeken",
  "bsn-revealed": "BSN laten tonen",
  "bsn-checked": "Identiteitscontrole vastgelegd",
  "bsn-checks-read": "Identiteitscontroles bekeken",
  "care-read": "Zorg bekeken",
  "care-ended": "Einde van de zorg vastgelegd",
  "care-resumed": "Zorg hervat",
  "decision-recorded": "Beschikking of indicatie vastgelegd",
  "decision-closed": "Beschikking of indicatie beëindigd of ingetrokken",
  "applications-listed": "Aanmeldingen bekeken",
  "applications-imported": "Lijst met aanmeldingen ingelezen",
  "application-read": "Aanmelding bekeken",
  "application-recorded": "Aanmelding vastgelegd",
  "application-rejected": "Aanmelding afgewezen",
  "application-accepted": "Aanmelding aan cliënt gekoppeld",
  "application-destroyed": "Aanmelding vernietigd",
  "consents-read": "Toestemmingen bekeken",
  "consents-listed": "Overzicht van toestemmingen bekeken",
  "consent-proposed": "Toestemming klaargemaakt",
  "consent-printed": "Brief geprint",
  "consent-signed": "Handtekening vastgelegd",
  "consent-withdrawn": "Toestemming ingetrokken",
  "letter-previewed": "Brief bekeken",
  "letter-disclosed": "Brief geopend om te printen, of bewaard als bestand",
  "scan-filed": "Scan toegevoegd",
  "scan-viewed": "Scan bekeken",
  "organisation-read": "Gegevens van de organisatie bekeken",
  "organisation-changed": "Gegevens van de organisatie gewijzigd",
  "statement-made": "Privacyverklaring gemaakt",
  "audit-read": "Wie keek mee bekeken",
  "audit-verified": "Logboek gecontroleerd",
  "today-read": "Vandaag bekeken",
};

export const words = {
  heading: "Wie keek mee",
  lead: "Ieder die gegevens van deze cliënt bekijkt of verandert, staat hier. De cliënt mag dit overzicht opvragen.",
  none: "Er is nog niets vastgelegd.",
  when: "Wanneer",
  who: "Wie",
  role: "Functie",
  what: "Wat",
};

/** What happened. The log may hold an event of a newer version, which then keeps its name. */
export function eventInDutch(event: string): string {
  return events[event] ?? event;
}

/** In which role somebody did it; the log keeps the stored name: `care-worker`. */
export function roleInDutch(role: string): string {
  const camel = role.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return (roles as Record<string, string>)[camel] ?? role;
}
