//! Scans that come in: dropped on the window or chosen, divided into letters, each filed under its own consent.
//!
//! The window hands over the bytes of a dropped file in pieces, and its name for the tray; it never learns or names
//! a place on the disk. Codes are read while nothing is held, and everything in one file is filed in one
//! transaction. Filing does not sign.

use std::{
    fs::{self, File},
    io::Read,
    path::Path,
};

use base64::{Engine, engine::general_purpose::STANDARD};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use kluis_domain::{
    consent::{ConsentId, ConsentState},
    field::FieldFault,
    letter_code::{Part, Unclear, Whose, divide, tidy_letter_number},
    scan_tray::{
        HandFiling, ScanRefusal, TrayFault, TrayField, TrayRemovalDraft, TrayScanId, check_laid_on,
        check_removal,
    },
};
use kluis_exchange::{
    attachment::tidy_name,
    letter_scan::{LIMIT_MEGABYTES, Limits, find_codes, small_pictures, take_pages},
    scan::{Scan, ScanFault, read_scan},
};
use kluis_vault::{Event, Events, FileKind, Reader, StoredTrayScan, UnfiledScan, Writer};

use crate::{CommandError, Desk, Result, Session, client::ClientSummary, host::Wanted};

/// Pages shown of a scan in the tray.
const SHOWN: usize = 2;

/// A piece of a file that was dropped.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Piece {
    /// How many bytes came before it; 0 begins anew.
    from: usize,
    /// The bytes in base 64, at most a mebibyte or two.
    content: String,
}

/// A file that was dropped, now whole.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Dropped {
    name: String,
    /// How many bytes it has.
    size: usize,
    /// The consent that it was laid on; without one, each letter in it finds its own.
    consent: Option<ConsentId>,
}

/// A letter number as typed.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct TypedNumber {
    letter_number: String,
}

/// What became of a file.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ScanReport {
    name: String,
    pages: usize,
    filed: Vec<FiledLetter>,
    kept: Vec<KeptScan>,
}

/// A letter that found its consent.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct FiledLetter {
    letter: LetterFound,
    /// Pages of the file, counted from 1.
    pages: Vec<usize>,
    /// This very scan was there already; nothing was added.
    known: bool,
}

/// Pages that went to the tray.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct KeptScan {
    scan: TrayScanId,
    /// Pages of the file, counted from 1.
    pages: Vec<usize>,
    because: Unclear,
}

/// A letter and whose it is.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct LetterFound {
    letter_number: String,
    consent: ConsentId,
    client: ClientSummary,
    kind: String,
    state: ConsentState,
}

/// A scan in the tray.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct TrayRow {
    id: TrayScanId,
    name: String,
    pages: u32,
    #[ts(type = "number")]
    size: i64,
    because: Unclear,
    received_at: DateTime<Utc>,
    received_by: String,
}

/// A page of a scan, small.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ScanPicture {
    /// Base 64.
    png: String,
    width: u32,
    height: u32,
}

pub(crate) fn receive(session: &mut Session, piece: Piece) -> Result<()> {
    let dropped = &mut session.open.dropped;
    if piece.from == 0 {
        dropped.clear();
    }
    let content = STANDARD.decode(&piece.content).map_err(|_| ScanRefusal::NotWhole)?;
    if piece.from != dropped.len() {
        return Err(ScanRefusal::NotWhole.into());
    }
    if (LIMIT_MEGABYTES as usize) << 20 < dropped.len() + content.len() {
        dropped.clear();
        return Err(ScanFault::TooLarge { limit: LIMIT_MEGABYTES }.into());
    }
    dropped.extend(content);
    Ok(())
}

pub(crate) fn file_dropped(desk: &Desk, dropped: Dropped) -> Result<ScanReport> {
    let bytes = desk.session(|session| Ok(std::mem::take(&mut session.open.dropped)))?;
    if bytes.len() != dropped.size {
        return Err(ScanRefusal::NotWhole.into());
    }
    match dropped.consent {
        Some(consent) => file_under(desk, &dropped.name, &bytes, consent),
        None => file_all(desk, &dropped.name, &bytes),
    }
}

pub(crate) fn choose(desk: &Desk, _: ()) -> Result<Option<ScanReport>> {
    desk.knock()?;
    let Some(file) = desk.app.host.pick_existing(Wanted::Scan) else { return Ok(None) };
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok(Some(file_all(desk, &name, &read_bounded(&file)?)?))
}

fn read_bounded(file: &Path) -> Result<Vec<u8>> {
    let limit = u64::from(LIMIT_MEGABYTES) << 20;
    if limit < fs::metadata(file)?.len() {
        return Err(ScanFault::TooLarge { limit: LIMIT_MEGABYTES }.into());
    }
    let mut bytes = Vec::new();
    File::open(file)?.take(limit + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// A part of a file as it will be kept.
struct Cut {
    part: Part,
    scan: Scan,
}

/// Divides a file into letters and files each of them.
fn file_all(desk: &Desk, name: &str, bytes: &[u8]) -> Result<ScanReport> {
    let tag = own_tag(desk)?;
    let findings = find_codes(bytes, Limits::default())?;
    let cuts = cut(bytes, divide(&findings, &tag))?;
    desk.session(|session| {
        let today = session.today();
        session.open.vault.change(&session.stamp, |writer| {
            let mut filing = Filing::new(writer, today, name, findings.len());
            cuts.iter().try_for_each(|it| filing.file(it))?;
            Ok(filing.done())
        })
    })
}

fn own_tag(desk: &Desk) -> Result<String> {
    desk.session(|session| {
        session.open.vault.consult(&session.stamp, Event::ConsentsListed, |reader| Ok(reader.letter_tag()?))
    })
}

/// A file that is one letter is kept as it came; of another each letter gets a file with its own pages alone.
fn cut(bytes: &[u8], parts: Vec<Part>) -> Result<Vec<Cut>> {
    if let [_] = parts.as_slice() {
        let scan = read_scan(bytes)?;
        return Ok(parts.into_iter().map(|part| Cut { part, scan: scan.clone() }).collect());
    }
    let pages: Vec<&[usize]> = parts.iter().map(|it| it.pages.as_slice()).collect();
    let taken = take_pages(bytes, &pages, Limits::default())?;
    let scan = |content| Scan { media_type: "application/pdf", content };
    Ok(parts.into_iter().zip(taken).map(|(part, content)| Cut { part, scan: scan(content) }).collect())
}

/// What is being filed out of one file.
struct Filing<'a, 'b> {
    writer: &'a Writer<'b>,
    today: NaiveDate,
    report: ScanReport,
    events: Vec<Event>,
}

impl<'a, 'b> Filing<'a, 'b> {
    fn new(writer: &'a Writer<'b>, today: NaiveDate, name: &str, pages: usize) -> Self {
        let report = ScanReport { name: tidy_name(name), pages, filed: Vec::new(), kept: Vec::new() };
        Self { writer, today, report, events: Vec::new() }
    }

    fn file(&mut self, cut: &Cut) -> Result<()> {
        match &cut.part.whose {
            Whose::Letter(number) => match self.writer.read().consent_of_letter(number)? {
                Some(consent) => self.file_under(consent, cut),
                None => self.keep(Unclear::UnknownLetter, cut),
            },
            Whose::Unclear(because) => self.keep(*because, cut),
        }
    }

    fn file_under(&mut self, consent: ConsentId, cut: &Cut) -> Result<()> {
        let (known, event) = add_scan(self.writer, consent, &cut.scan, self.today)?;
        self.events.push(event);
        let letter = found(&self.writer.read(), consent, self.today)?;
        self.report.filed.push(FiledLetter { letter, pages: numbered(&cut.part), known });
        Ok(())
    }

    fn keep(&mut self, because: Unclear, cut: &Cut) -> Result<()> {
        let scan = self.writer.add_to_tray(&UnfiledScan {
            name: &self.report.name,
            media_type: cut.scan.media_type,
            pages: u32::try_from(cut.part.pages.len()).unwrap_or(u32::MAX),
            because,
            content: &cut.scan.content,
        })?;
        self.events.push(Event::TrayScanAdded(scan));
        self.report.kept.push(KeptScan { scan, pages: numbered(&cut.part), because });
        Ok(())
    }

    fn done(self) -> (ScanReport, Events) {
        (self.report, Events::many(Event::ConsentsListed, self.events))
    }
}

fn numbered(part: &Part) -> Vec<usize> {
    part.pages.iter().map(|it| it + 1).collect()
}

/// Adds a scan to a consent, unless this very scan is there; the event is of adding or of having looked.
fn add_scan(writer: &Writer, id: ConsentId, scan: &Scan, today: NaiveDate) -> Result<(bool, Event)> {
    let reader = writer.read();
    let client = reader.consent(id)?.consent.client;
    if reader.has_scan(id, &scan.content)? {
        return Ok((true, Event::ConsentsRead(client)));
    }
    writer.add_consent_file(id, FileKind::Scan, scan.media_type, &scan.content)?;
    writer.consent_scan_filed(id, today)?;
    Ok((false, Event::ScanFiled(client, id)))
}

/// Files a whole file under one consent, where no code in it is of another letter.
fn file_under(desk: &Desk, name: &str, bytes: &[u8], consent: ConsentId) -> Result<ScanReport> {
    let expected = expected(desk, consent)?;
    let findings = find_codes(bytes, Limits::default())?;
    check_laid_on(&findings, &expected.tag, &expected.letter_number)?;
    let pages = (0..findings.len()).collect();
    let part = Part { pages, whose: Whose::Letter(expected.letter_number) };
    let cut = Cut { part, scan: read_scan(bytes)? };
    desk.session(|session| {
        let today = session.today();
        session.open.vault.change(&session.stamp, |writer| {
            let mut filing = Filing::new(writer, today, name, findings.len());
            filing.file_under(consent, &cut)?;
            Ok(filing.done())
        })
    })
}

/// What the codes on a scan of a consent must say.
struct Expected {
    tag: String,
    letter_number: String,
}

fn expected(desk: &Desk, consent: ConsentId) -> Result<Expected> {
    desk.session(|session| {
        session.open.vault.consult(&session.stamp, Event::ConsentsListed, |reader| {
            Ok(Expected { tag: reader.letter_tag()?, letter_number: reader.consent(consent)?.letter_number })
        })
    })
}

/// Refuses a scan for a consent that is of another letter. One that cannot be read says nothing against it.
pub(crate) fn refuse_another_letter(desk: &Desk, consent: ConsentId, bytes: &[u8]) -> Result<()> {
    let expected = expected(desk, consent)?;
    let findings = find_codes(bytes, Limits::default()).unwrap_or_default();
    Ok(check_laid_on(&findings, &expected.tag, &expected.letter_number)?)
}

pub(crate) fn tray(session: &mut Session, _: ()) -> Result<Vec<TrayRow>> {
    let scans = session.open.vault.consult(&session.stamp, Event::TrayListed, |reader| reader.tray())?;
    Ok(scans.into_iter().map(row).collect())
}

fn row(scan: StoredTrayScan) -> TrayRow {
    TrayRow {
        id: scan.id,
        name: scan.name,
        pages: scan.pages,
        size: scan.size,
        because: scan.because,
        received_at: scan.received_at,
        received_by: scan.received_by,
    }
}

/// A scan that cannot be drawn has no pictures; it can be filed or taken out all the same.
pub(crate) fn preview(session: &mut Session, id: TrayScanId) -> Result<Vec<ScanPicture>> {
    let content = session.open.vault.consult(&session.stamp, Event::TrayScanViewed(id), |reader| {
        let (_, content) = reader.tray_scan(id)?.ok_or(ScanRefusal::NotInTray)?;
        Ok::<_, CommandError>(content)
    })?;
    let pictures = small_pictures(&content, SHOWN, Limits::default()).unwrap_or_default();
    let picture = |it: kluis_exchange::letter_scan::SmallPicture| ScanPicture {
        png: STANDARD.encode(&it.png),
        width: it.width,
        height: it.height,
    };
    Ok(pictures.into_iter().map(picture).collect())
}

pub(crate) fn letter(session: &mut Session, typed: TypedNumber) -> Result<LetterFound> {
    let number = tidy_letter_number(&typed.letter_number).ok_or_else(|| missing_or_unknown(&typed))?;
    let today = session.today();
    session.open.vault.consult(&session.stamp, Event::ConsentsListed, |reader| {
        let consent = reader.consent_of_letter(&number)?.ok_or(ScanRefusal::UnknownLetter)?;
        found(reader, consent, today)
    })
}

fn missing_or_unknown(typed: &TypedNumber) -> ScanRefusal {
    if typed.letter_number.trim().is_empty() {
        let fault = TrayFault { field: TrayField::LetterNumber, fault: FieldFault::Missing };
        return ScanRefusal::Fields { faults: vec![fault] };
    }
    ScanRefusal::UnknownLetter
}

fn found(reader: &Reader, id: ConsentId, today: NaiveDate) -> Result<LetterFound> {
    let stored = reader.consent(id)?;
    let client = reader.client(stored.consent.client)?;
    Ok(LetterFound {
        consent: id,
        client: ClientSummary::of(client.summary(), today),
        state: stored.consent.state_on(today),
        letter_number: stored.letter_number,
        kind: stored.consent.kind,
    })
}

pub(crate) fn file_by_hand(session: &mut Session, filing: HandFiling) -> Result<()> {
    let today = session.today();
    session.open.vault.change(&session.stamp, |writer| {
        let reader = writer.read();
        let (kept, content) = reader.tray_scan(filing.scan)?.ok_or(ScanRefusal::NotInTray)?;
        let scan = Scan { media_type: media_type(&kept), content };
        let client = reader.consent(filing.consent)?.consent.client;
        let (_, event) = add_scan(writer, filing.consent, &scan, today)?;
        writer.end_as_filed(filing.scan, filing.consent)?;
        Ok(((), Events::many(Event::TrayScanFiled(client, filing.scan), [event])))
    })
}

/// As [`read_scan`] spells it.
fn media_type(scan: &StoredTrayScan) -> &'static str {
    match scan.media_type.as_str() {
        "image/jpeg" => "image/jpeg",
        "image/png" => "image/png",
        _ => "application/pdf",
    }
}

pub(crate) fn remove(session: &mut Session, draft: TrayRemovalDraft) -> Result<()> {
    session.open.vault.change(&session.stamp, |writer| {
        let reason = check_removal(&draft)?;
        writer.read().tray_scan(draft.scan)?.ok_or(ScanRefusal::NotInTray)?;
        writer.end_as_removed(draft.scan, &reason)?;
        Ok::<_, CommandError>(((), Event::TrayScanRemoved(draft.scan)))
    })?;
    Ok(session.open.vault.empty_write_ahead_log()?)
}
