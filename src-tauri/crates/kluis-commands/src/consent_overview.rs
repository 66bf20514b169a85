//! The overview of consents: which client has which, and which are missing, end soon or must be asked anew.

use std::{
    collections::{HashMap, HashSet},
    ops::Range,
};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use kluis_domain::{
    capacity::Matter,
    circle::ClientFacts,
    client::ClientId,
    consent::{
        self, AskAgain, ConsentId, ConsentKind, ConsentRefusal, ConsentState, Milestones, SinceAsked,
        TurningAges, can_be_expected, is_missing, leading,
    },
    date::PartialDate,
    law::Law,
    profile::Profile,
    representation::{Question, decide},
    search,
};
use kluis_vault::{CareDays, ConsentStanding, Event, Expected, Reader, Rules};

use crate::{
    Result, Session,
    client::ClientSummary,
    consent::profile_of,
    consent_kind::{Offer, kind_under, offered},
    representation::circle_of,
};

/// Rows of the matrix on one page.
const PAGE: usize = 50;

/// The most clients that a search keeps.
const FOUND: usize = 500;

/// Which consents must be asked anew, kept between two looks: running the engine for thousands takes seconds.
#[derive(Default)]
pub(crate) struct AskedAgain {
    profile: String,
    known: HashMap<ConsentId, Known>,
}

/// What came out, and of what it holds.
struct Known {
    day: NaiveDate,
    touched: u32,
    rules: Rules,
    again: Option<AskAgain>,
}

/// Every client and every consent, on a day.
pub(crate) struct Standings {
    today: NaiveDate,
    /// In the order of the list of clients.
    pub(crate) clients: Vec<CareDays>,
    codes: Vec<String>,
    rows: Vec<ConsentStanding>,
    of: HashMap<ClientId, Range<usize>>,
    again: HashMap<ConsentId, AskAgain>,
}

impl Standings {
    /// Reads them; the engine runs only for consents of which the answer may be another one than when they were asked.
    pub(crate) fn read(reader: &Reader, known: &mut AskedAgain, today: NaiveDate) -> Result<Standings> {
        let (codes, rows) = reader.consent_milestones()?;
        let mut of: HashMap<ClientId, Range<usize>> = HashMap::with_capacity(rows.len());
        for (place, row) in rows.iter().enumerate() {
            of.entry(row.client).or_insert(place..place).end = place + 1;
        }
        let clients = reader.care_days()?;
        let mut standings = Standings { today, clients, codes, rows, of, again: HashMap::new() };
        standings.again = standings.to_ask_again(reader, known)?;
        Ok(standings)
    }

    fn of(&self, client: ClientId) -> &[ConsentStanding] {
        self.of.get(&client).and_then(|it| self.rows.get(it.clone())).unwrap_or_default()
    }

    /// Consents in a state, the first asked first.
    pub(crate) fn all_in(&self, state: ConsentState) -> Vec<&ConsentStanding> {
        let mut found: Vec<&ConsentStanding> =
            self.rows.iter().filter(|it| it.milestones.state_on(self.today) == state).collect();
        found.sort_by_key(|it| it.id.0);
        found
    }

    fn to_ask_again(&self, reader: &Reader, known: &mut AskedAgain) -> Result<HashMap<ConsentId, AskAgain>> {
        let profile = profile_of(reader)?;
        if known.profile != profile.key {
            *known = AskedAgain { profile: profile.key.clone(), known: HashMap::new() };
        }
        let suspects = self.suspects(reader, profile)?;
        let mut again = HashMap::new();
        for (client, rows) in suspects {
            let unknown = rows.iter().any(|it| !known.holds(it, self.today));
            if unknown {
                self.look(reader, client, &rows, profile, known)?;
            }
            for row in rows {
                if let Some(why) = known.known.get(&row.id).and_then(|it| it.again) {
                    again.insert(row.id, why);
                }
            }
        }
        Ok(again)
    }

    /// The consents that hold and for which somebody else may have to sign now, by client.
    fn suspects(
        &self,
        reader: &Reader,
        profile: &Profile,
    ) -> Result<Vec<(&CareDays, Vec<&ConsentStanding>)>> {
        let ages = TurningAges::of(Law::built_in(), profile);
        let turns = reader.circle_turns(self.today)?;
        let contacts = self.contacts_born(reader, &ages)?;
        let mut suspects = Vec::new();
        for client in self.clients.iter().filter(|it| it.deceased_on.is_none()) {
            let none: &[NaiveDate] = &[];
            let turns = turns.get(&client.id).map_or(none, Vec::as_slice);
            let contacts_born = contacts.get(&client.id).map(Vec::as_slice).unwrap_or_default();
            let may_have_changed = |it: &&ConsentStanding| {
                let since = SinceAsked {
                    asked_on: it.milestones.proposed_on,
                    something_changed: 0 < it.touched || it.rules == Rules::Changed,
                    unable: it.unable,
                    born: client.birth_date,
                    turns,
                    contacts_born,
                };
                holds(it, self.today) && since.may_ask_again(&ages, self.today)
            };
            let rows: Vec<&ConsentStanding> = self.of(client.id).iter().filter(may_have_changed).collect();
            if !rows.is_empty() {
                suspects.push((client, rows));
            }
        }
        Ok(suspects)
    }

    fn contacts_born(&self, reader: &Reader, ages: &TurningAges) -> Result<HashMap<ClientId, Vec<i32>>> {
        let Some(oldest) = self.rows.iter().map(|it| it.milestones.proposed_on).min() else {
            return Ok(HashMap::new());
        };
        let (first, last) = ages.contact_years(oldest, self.today);
        let mut born: HashMap<ClientId, Vec<i32>> = HashMap::new();
        for (client, year) in reader.contacts_born(first, last)? {
            born.entry(client).or_default().push(year);
        }
        Ok(born)
    }

    /// Runs the engine for one client.
    fn look(
        &self,
        reader: &Reader,
        client: &CareDays,
        rows: &[&ConsentStanding],
        profile: &Profile,
        known: &mut AskedAgain,
    ) -> Result<()> {
        let facts = ClientFacts {
            birth_date: client.birth_date,
            deceased_on: client.deceased_on.map(PartialDate::whole),
        };
        let circle = circle_of(reader, client.id, facts, self.today)?;
        for row in rows {
            let code = self.codes.get(row.kind).map(String::as_str).unwrap_or_default();
            let kind = kind_under(reader, profile, code)?;
            let question =
                Question { matter: Matter::from(kind.regime), about: String::new(), on: self.today };
            let decision = decide(&question, &circle, profile, Law::built_in());
            let again = consent::ask_again(&reader.consent_signers(row.id)?, row.unable, &decision);
            let (day, touched, rules) = (self.today, row.touched, row.rules);
            known.known.insert(row.id, Known { day, touched, rules, again });
        }
        Ok(())
    }

    /// What a client has of one kind.
    fn cell(&self, client: &CareDays, kind: &KindInUse) -> ConsentCell {
        let of_kind: Vec<&ConsentStanding> =
            self.of(client.id).iter().filter(|it| Some(it.kind) == kind.code).collect();
        let milestones: Vec<Milestones> = of_kind.iter().map(|it| it.milestones).collect();
        let leader = leading(&milestones, self.today).and_then(|place| of_kind.get(place));
        let state = leader.map(|it| it.milestones.state_on(self.today));
        let on_its_way = |it: &&&ConsentStanding| {
            matches!(it.milestones.state_on(self.today), ConsentState::Proposed | ConsentState::Printed)
        };
        ConsentCell {
            state,
            consent: leader.map(|it| it.id),
            since: leader.map(|it| it.milestones.since(self.today)),
            until: leader.and_then(|it| it.milestones.valid_until),
            ends_soon: leader.is_some_and(|it| it.milestones.ends_soon(self.today)),
            ask_again: leader.and_then(|it| self.again.get(&it.id).copied()),
            missing: kind.expected && client.in_care_on(self.today) && is_missing(state),
            successor: leader.is_some_and(|it| holds(it, self.today))
                && of_kind.iter().any(|it| on_its_way(&it)),
        }
    }

    /// Clients in care who lack a consent that is asked of every client, and those of whom one must be asked anew.
    pub(crate) fn in_short(&self, kinds: &[KindInUse]) -> (usize, usize) {
        let (mut missing, mut again) = (0, 0);
        for client in self.clients.iter().filter(|it| it.in_care_on(self.today)) {
            let mut expected = kinds.iter().filter(|it| it.expected);
            missing += usize::from(expected.any(|it| self.cell(client, it).missing));
            again += usize::from(self.of(client.id).iter().any(|it| self.again.contains_key(&it.id)));
        }
        (missing, again)
    }

    /// Clients in care who lack a consent of a kind, in the order of the list.
    pub(crate) fn lacking(&self, code: &str) -> Vec<ClientId> {
        let kind = KindInUse {
            code: self.codes.iter().position(|it| it == code),
            expected: true,
            ..KindInUse::default()
        };
        let lacks = |it: &&CareDays| self.cell(it, &kind).missing;
        self.clients.iter().filter(lacks).map(|it| it.id).collect()
    }
}

impl AskedAgain {
    fn holds(&self, row: &ConsentStanding, today: NaiveDate) -> bool {
        self.known
            .get(&row.id)
            .is_some_and(|it| it.day == today && it.touched == row.touched && it.rules == row.rules)
    }
}

fn holds(row: &ConsentStanding, today: NaiveDate) -> bool {
    matches!(row.milestones.state_on(today), ConsentState::InForce | ConsentState::Upcoming)
}

/// A kind that is asked of every client, or that somebody has a consent of.
#[derive(Default)]
pub(crate) struct KindInUse {
    /// Its place in the list of codes; absent while nobody has one.
    code: Option<usize>,
    expected: bool,
    kind: Option<(ConsentKind, Offer)>,
}

/// Every kind that is offered or in use, with whether it is asked of every client.
pub(crate) fn kinds(reader: &Reader, standings: &Standings) -> Result<Vec<KindInUse>> {
    let profile = profile_of(reader)?;
    let said = reader.consent_expectations()?;
    let by_profile = |code: &str| profile.consent(code).is_some_and(|it| it.every_client);
    let all = offered(reader)?.into_iter().map(|it| {
        let code = &it.kind.code;
        let wanted = said.get(code).copied().unwrap_or_else(|| by_profile(code));
        KindInUse {
            code: standings.codes.iter().position(|known| known == code),
            expected: wanted && can_be_expected(&it.kind) && it.offer != Offer::Retired,
            kind: Some((it.kind, it.offer)),
        }
    });
    Ok(all.collect())
}

/// Which part of the matrix.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct MatrixWanted {
    only_current: bool,
    show: MatrixShow,
    /// Codes of the kinds to show; empty means those that are asked of every client or in use.
    kinds: Vec<String>,
    /// Name, number or date of birth of a client; empty means everybody.
    text: String,
    /// Counted from 0.
    page: u32,
}

/// Which clients.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) enum MatrixShow {
    /// All.
    All,
    /// With anything that asks for attention: missing, ending soon, to be asked anew, or still to be signed.
    Attention,
    /// Who lack a consent that is asked of every client.
    Missing,
    /// With one that is on its way.
    OnItsWay,
    /// With one that ends soon.
    Expiring,
    /// With one that must be asked anew.
    AskAgain,
}

/// Clients against kinds.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ConsentMatrix {
    columns: Vec<MatrixColumn>,
    rows: Vec<MatrixRow>,
    /// Rows on all pages.
    total: usize,
    page_size: usize,
    /// Clients in care, or all where asked.
    clients: usize,
}

/// A kind, and how many clients stand where with it, whatever rows are shown.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct MatrixColumn {
    code: String,
    name: String,
    offer: Offer,
    /// Whether the rows have a cell of it, in the order of the columns.
    shown: bool,
    /// Whether it is asked of every client.
    expected: bool,
    can_be_expected: bool,
    missing: usize,
    on_its_way: usize,
    in_force: usize,
    expiring: usize,
    ask_again: usize,
    /// Refused or withdrawn.
    declined: usize,
}

/// A client.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct MatrixRow {
    client: ClientSummary,
    cells: Vec<ConsentCell>,
}

/// Where a client stands with a kind.
#[derive(Debug, Clone, Copy, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ConsentCell {
    /// Absent where it was never asked.
    state: Option<ConsentState>,
    /// The consent that says so.
    consent: Option<ConsentId>,
    /// The day on which it came where it stands.
    since: Option<NaiveDate>,
    /// Its last day.
    until: Option<NaiveDate>,
    ends_soon: bool,
    ask_again: Option<AskAgain>,
    /// Asked of every client, and not of this one.
    missing: bool,
    /// Another one is on its way beside the one that holds.
    successor: bool,
}

impl ConsentCell {
    fn on_its_way(&self) -> bool {
        self.successor || matches!(self.state, Some(ConsentState::Proposed | ConsentState::Printed))
    }

    fn fits(&self, show: MatrixShow) -> bool {
        match show {
            MatrixShow::All => true,
            MatrixShow::Missing => self.missing,
            MatrixShow::OnItsWay => self.on_its_way(),
            MatrixShow::Expiring => self.ends_soon,
            MatrixShow::AskAgain => self.ask_again.is_some(),
            MatrixShow::Attention => {
                self.missing || self.on_its_way() || self.ends_soon || self.ask_again.is_some()
            }
        }
    }
}

impl MatrixColumn {
    fn of(kind: &ConsentKind, offer: Offer, expected: bool) -> MatrixColumn {
        MatrixColumn {
            code: kind.code.clone(),
            name: kind.name.clone(),
            offer,
            shown: false,
            expected,
            can_be_expected: can_be_expected(kind) && offer != Offer::Retired,
            missing: 0,
            on_its_way: 0,
            in_force: 0,
            expiring: 0,
            ask_again: 0,
            declined: 0,
        }
    }

    fn count(&mut self, cell: &ConsentCell) {
        self.missing += usize::from(cell.missing);
        self.on_its_way += usize::from(cell.on_its_way());
        self.in_force += usize::from(cell.state == Some(ConsentState::InForce));
        self.expiring += usize::from(cell.ends_soon);
        self.ask_again += usize::from(cell.ask_again.is_some());
        self.declined +=
            usize::from(matches!(cell.state, Some(ConsentState::Refused | ConsentState::Withdrawn)));
    }
}

pub(crate) fn matrix(session: &mut Session, wanted: MatrixWanted) -> Result<ConsentMatrix> {
    let today = session.today();
    let (vault, known) = (&mut session.open.vault, &mut session.open.asked);
    vault.consult(&session.stamp, Event::ConsentsListed, |reader| {
        let standings = Standings::read(reader, known, today)?;
        let kinds = kinds(reader, &standings)?;
        fill(reader, &standings, &kinds, &wanted)
    })
}

fn fill(
    reader: &Reader,
    standings: &Standings,
    kinds: &[KindInUse],
    wanted: &MatrixWanted,
) -> Result<ConsentMatrix> {
    let found = found(reader, &wanted.text, standings.today)?;
    let relevant = |it: &&KindInUse| it.expected || it.code.is_some();
    let named = |it: &KindInUse| it.kind.as_ref().is_some_and(|(kind, _)| wanted.kinds.contains(&kind.code));
    let shown = |it: &KindInUse| if wanted.kinds.is_empty() { relevant(&it) } else { named(it) };
    let mut columns: Vec<(MatrixColumn, &KindInUse)> = kinds
        .iter()
        .filter_map(|it| {
            it.kind.as_ref().map(|(kind, offer)| (MatrixColumn::of(kind, *offer, it.expected), it))
        })
        .map(|(column, it)| (MatrixColumn { shown: shown(it), ..column }, it))
        .collect();
    let everybody =
        standings.clients.iter().filter(|it| !wanted.only_current || it.in_care_on(standings.today));
    let (mut rows, mut clients) = (Vec::new(), 0);
    for client in everybody {
        clients += 1;
        let mut cells = Vec::new();
        for (column, kind) in columns.iter_mut().filter(|(column, it)| column.shown || relevant(it)) {
            let cell = standings.cell(client, kind);
            column.count(&cell);
            if column.shown {
                cells.push(cell);
            }
        }
        let sought = found.as_ref().is_none_or(|it| it.contains(&client.id));
        if sought && (wanted.show == MatrixShow::All || cells.iter().any(|it| it.fits(wanted.show))) {
            rows.push((client.id, cells));
        }
    }
    let total = rows.len();
    let page = rows.into_iter().skip((wanted.page as usize).saturating_mul(PAGE)).take(PAGE);
    let rows =
        page.map(|(client, cells)| row(reader, client, cells, standings.today)).collect::<Result<_>>()?;
    let columns = columns.into_iter().map(|(column, _)| column).collect();
    Ok(ConsentMatrix { columns, rows, total, page_size: PAGE, clients })
}

fn row(reader: &Reader, client: ClientId, cells: Vec<ConsentCell>, today: NaiveDate) -> Result<MatrixRow> {
    Ok(MatrixRow { client: ClientSummary::of(reader.client(client)?.summary(), today), cells })
}

/// The clients that are looked for; `None` where nothing is typed.
fn found(reader: &Reader, text: &str, today: NaiveDate) -> Result<Option<HashSet<ClientId>>> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let found = reader.find_clients(&search::read(text, today), FOUND)?;
    Ok(Some(found.into_iter().map(|it| it.id).collect()))
}

pub(crate) fn expect(session: &mut Session, codes: Vec<String>) -> Result<()> {
    session.open.vault.change(&session.stamp, |writer| {
        let reader = writer.read();
        let offered = offered(&reader)?;
        let known =
            |code: &String| offered.iter().any(|it| it.kind.code == *code && can_be_expected(&it.kind));
        if !codes.iter().all(known) {
            return Err(ConsentRefusal::UnknownKind.into());
        }
        let profile = profile_of(&reader)?;
        let said = reader.consent_expectations()?;
        for kind in offered.iter().map(|it| &it.kind).filter(|it| can_be_expected(it)) {
            let by_profile = profile.consent(&kind.code).is_some_and(|it| it.every_client);
            let before = said.get(&kind.code).copied().unwrap_or(by_profile);
            let wanted = codes.contains(&kind.code);
            if before != wanted {
                writer.expect_consent(&kind.code, if wanted { Expected::Yes } else { Expected::No })?;
            }
        }
        Ok(((), Event::ConsentKindKept))
    })
}
