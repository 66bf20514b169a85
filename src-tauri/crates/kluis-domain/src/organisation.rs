//! Organisation (zorgaanbieder, verwerkingsverantwoordelijke of verwerker; AVG art. 4(7) en 4(8)): who the letters come from.

#[cfg(test)]
mod tests;

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use thiserror::Error;
use ts_rs::TS;

use crate::law::{TomlFault, read};
use crate::logo::Logo;
use crate::profile::{Appointment, Profile, Reach};

/// Everything a letter or statement says about the organisation itself.
///
/// All texts are stored trimmed; an empty text means "not given". [`Organisation::check`] says what is missing or wrong.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Organisation {
    /// Trade name as it stands in the letterhead.
    pub name: String,
    /// Street, number and addition on one line.
    pub street: String,
    /// Dutch postcode, "1234 AB".
    pub postcode: String,
    /// Town.
    pub town: String,
    /// Chamber of Commerce number (KvK-nummer), 8 digits.
    pub kvk: String,
    /// Telephone number for clients.
    pub phone: String,
    /// E-mail address for clients.
    pub email: String,
    /// Website without a scheme, "www.voorbeeld.nl".
    pub website: String,
    /// The person who answers privacy questions (MX-01, CE-02, RZ-4.4).
    pub contact: Contact,
    /// The data protection officer (functionaris gegevensbescherming, FG); the law asks one only at large scale.
    pub privacy_officer: Option<Contact>,
    /// Where a client can complain, in the order in which to try them.
    pub complaint_bodies: Vec<ComplaintBody>,
    /// The policy profile (beleidsprofiel) that this organisation works by: a file name in `assets/profiles`.
    pub profile: String,
    /// The picture in the letterhead. It has commands of its own and never stands among the texts.
    #[serde(skip)]
    #[ts(skip)]
    pub logo: Option<Arc<Logo>>,
}

/// A person or desk that can be reached.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Contact {
    /// Name, and role where that helps.
    pub name: String,
    /// Telephone number.
    pub phone: String,
    /// E-mail address.
    pub email: String,
}

/// One rung of the complaints ladder.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ComplaintBody {
    /// Name of the body.
    pub name: String,
    /// How to reach it: telephone, address, website, hours, in one line.
    pub reach: String,
}

/// What is wrong with one field of the organisation. The text itself is never repeated here.
#[derive(Debug, Clone, PartialEq, Eq, Error, Serialize, TS)]
#[serde(tag = "reason", rename_all = "camelCase")]
pub enum OrganisationFault {
    /// Nothing was typed and the field cannot be empty.
    #[error("{field} is missing")]
    Missing {
        /// The field, "contact.email" or "complaintBodies.0.reach".
        field: String,
    },
    /// A KvK number has 8 digits.
    #[error("{field} is not 8 digits")]
    NotAKvkNumber {
        /// The field.
        field: String,
    },
    /// Not four digits, the first not 0, and two letters.
    #[error("{field} is not a Dutch postcode")]
    NotAPostcode {
        /// The field.
        field: String,
    },
    /// Not an e-mail address.
    #[error("{field} is not an e-mail address")]
    NotAnEmail {
        /// The field.
        field: String,
    },
    /// Not a telephone number of 8 to 15 digits.
    #[error("{field} is not a telephone number")]
    NotAPhoneNumber {
        /// The field.
        field: String,
    },
    /// Not the address of a website.
    #[error("{field} is not a website")]
    NotAWebsite {
        /// The field.
        field: String,
    },
    /// No profile has this name.
    #[error("{field} names no profile")]
    UnknownProfile {
        /// The field.
        field: String,
    },
}

impl OrganisationFault {
    /// The field at fault.
    pub fn field(&self) -> &str {
        match self {
            OrganisationFault::Missing { field }
            | OrganisationFault::NotAKvkNumber { field }
            | OrganisationFault::NotAPostcode { field }
            | OrganisationFault::NotAnEmail { field }
            | OrganisationFault::NotAPhoneNumber { field }
            | OrganisationFault::NotAWebsite { field }
            | OrganisationFault::UnknownProfile { field } => field,
        }
    }
}

impl Organisation {
    /// Every fault, in the order of the form; empty when all is well. Meant for what [`Organisation::tidy`] gives.
    pub fn check(&self) -> Vec<OrganisationFault> {
        let mut faults = Vec::new();
        for (field, value) in [("name", &self.name), ("street", &self.street)] {
            faults.extend(required(field, value));
        }
        faults.extend(shaped("postcode", &self.postcode, is_postcode, not_a_postcode));
        faults.extend(required("town", &self.town));
        faults.extend(shaped("kvk", &self.kvk, is_kvk, not_a_kvk_number));
        faults.extend(shaped("phone", &self.phone, is_phone, not_a_phone_number));
        faults.extend(shaped("email", &self.email, is_email, not_an_email));
        faults.extend(optional("website", &self.website, is_website, not_a_website));
        faults.extend(self.contact.check("contact"));
        faults.extend(self.privacy_officer.iter().flat_map(|officer| officer.check("privacyOfficer")));
        for (place, body) in self.complaint_bodies.iter().enumerate() {
            faults.extend(required(&format!("complaintBodies.{place}.name"), &body.name));
            faults.extend(required(&format!("complaintBodies.{place}.reach"), &body.reach));
        }
        faults.extend(shaped("profile", &self.profile, is_profile, unknown_profile));
        faults
    }

    /// The same organisation, trimmed and in the usual forms: "1234ab" becomes "1234 AB", "https://www.x.nl/" "www.x.nl".
    ///
    /// An officer or complaint body of whom nothing is filled in is left out. Tidying twice changes nothing more.
    #[must_use]
    pub fn tidy(&self) -> Organisation {
        let officer =
            self.privacy_officer.as_ref().map(Contact::tidy).filter(|officer| *officer != Contact::default());
        let bodies = self.complaint_bodies.iter().map(ComplaintBody::tidy);
        Organisation {
            name: one_line(&self.name),
            street: one_line(&self.street),
            postcode: tidy_postcode(&self.postcode),
            town: one_line(&self.town),
            kvk: self.kvk.chars().filter(|sign| !sign.is_whitespace() && *sign != '.').collect(),
            phone: one_line(&self.phone),
            email: one_line(&self.email),
            website: tidy_website(&self.website),
            contact: self.contact.tidy(),
            privacy_officer: officer,
            complaint_bodies: bodies.filter(|body| *body != ComplaintBody::default()).collect(),
            profile: one_line(&self.profile),
            logo: self.logo.clone(),
        }
    }

    /// A fictional organisation that works by a profile, with everything filled in that its statement needs.
    pub fn example(profile: &Profile) -> Organisation {
        let mut example =
            Organisation::from_toml(include_str!("../../../../assets/letters/statement-example.toml"))
                .expect("a test reads the built-in example, so a faulty one is never shipped");
        example.profile.clone_from(&profile.key);
        if profile.officer.appointment == Appointment::None {
            example.privacy_officer = None;
        }
        let reach = example.complaint_bodies.first().map(|body| body.reach.clone()).unwrap_or_default();
        let listed = profile.complaints.iter().filter(|step| step.reach == Reach::Listed);
        example.complaint_bodies =
            listed.map(|step| ComplaintBody { name: step.name.clone(), reach: reach.clone() }).collect();
        example
    }

    /// Reads an organisation from TOML.
    ///
    /// # Errors
    /// [`TomlFault`] with the line and the field.
    pub fn from_toml(text: &str) -> Result<Organisation, TomlFault> {
        read(text)
    }

    /// Writes an organisation as TOML that [`Organisation::from_toml`] reads back unchanged.
    pub fn to_toml(&self) -> String {
        toml::to_string(self).expect("texts, lists and an optional table can always be written as TOML")
    }
}

impl Contact {
    fn check(&self, field: &str) -> Vec<OrganisationFault> {
        let (phone, email) = (format!("{field}.phone"), format!("{field}.email"));
        let unreachable = self.phone.is_empty() && self.email.is_empty();
        let mut faults: Vec<_> = required(&format!("{field}.name"), &self.name).into_iter().collect();
        faults.extend(optional(&phone, &self.phone, is_phone, not_a_phone_number));
        faults.extend(optional(&email, &self.email, is_email, not_an_email));
        faults.extend(unreachable.then_some(OrganisationFault::Missing { field: email }));
        faults
    }

    fn tidy(&self) -> Contact {
        Contact { name: one_line(&self.name), phone: one_line(&self.phone), email: one_line(&self.email) }
    }
}

impl ComplaintBody {
    fn tidy(&self) -> ComplaintBody {
        ComplaintBody { name: one_line(&self.name), reach: one_line(&self.reach) }
    }
}

fn required(field: &str, value: &str) -> Option<OrganisationFault> {
    value.trim().is_empty().then(|| OrganisationFault::Missing { field: field.to_owned() })
}

fn shaped(
    field: &str,
    value: &str,
    fits: impl Fn(&str) -> bool,
    fault: fn(String) -> OrganisationFault,
) -> Option<OrganisationFault> {
    required(field, value).or_else(|| optional(field, value, fits, fault))
}

fn optional(
    field: &str,
    value: &str,
    fits: impl Fn(&str) -> bool,
    fault: fn(String) -> OrganisationFault,
) -> Option<OrganisationFault> {
    (!value.is_empty() && !fits(value)).then(|| fault(field.to_owned()))
}

fn not_a_kvk_number(field: String) -> OrganisationFault {
    OrganisationFault::NotAKvkNumber { field }
}

fn not_a_postcode(field: String) -> OrganisationFault {
    OrganisationFault::NotAPostcode { field }
}

fn not_an_email(field: String) -> OrganisationFault {
    OrganisationFault::NotAnEmail { field }
}

fn not_a_phone_number(field: String) -> OrganisationFault {
    OrganisationFault::NotAPhoneNumber { field }
}

fn not_a_website(field: String) -> OrganisationFault {
    OrganisationFault::NotAWebsite { field }
}

fn unknown_profile(field: String) -> OrganisationFault {
    OrganisationFault::UnknownProfile { field }
}

/// A built-in profile, or a version of the organisation's own; whether that version exists, the record knows.
fn is_profile(key: &str) -> bool {
    Profile::named(key).is_some() || Profile::own_version(key).is_some()
}

fn is_kvk(text: &str) -> bool {
    text.chars().count() == 8 && text.chars().all(|sign| sign.is_ascii_digit())
}

/// "1234 AB": the first digit is not 0, and SA, SD and SS are never issued.
fn is_postcode(text: &str) -> bool {
    let signs: Vec<char> = text.chars().collect();
    let [first, two, three, four, ' ', left, right] = signs.as_slice() else {
        return false;
    };
    let digits = ('1'..='9').contains(first) && [two, three, four].iter().all(|sign| sign.is_ascii_digit());
    let letters = left.is_ascii_uppercase() && right.is_ascii_uppercase();
    digits && letters && !(*left == 'S' && ['A', 'D', 'S'].contains(right))
}

fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let allowed = |sign: char| sign.is_ascii_digit() || " +-()".contains(sign);
    (8..=15).contains(&digits) && text.chars().all(allowed)
}

fn is_email(text: &str) -> bool {
    let Some((person, domain)) = text.split_once('@') else {
        return false;
    };
    !person.is_empty()
        && !text.chars().any(|sign| sign.is_whitespace() || ",;<>".contains(sign))
        && is_domain(domain)
}

/// A domain with an optional path.
fn is_website(text: &str) -> bool {
    let domain = text.split('/').next().unwrap_or_default();
    !text.chars().any(char::is_whitespace) && is_domain(domain)
}

fn is_domain(text: &str) -> bool {
    let labels: Vec<_> = text.split('.').collect();
    let label = |label: &&str| {
        let edges = label.starts_with('-') || label.ends_with('-');
        !label.is_empty() && !edges && label.chars().all(|sign| sign.is_alphanumeric() || sign == '-')
    };
    let top =
        labels.last().is_some_and(|last| last.chars().count() >= 2 && last.chars().all(char::is_alphabetic));
    labels.len() >= 2 && top && labels.iter().all(label)
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn tidy_postcode(text: &str) -> String {
    let signs: Vec<char> = text.chars().filter(|sign| !sign.is_whitespace()).collect();
    let shaped = signs.len() == 6 && signs.iter().take(4).all(char::is_ascii_digit);
    if !shaped {
        return one_line(text);
    }
    let (digits, letters) = signs.split_at(4);
    let letters: String = letters.iter().collect();
    format!("{} {}", digits.iter().collect::<String>(), letters.to_uppercase())
}

fn tidy_website(text: &str) -> String {
    let text = one_line(text);
    let mut bare = text.as_str();
    while let Some(rest) = bare.strip_prefix("https://").or_else(|| bare.strip_prefix("http://")) {
        bare = rest.trim_start();
    }
    bare.trim_end_matches(['/', ' ']).to_owned()
}
