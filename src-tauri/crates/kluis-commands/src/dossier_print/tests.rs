//! Every field and every word that a command can return has a label, whether or not anybody ever typed it: the types
//! of the rows are read from the TypeScript that the interface gets.

use std::collections::BTreeMap;

use kluis_documents::{DocumentFailure, Printed, printed};
use serde_json::{Value, json};

use super::PARTS;

/// A type of the bindings.
#[derive(Debug, Clone)]
enum Type {
    /// `string` or an id.
    Text,
    Number,
    Boolean,
    /// A word of a fixed list.
    Word(String),
    Named(String),
    List(Box<Type>),
    Tuple(Vec<Type>),
    Fields(Vec<(String, Type)>),
    /// One of these.
    Either(Vec<Type>),
    /// All of these.
    Both(Vec<Type>),
    Null,
}

/// Reads the small part of TypeScript that ts-rs writes.
struct Parser {
    tokens: std::iter::Peekable<std::vec::IntoIter<String>>,
}

impl Parser {
    fn of(text: &str) -> Parser {
        let mut tokens: Vec<String> = Vec::new();
        let mut signs = text.chars().peekable();
        while let Some(sign) = signs.next() {
            match sign {
                '"' => tokens
                    .push(format!("\"{}", signs.by_ref().take_while(|it| *it != '"').collect::<String>())),
                sign if sign.is_alphanumeric() || sign == '_' => {
                    let mut word = sign.to_string();
                    while let Some(next) = signs.next_if(|it| it.is_alphanumeric() || *it == '_') {
                        word.push(next);
                    }
                    tokens.push(word);
                }
                sign if sign.is_whitespace() => {}
                sign => tokens.push(sign.to_string()),
            }
        }
        Parser { tokens: tokens.into_iter().peekable() }
    }

    fn next(&mut self) -> String {
        self.tokens.next().expect("a type goes on")
    }

    fn next_is(&mut self, sign: &str) -> bool {
        self.tokens.next_if(|it| it == sign).is_some()
    }

    #[track_caller]
    fn expect(&mut self, sign: &str) {
        let next = self.next();
        assert_eq!(next, sign, "ts-rs writes something that this test does not know");
    }

    fn either(&mut self) -> Type {
        self.next_is("|");
        let mut types = vec![self.both()];
        while self.next_is("|") {
            types.push(self.both());
        }
        if types.len() == 1 { types.remove(0) } else { Type::Either(types) }
    }

    fn both(&mut self) -> Type {
        let mut types = vec![self.one()];
        while self.next_is("&") {
            types.push(self.one());
        }
        if types.len() == 1 { types.remove(0) } else { Type::Both(types) }
    }

    fn one(&mut self) -> Type {
        let mut found = self.first();
        while self.next_is("[") {
            self.expect("]");
            found = Type::List(Box::new(found));
        }
        found
    }

    fn first(&mut self) -> Type {
        let token = self.next();
        match token.as_str() {
            "string" => Type::Text,
            "number" | "bigint" => Type::Number,
            "boolean" => Type::Boolean,
            "null" => Type::Null,
            "readonly" => self.first(),
            "Array" => {
                self.expect("<");
                let item = self.either();
                self.expect(">");
                Type::List(Box::new(item))
            }
            "(" => {
                let inner = self.either();
                self.expect(")");
                inner
            }
            "[" => Type::Tuple(self.items("]", Parser::either)),
            "{" => Type::Fields(self.items("}", Parser::field)),
            word => word
                .strip_prefix('"')
                .map_or_else(|| Type::Named(word.to_owned()), |word| Type::Word(word.to_owned())),
        }
    }

    fn field(&mut self) -> (String, Type) {
        self.next_is("readonly");
        let mut name = self.next().trim_start_matches('"').to_owned();
        if name == "[" {
            // `[key in Kind]?: string`: names that are not known here.
            while self.next() != "]" {}
            name = "*".to_owned();
        }
        self.next_is("?");
        self.expect(":");
        (name, self.either())
    }

    fn items<T>(&mut self, end: &str, item: impl Fn(&mut Parser) -> T) -> Vec<T> {
        let mut items = Vec::new();
        while !self.next_is(end) {
            items.push(item(self));
            let _ = self.next_is(",") || self.next_is(";");
        }
        items
    }
}

/// The types of the bindings, without the remarks in them.
fn types(bindings: &str) -> BTreeMap<String, Type> {
    let plain: Vec<&str> = bindings.lines().filter(|it| !it.trim_start().starts_with(['/', '*'])).collect();
    let plain = plain.join("\n");
    let declarations = plain.split("export type ").skip(1);
    declarations
        .map(|declaration| {
            let (name, rest) = declaration.split_once('=').expect("a type is something");
            (name.trim().to_owned(), Parser::of(rest).either())
        })
        .collect()
}

/// The type of what a command returns.
fn output(bindings: &str, command: &str) -> Type {
    let line = bindings.lines().find(|it| it.trim_start().starts_with(&format!("\"{command}\":")));
    let (_, output) = line.and_then(|it| it.split_once("output: ")).expect(command);
    Parser::of(output).either()
}

struct Walk<'a> {
    types: &'a BTreeMap<String, Type>,
    subject: &'static str,
    wrong: Vec<String>,
    leaves: usize,
}

impl Walk<'_> {
    fn go(&mut self, path: &str, found: &Type) {
        if matches!(self.print(path, &Value::Null), Ok(Printed::LeftOut(_))) {
            return;
        }
        match found {
            Type::Named(name) => {
                let named =
                    self.types.get(name).unwrap_or_else(|| panic!("{name} is no type of the bindings"));
                self.go(path, &named.clone());
            }
            Type::Fields(fields) => {
                for (name, found) in fields {
                    self.go(&joined(path, name), found);
                }
            }
            Type::Either(types) => types.iter().for_each(|it| self.go(path, it)),
            Type::Both(types) if types.iter().any(|it| matches!(it, Type::Text)) => {
                self.leaf(path, &json!(""))
            }
            Type::Both(types) => types.iter().for_each(|it| self.go(path, it)),
            Type::List(item) => {
                if !path.is_empty() {
                    self.leaf(path, &json!([]));
                }
                self.go(path, item);
            }
            Type::Tuple(items) => items.iter().for_each(|it| self.go(path, it)),
            Type::Null => self.leaf(path, &Value::Null),
            Type::Text => self.leaf(path, &json!("")),
            Type::Number => self.leaf(path, &json!(1)),
            Type::Boolean => self.leaf(path, &json!(true)),
            Type::Word(word) => self.word(path, word),
        }
    }

    fn leaf(&mut self, path: &str, value: &Value) {
        self.leaves += 1;
        if let Err(failure) = self.print(path, value) {
            self.wrong.push(failure.to_string());
        }
    }

    /// A word of a list is printed by its Dutch word, and a value that is no word of the list is not printed.
    fn word(&mut self, path: &str, word: &str) {
        self.leaf(path, &json!(word));
        if self.print(path, &json!("no word of any list")).is_ok() {
            self.wrong.push(format!("{path} of {} shows the stored name {word}", self.subject));
        }
    }

    fn print(&self, path: &str, value: &Value) -> Result<Printed, DocumentFailure> {
        printed(self.subject, path, value)
    }
}

fn joined(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

#[test]
fn every_field_and_word_of_every_row_has_a_label_or_a_reason() {
    let bindings = crate::typescript();
    let types = types(&bindings);
    let mut wrong = Vec::new();
    for part in PARTS {
        let mut walk = Walk { types: &types, subject: part.subject, wrong: Vec::new(), leaves: 0 };
        walk.go("", &output(&bindings, part.command));
        assert!(3 < walk.leaves, "{} has hardly any fields", part.subject);
        wrong.append(&mut walk.wrong);
    }
    wrong.sort();
    wrong.dedup();
    assert!(wrong.is_empty(), "in assets/letters/dossier:\n{}", wrong.join("\n"));
}

/// Each register with the type of its rows.
const REGISTERS: [(&str, &str); 8] = [
    ("processors", "ProcessorRow"),
    ("certificates", "CertificateRow"),
    ("processing", "ProcessingRow"),
    ("compatibility", "CompatibilityRow"),
    ("officerTasks", "OfficerTaskRow"),
    ("dpia", "DpiaRow"),
    ("declarations", "DeclarationRow"),
    ("accessLog", "AuditRow"),
];

#[test]
fn every_field_and_word_of_every_register_has_a_label_or_a_reason() {
    let types = types(&crate::typescript());
    let mut wrong = Vec::new();
    for (subject, row) in REGISTERS {
        let mut walk = Walk { types: &types, subject, wrong: Vec::new(), leaves: 0 };
        walk.go("", &Type::Named(row.to_owned()));
        assert!(2 < walk.leaves, "{subject} has hardly any fields");
        wrong.append(&mut walk.wrong);
    }
    wrong.sort();
    wrong.dedup();
    assert!(wrong.is_empty(), "in assets/letters/register:\n{}", wrong.join("\n"));
}

/// All words of the lists in a type.
fn words_in(found: &Type, types: &BTreeMap<String, Type>) -> Vec<String> {
    match found {
        Type::Word(word) => vec![word.clone()],
        Type::Named(name) => types.get(name).map(|it| words_in(it, types)).unwrap_or_default(),
        Type::Fields(fields) => fields.iter().flat_map(|(_, it)| words_in(it, types)).collect(),
        Type::Either(items) | Type::Tuple(items) => items.iter().flat_map(|it| words_in(it, types)).collect(),
        Type::List(item) => words_in(item, types),
        Type::Text | Type::Number | Type::Boolean | Type::Null | Type::Both(_) => Vec::new(),
    }
}

/// `partnerOwn` as the vault spells it: `partner-own`, `partner_own`.
fn spelled(name: &str, between: char) -> String {
    let mut spelled = String::new();
    for sign in name.chars() {
        if sign.is_uppercase() {
            spelled.push(between);
        }
        spelled.extend(sign.to_lowercase());
    }
    spelled
}

#[test]
fn the_history_has_a_name_for_every_field_and_a_word_for_every_stored_name() {
    let types = types(&crate::typescript());
    let named = |name: &str| words_in(&Type::Named(name.to_owned()), &types);
    let fields = named("ClientField");
    assert!(20 < fields.len());
    for field in fields {
        let name = printed("clientHistory", "field", &json!(spelled(&field, '_')));
        assert!(name.is_ok(), "{field}: {name:?}");
    }
    for word in named("ClientDraft") {
        let stored = spelled(&word, '-');
        let shown = printed("clientHistory", "old", &json!(stored));
        assert_ne!(shown, Ok(Printed::Lines(vec![stored])), "{word} has no word in clientHistory.toml");
    }
}

#[test]
fn the_test_of_labels_sees_a_field_and_a_word_without_one() {
    let bindings = "export type A = { id: string, shoe: number | null, client: { sex: \"other\" | \"female\", surname: \"x\", }, };\n";
    let types = types(bindings);
    let mut walk = Walk { types: &types, subject: "client", wrong: Vec::new(), leaves: 0 };
    walk.go("", &Type::Named("A".to_owned()));
    assert_eq!(
        walk.wrong,
        [
            "field shoe of client has no label",
            "field shoe of client has no label",
            "a value of field client.sex of client has no word",
            "client.surname of client shows the stored name x",
        ]
    );
}

#[test]
fn every_kind_of_recipient_has_the_word_of_the_letters() {
    for kind in kluis_domain::recipient::RecipientKind::ALL {
        let word = printed("consent", "consent.recipients.kind", &json!(kind));
        assert_eq!(word, Ok(Printed::Lines(vec![kind.name().to_owned()])));
    }
}

#[test]
fn every_source_of_a_bsn_and_every_country_of_the_law_has_its_word() {
    let law = kluis_domain::bsn_use::BsnLaw::built_in();
    let sources = law.sources.iter().map(|it| ("check.origin.source", json!(it.key), &it.name));
    let countries =
        law.countries.iter().map(|it| ("check.identity.issuingCountry", json!(it.code), &it.name));
    for (path, key, name) in sources.chain(countries) {
        assert_eq!(printed("bsnCheck", path, &key), Ok(Printed::Lines(vec![name.clone()])));
    }
}
