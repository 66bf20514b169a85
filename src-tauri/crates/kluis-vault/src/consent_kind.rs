//! An organisation's own kinds of consent: every version that was kept, the latest of which is offered.

use kluis_domain::consent::{
    AskedChoices, AskedRecipients, ConsentKind, DeclarationWords, KindLetter, LeadParagraph, ReaderWords,
};
use rusqlite::{OptionalExtension, Row, named_params};

use crate::{
    Reader, VaultError, Writer,
    audit::instant,
    names::{ASKED, CONSENT_FORMS, PERMISSIONS, RECIPIENT_KINDS, REGIMES, SIGNER_RULES, STANCES, VALIDITIES},
};

/// An own kind, and whether it is still offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnKind {
    /// The kind in its latest version.
    pub kind: ConsentKind,
    /// Which version, from 1.
    pub version: u32,
    /// Whether new consents of it are made.
    pub offered: bool,
}

impl Reader<'_> {
    /// Every own kind in its latest version, by name.
    ///
    /// # Errors
    /// [`VaultError`] where the tables cannot be read.
    pub fn own_kinds(&self) -> Result<Vec<OwnKind>, VaultError> {
        let kinds: Vec<OwnKind> = self
            .0
            .prepare_cached(include_str!("consent_kind/latest.sql"))?
            .query_and_then(named_params! {":code": None::<String>}, read_kind)?
            .collect::<Result<_, _>>()?;
        kinds.into_iter().map(|it| self.with_lines(it)).collect()
    }

    /// One own kind in its latest version.
    ///
    /// # Errors
    /// [`VaultError::NotFound`].
    pub fn own_kind(&self, code: &str) -> Result<OwnKind, VaultError> {
        let kind = self
            .0
            .prepare_cached(include_str!("consent_kind/latest.sql"))?
            .query_and_then(named_params! {":code": code}, read_kind)?
            .next()
            .ok_or(VaultError::NotFound("consent kind"))??;
        self.with_lines(kind)
    }

    fn with_lines(&self, mut own: OwnKind) -> Result<OwnKind, VaultError> {
        let mut statement = self.0.prepare_cached(
            "SELECT part, lead, text FROM consent_kind_line WHERE code = :code AND version = :version
             ORDER BY part, position",
        )?;
        let mut rows = statement.query(named_params! {":code": own.kind.code, ":version": own.version})?;
        while let Some(row) = rows.next()? {
            let text: String = row.get("text")?;
            let kind = &mut own.kind;
            match row.get::<_, String>("part")?.as_str() {
                "permission" => kind.permits.push(PERMISSIONS.value_of(&text)?),
                "purpose" => kind.purposes.push(text),
                "recipient" => kind.recipients.kinds.push(RECIPIENT_KINDS.value_of(&text)?),
                "option" => kind.choices.options.push(text),
                "paragraph" => kind.letter.paragraphs.push(LeadParagraph { lead: row.get("lead")?, text }),
                _ => kind.letter.declaration.rights.push(text),
            }
        }
        Ok(own)
    }
}

impl Writer<'_> {
    /// A code for a new own kind.
    pub fn new_kind_code(&self) -> String {
        format!("own-{}", self.new_id().simple())
    }

    /// Keeps an own kind as a new version.
    ///
    /// # Errors
    /// [`VaultError`] where it cannot be written.
    pub fn keep_own_kind(&self, own: &ConsentKind, offered: Offered) -> Result<(), VaultError> {
        let latest: Option<u32> = self
            .0
            .query_row(
                "SELECT max(version) AS version FROM consent_kind WHERE code = :code",
                named_params! {":code": own.code},
                |row| row.get("version"),
            )
            .optional()?
            .flatten();
        let version = latest.unwrap_or_default() + 1;
        let (letter, declaration) = (&own.letter, &own.letter.declaration);
        self.0.execute(
            include_str!("consent_kind/insert.sql"),
            named_params! {
                ":code": own.code, ":version": version, ":name": own.name, ":explanation": own.explanation,
                ":stance": STANCES.name_of(own.stance), ":regime": REGIMES.name_of(own.regime),
                ":form": CONSENT_FORMS.name_of(own.form), ":signer": SIGNER_RULES.name_of(own.signer),
                ":validity": VALIDITIES.name_of(own.validity), ":client_capacity": own.client_capacity,
                ":ask_recipients": ASKED.name_of(own.recipients.ask), ":ask_choices": ASKED.name_of(own.choices.ask),
                ":client_subject": letter.client.subject, ":client_opening": letter.client.opening,
                ":representative_subject": letter.representative.subject,
                ":representative_opening": letter.representative.opening,
                ":subtitle": declaration.subtitle, ":statement_own": declaration.statement_own,
                ":statement_by_name": declaration.statement_by_name,
                ":recipients_heading": declaration.recipients_heading,
                ":recipients_instruction": declaration.recipients_instruction,
                ":recipient_column": declaration.recipient_column,
                ":choices_heading": declaration.choices_heading,
                ":choices_instruction": declaration.choices_instruction,
                ":offered": offered == Offered::Yes, ":at": instant(self.1.at), ":by": self.1.user.0,
            },
        )?;
        self.add_lines(own, version)
    }

    fn add_lines(&self, own: &ConsentKind, version: u32) -> Result<(), VaultError> {
        let plain = |it: &String| (String::new(), it.clone());
        let parts: [(&str, Vec<(String, String)>); 6] = [
            (
                "permission",
                own.permits.iter().map(|it| plain(&PERMISSIONS.name_of(*it).to_owned())).collect(),
            ),
            ("purpose", own.purposes.iter().map(plain).collect()),
            (
                "recipient",
                own.recipients
                    .kinds
                    .iter()
                    .map(|it| plain(&RECIPIENT_KINDS.name_of(*it).to_owned()))
                    .collect(),
            ),
            ("option", own.choices.options.iter().map(plain).collect()),
            (
                "paragraph",
                own.letter.paragraphs.iter().map(|it| (it.lead.clone(), it.text.clone())).collect(),
            ),
            ("right", own.letter.declaration.rights.iter().map(plain).collect()),
        ];
        for (part, lines) in parts {
            for (position, (lead, text)) in (0i64..).zip(lines) {
                self.0
                    .prepare_cached(
                        "INSERT INTO main.consent_kind_line (code, version, part, position, lead, text)
                         VALUES (:code, :version, :part, :position, :lead, :text)",
                    )?
                    .execute(named_params! {
                        ":code": own.code, ":version": version, ":part": part, ":position": position,
                        ":lead": lead, ":text": text,
                    })?;
            }
        }
        Ok(())
    }
}

/// Whether an own kind is offered for new consents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offered {
    /// It is.
    Yes,
    /// It stays with the consents that were given, and no more are made.
    No,
}

fn read_kind(row: &Row) -> Result<OwnKind, VaultError> {
    let text = |name: &str| row.get::<_, String>(name);
    Ok(OwnKind {
        version: row.get("version")?,
        offered: row.get("offered")?,
        kind: ConsentKind {
            code: text("code")?,
            number: None,
            name: text("name")?,
            explanation: text("explanation")?,
            source: Vec::new(),
            stance: STANCES.value_of(&text("stance")?)?,
            regime: REGIMES.value_of(&text("regime")?)?,
            form: CONSENT_FORMS.value_of(&text("form")?)?,
            signer: SIGNER_RULES.value_of(&text("signer")?)?,
            validity: VALIDITIES.value_of(&text("validity")?)?,
            permits: Vec::new(),
            purposes: Vec::new(),
            client_capacity: text("client_capacity")?,
            recipients: AskedRecipients { ask: ASKED.value_of(&text("ask_recipients")?)?, kinds: Vec::new() },
            choices: AskedChoices { ask: ASKED.value_of(&text("ask_choices")?)?, options: Vec::new() },
            letter: read_letter(row)?,
        },
    })
}

fn read_letter(row: &Row) -> Result<KindLetter, VaultError> {
    Ok(KindLetter {
        client: ReaderWords { subject: row.get("client_subject")?, opening: row.get("client_opening")? },
        representative: ReaderWords {
            subject: row.get("representative_subject")?,
            opening: row.get("representative_opening")?,
        },
        paragraphs: Vec::new(),
        declaration: DeclarationWords {
            subtitle: row.get("subtitle")?,
            statement_own: row.get("statement_own")?,
            statement_by_name: row.get("statement_by_name")?,
            recipients_heading: row.get("recipients_heading")?,
            recipients_instruction: row.get("recipients_instruction")?,
            recipient_column: row.get("recipient_column")?,
            choices_heading: row.get("choices_heading")?,
            choices_instruction: row.get("choices_instruction")?,
            rights: Vec::new(),
        },
    })
}
