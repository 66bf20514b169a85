// Names of the fields of an organisation, which come as paths: "contact.email", "complaintBodies.0.reach".

import type { Organisation } from "../lib/bindings";

export const organisationFields: Record<keyof Organisation, string> = {
  name: "Naam van de organisatie",
  street: "Straat en huisnummer",
  postcode: "Postcode",
  town: "Plaats",
  kvk: "KvK-nummer",
  phone: "Telefoonnummer",
  email: "E-mailadres",
  website: "Website",
  contact: "Contactpersoon voor privacy",
  privacyOfficer: "Functionaris gegevensbescherming (FG)",
  complaintBodies: "Waar een cliënt kan klagen",
  profile: "Wat voor organisatie bent u?",
};

const parts: Record<string, string> = {
  name: "naam",
  phone: "telefoonnummer",
  email: "e-mailadres",
  reach: "hoe te bereiken",
};

/** A path in Dutch: `Contactpersoon voor privacy (e-mailadres)`. */
export function organisationField(path: string): string {
  const [field = "", ...rest] = path.split(".");
  const name = (organisationFields as Record<string, string>)[field] ?? field;
  const last = parts[rest[rest.length - 1] ?? ""];
  return last === undefined ? name : `${name} (${last})`;
}
