// The people around a client, on a screen of either kind: what to type for whom, in one place.

/** Opens the practice vault at Vandaag; `at` is the day and time for the program from then on. */
export async function openPractice(screen, { at } = {}) {
  await screen.find("heading", "Welkom bij Dossierkluis");
  if (at !== undefined) await screen.setClock(at);
  await screen.click("button", /^Oefenomgeving/u);
  await screen.find("heading", "Vandaag", { within: 120_000 });
}

/** Locks, moves the clock, and opens the practice vault again, as on another morning. */
export async function anotherDay(screen, at) {
  await screen.click("button", "Vergrendelen");
  await openPractice(screen, { at });
}

/** Registers a client; the fields are named by their labels. */
export async function register(screen, values) {
  await screen.click("button", "Cliënten");
  await screen.find("heading", "Cliënten");
  await screen.click("button", "Inschrijven");
  await screen.find("heading", "Cliënt inschrijven");
  for (const [label, value] of Object.entries(values)) await screen.fill(label, value);
  await screen.click("button", "Inschrijven");
  await screen.find("heading", `${values.Voornamen} ${values.Achternaam}`);
}

/** Finds a client by surname, and opens a tab. */
export async function toClient(screen, surname, tab) {
  await screen.take("Cliënt zoeken", surname.toLowerCase(), new RegExp(surname, "u"));
  await screen.find("heading", new RegExp(surname, "u"));
  await screen.click("tab", tab);
}

/** Adds a person from the tab of the contacts, and stays on the page of that person. */
export async function addPerson(screen, { firstNames, surname, born, relation }) {
  await screen.click("button", "Persoon toevoegen");
  await screen.find("heading", "Persoon toevoegen");
  await screen.fill("Voornamen", firstNames);
  await screen.fill("Achternaam", surname);
  await screen.fill(/^Geboortedatum/u, born);
  await screen.click("checkbox", relation);
  await screen.fill("Telefoonnummer", "06 00012345");
  await screen.click("button", "Toevoegen");
  await screen.find("heading", `${firstNames} ${surname}`);
}

/** Records on the page of a person what they may decide, with the paper that was seen. */
export async function addMandate(screen, { kind, sharing, scope, from, paper, seenOn }) {
  await screen.click("button", "Bevoegdheid toevoegen");
  await screen.find("heading", /^Bevoegdheid van/u);
  await screen.click("radio", kind);
  if (scope !== undefined) await screen.click("radio", scope);
  if (sharing !== undefined) await screen.click("radio", sharing);
  await screen.fill("Geldt vanaf", from);
  await screen.choose("Welk papier?", paper);
  await screen.fill("Datum van dat papier", from);
  await screen.fill(/^Gezien op/u, seenOn);
  await screen.click("button", "Bevoegdheid opslaan");
  await screen.read("De bevoegdheid is vastgelegd.");
}

/** Records on the tab of the contacts that the client cannot judge this matter. */
export async function assessIncapable(screen, { matter, by, work, because }) {
  await screen.click("button", "Beoordeling vastleggen");
  await screen.find("heading", "Wilsbekwaamheid beoordelen");
  await screen.choose("Waarover gaat de beoordeling?", matter);
  await screen.click("radio", /^Wilsonbekwaam/u);
  await screen.fill("Waarom?", because);
  await screen.fill("Beoordeeld door", by);
  await screen.fill("Functie", work);
  await screen.click("button", "Beoordeling opslaan");
  await screen.read("De beoordeling is vastgelegd.");
}

/** What the table of who decides says about a matter, as one line. */
export async function decided(screen, matter) {
  await screen.find("heading", "Wie beslist?");
  const script = `
    const row = [...document.querySelectorAll("tr")].find((it) =>
      [...it.querySelectorAll("th p")].some((cell) => cell.innerText.trim() === arguments[0]));
    return row?.querySelector("td .who")?.innerText.replaceAll(/\\s+/gu, " ").trim() ?? null;`;
  return screen.run(script, matter);
}

/** What the head of the client's page says about who decides on care. */
export async function headline(screen) {
  const script = `
    const label = [...document.querySelectorAll("dt")].find((it) => it.innerText.trim() === "Wie beslist over zorg");
    return label?.nextElementSibling?.innerText.replaceAll(/\\s+/gu, " ").trim() ?? null;`;
  return screen.run(script);
}
