use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn draft() -> ConsentDraft {
    ConsentDraft {
        client: ClientId(Uuid::nil()),
        kind: "share-with-carers".into(),
        recipients: vec![Recipient {
            kind: RecipientKind::Gp,
            name: " Huisarts  Bos ".into(),
            place: "Goes".into(),
        }],
        purpose: "Goede zorg".into(),
        information: vec!["Het zorgplan".into(), " ".into()],
        representatives: Vec::new(),
        unable_because: String::new(),
        valid_until: String::new(),
    }
}

const ALONE: Signatures = Signatures { client: true, representative: false };
const BOTH: Signatures = Signatures { client: true, representative: true };
const INSTEAD: Signatures = Signatures { client: false, representative: true };

fn mother() -> Representative {
    Representative { name: "M. de Vries".into(), relation: "moeder".into() }
}

#[track_caller]
fn faulty(
    change: impl FnOnce(&mut ConsentDraft),
    signatures: Signatures,
    expected: (ConsentField, FieldFault),
) {
    let mut draft = draft();
    change(&mut draft);
    let fault = ConsentFault { field: expected.0, fault: expected.1 };
    let answer = propose(&draft, "A. de Vries", signatures, day("2026-11-22"));
    assert_eq!(answer, Err(ConsentRefusal::Fields { faults: vec![fault] }));
}

fn printed(signatures: Signatures, representatives: Vec<Representative>) -> Consent {
    let draft = ConsentDraft { representatives, ..draft() };
    print(propose(&draft, "A. de Vries", signatures, day("2026-11-01")).unwrap(), day("2026-11-10")).unwrap()
}

#[test]
fn the_built_in_kinds_are_read() {
    assert_eq!(ConsentKind::built_in().len(), 1);
    let kind = ConsentKind::coded("share-with-carers").unwrap();
    assert_eq!(kind.source, "ZT-22.1");
    assert!(
        kind.recipients.iter().all(|it| kind.recipient_names.contains_key(it)),
        "each kind of recipient has a name"
    );
}

#[test]
fn every_wrong_field_gets_its_own_message() {
    use ConsentField::*;
    use FieldFault::*;
    faulty(|it| it.recipients.clear(), ALONE, (Recipients, Missing));
    faulty(|it| it.recipients[0].name = " ".into(), ALONE, (Recipients, Missing));
    faulty(|it| it.purpose = String::new(), ALONE, (Purpose, Missing));
    faulty(|it| it.information = vec![" ".into()], ALONE, (Information, Missing));
    faulty(|_| {}, BOTH, (Representatives, Missing));
    faulty(|it| it.representatives = vec![mother()], ALONE, (Representatives, NotApplicable));
    faulty(|it| it.unable_because = "Ernstige dementie".into(), ALONE, (Representatives, Missing));
    faulty(|it| it.valid_until = "21-11-2026".into(), ALONE, (ValidUntil, BeforeOther));
    faulty(|it| it.valid_until = "ooit".into(), ALONE, (ValidUntil, NotADate));
    let unknown = ConsentDraft { kind: "other".into(), ..draft() };
    assert_eq!(propose(&unknown, "A", ALONE, day("2026-11-22")), Err(ConsentRefusal::UnknownKind));
}

#[test]
fn signers_stand_in_the_order_of_the_letter() {
    let names = |signatures, representatives, unable: &str| {
        let draft = ConsentDraft { representatives, unable_because: unable.into(), ..draft() };
        let consent = propose(&draft, "A. de Vries", signatures, day("2026-11-22")).unwrap();
        consent.signers.into_iter().map(|it| it.name).collect::<Vec<_>>()
    };
    assert_eq!(names(ALONE, vec![], ""), ["A. de Vries"]);
    assert_eq!(names(BOTH, vec![mother()], ""), ["A. de Vries", "M. de Vries"]);
    assert_eq!(names(INSTEAD, vec![mother()], ""), ["M. de Vries"]);
    assert_eq!(names(ALONE, vec![mother()], "Kan dit niet overzien"), ["M. de Vries"]);
}

#[test]
fn it_holds_from_the_last_signature_until_it_is_withdrawn() {
    let today = day("2026-11-22");
    let consent = printed(BOTH, vec![mother()]);
    assert_eq!(consent.state_on(today), ConsentState::Printed);
    let consent = sign(consent, 0, "12-11-2026", today).unwrap();
    assert_eq!(consent.state_on(today), ConsentState::Printed);
    let consent = sign(consent, 1, "13-11-2026", today).unwrap();
    assert_eq!(consent.state_on(today), ConsentState::InForce);
    let consent = withdraw(consent, today).unwrap();
    assert_eq!(consent.state_on(today), ConsentState::Withdrawn);
    assert_eq!(withdraw(consent.clone(), today), Err(ConsentRefusal::Withdrawn { on: today }));
    assert_eq!(sign(consent, 0, "22-11-2026", today), Err(ConsentRefusal::Withdrawn { on: today }));
}

#[test]
fn it_ends_after_its_last_day() {
    let draft = ConsentDraft { valid_until: "31-12-2026".into(), ..draft() };
    let consent = print(propose(&draft, "A", ALONE, day("2026-11-01")).unwrap(), day("2026-11-01")).unwrap();
    let consent = sign(consent, 0, "1-11-2026", day("2026-11-01")).unwrap();
    assert_eq!(consent.state_on(day("2026-12-31")), ConsentState::InForce);
    assert_eq!(consent.state_on(day("2027-01-01")), ConsentState::Expired);
}

#[test]
fn a_signature_comes_after_printing_and_not_after_today() {
    let today = day("2026-11-22");
    let refused = |index, on| sign(printed(ALONE, vec![]), index, on, today).unwrap_err();
    let field = |fault| ConsentRefusal::Fields {
        faults: vec![ConsentFault { field: ConsentField::SignedOn, fault }],
    };
    assert_eq!(refused(0, "23-11-2026"), field(FieldFault::InTheFuture));
    assert_eq!(refused(0, ""), field(FieldFault::Missing));
    assert_eq!(refused(0, "november 2026"), field(FieldFault::DayNeeded));
    assert_eq!(
        refused(0, "9-11-2026"),
        ConsentRefusal::SignedBeforePrinting { printed_on: day("2026-11-10") }
    );
    assert_eq!(refused(1, "12-11-2026"), ConsentRefusal::NoSuchSigner);
    let once = sign(printed(ALONE, vec![]), 0, "12-11-2026", today).unwrap();
    assert_eq!(
        sign(once, 0, "12-11-2026", today),
        Err(ConsentRefusal::AlreadySigned { on: day("2026-11-12") })
    );
    let not_printed = propose(&draft(), "A", ALONE, today).unwrap();
    assert_eq!(sign(not_printed, 0, "22-11-2026", today), Err(ConsentRefusal::NotPrinted));
}

#[test]
fn printing_again_keeps_the_first_day() {
    let consent = printed(ALONE, vec![]);
    assert_eq!(print(consent.clone(), day("2026-11-20")), Ok(consent));
}
