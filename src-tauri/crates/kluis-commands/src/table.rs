//! The `commands!` table: one list, three readers (dispatch, TypeScript, the tests).
//!
//! `locked` commands run without a vault. All others name the rule that the gate checks before they run; a line
//! without one does not compile. `desk` commands show a dialog first and then enter through the same gate.

/// Expands to `App::call`, to the list [`crate::COMMANDS`] and to `typescript`.
macro_rules! commands {
    (
        locked  { $( $(#[doc = $ldoc:literal])* $lname:literal => $lmod:ident :: $lfun:ident ( $lin:ty ) -> $lout:ty ; )* }
        reads   { $( $(#[doc = $rdoc:literal])* $rname:literal [ $ract:ident $rpart:ident ] => $rmod:ident :: $rfun:ident ( $rin:ty ) -> $rout:ty ; )* }
        changes { $( $(#[doc = $cdoc:literal])* $cname:literal [ $cact:ident $cpart:ident ] => $cmod:ident :: $cfun:ident ( $cin:ty ) -> $cout:ty ; )* }
        desk    { $( $(#[doc = $ddoc:literal])* $dname:literal [ $dact:ident $dpart:ident ] => $dmod:ident :: $dfun:ident ( $din:ty ) -> $dout:ty ; )* }
    ) => {
        impl $crate::App {
            fn dispatch(&self, name: &str, input: serde_json::Value) -> $crate::Result<serde_json::Value> {
                use $crate::table::run;
                match name {
                    $( $lname => run(input, |input: $lin| -> $crate::Result<$lout> { $lmod::$lfun(self, input) }), )*
                    $( $rname => {
                        self.admit($crate::table::rule!($ract $rpart), &input)?;
                        run(input, |input: $rin| -> $crate::Result<$rout> {
                            self.with_session($crate::table::rule!($ract $rpart), |session| $rmod::$rfun(session, input))
                        })
                    } )*
                    $( $cname => {
                        self.admit($crate::table::rule!($cact $cpart), &input)?;
                        run(input, |input: $cin| -> $crate::Result<$cout> {
                            self.with_session($crate::table::rule!($cact $cpart), |session| $cmod::$cfun(session, input))
                        })
                    } )*
                    $( $dname => {
                        self.admit($crate::table::rule!($dact $dpart), &input)?;
                        run(input, |input: $din| -> $crate::Result<$dout> {
                            $dmod::$dfun(&self.desk($crate::table::rule!($dact $dpart)), input)
                        })
                    } )*
                    _ => Err($crate::CommandError::not_found("command")),
                }
            }
        }

        /// Every command with its rule; `None` for those that need no open vault.
        pub const COMMANDS: &[(&str, Option<kluis_domain::authorisation::Rule>)] = &[
            $( ($lname, None), )*
            $( ($rname, Some($crate::table::rule!($ract $rpart))), )*
            $( ($cname, Some($crate::table::rule!($cact $cpart))), )*
            $( ($dname, Some($crate::table::rule!($dact $dpart))), )*
        ];

        /// The text of `ui/src/lib/bindings.ts`.
        pub fn typescript() -> String {
            let mut file = $crate::table::Typescript::default();
            file.interface("Locked");
            $( file.command::<$lin, $lout>($lname, &[$($ldoc),*]); )*
            file.interface("Reads");
            $( file.command::<$rin, $rout>($rname, &[$($rdoc),*]); )*
            file.interface("Changes");
            $( file.command::<$cin, $cout>($cname, &[$($cdoc),*]); )*
            $( file.command::<$din, $dout>($dname, &[$($ddoc),*]); )*
            file.finish()
        }
    };
}

/// `rule!(See Directory)`.
macro_rules! rule {
    ($act:ident $part:ident) => {
        kluis_domain::authorisation::Rule {
            act: kluis_domain::authorisation::Act::$act,
            compartment: kluis_domain::authorisation::Compartment::$part,
        }
    };
}

pub(crate) use rule;

use std::collections::BTreeMap;

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use ts_rs::{Config, TS, TypeVisitor};

use crate::{CommandError, Result};

/// The largest input of a command, in bytes of JSON.
const LARGEST_INPUT: usize = 4 << 20;

pub(crate) fn run<I: DeserializeOwned, O: Serialize>(
    input: Value,
    command: impl FnOnce(I) -> Result<O>,
) -> Result<Value> {
    let input = serde_json::from_value(input).map_err(|error| unreadable(&error))?;
    let output = command(input)?;
    serde_json::to_value(output).map_err(|error| unreadable(&error))
}

/// Says where, never what: the message of serde repeats the value.
fn unreadable(error: &serde_json::Error) -> CommandError {
    CommandError::unexpected(format!("the input does not fit ({:?})", error.classify()))
}

impl crate::App {
    /// Runs a command by name; the one entrance for every host.
    ///
    /// # Errors
    /// [`CommandError`], of which the defects are in the host's log under their reference.
    pub fn call(&self, name: &str, input: Value) -> Result<Value> {
        let answer = if LARGEST_INPUT < size_of_json(&input) {
            Err(CommandError::unexpected("the input is too large"))
        } else {
            self.guarded(name, input)
        };
        if !crate::locking::BEHIND.contains(&name) {
            self.watch.touch(self.host.now());
        }
        if let Err(CommandError::Unexpected { reference, cause }) = &answer {
            self.host.log(&format!("{reference} {name}: {cause}"));
        }
        answer
    }
}

impl crate::App {
    /// A panic is a defect like any other: its transaction is rolled back, and whoever asked gets an answer.
    fn guarded(&self, name: &str, input: Value) -> Result<Value> {
        std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| self.dispatch(name, input)))
            .unwrap_or_else(|_| Err(CommandError::unexpected("a panic")))
    }
}

/// Roughly: the length of all texts.
fn size_of_json(value: &Value) -> usize {
    match value {
        Value::Null | Value::Bool(_) | Value::Number(_) => 8,
        Value::String(text) => text.len(),
        Value::Array(values) => values.iter().map(size_of_json).sum(),
        Value::Object(fields) => fields.iter().map(|(name, value)| name.len() + size_of_json(value)).sum(),
    }
}

#[derive(Default)]
pub(crate) struct Typescript {
    commands: String,
    types: BTreeMap<String, String>,
}

impl Typescript {
    pub(crate) fn interface(&mut self, name: &str) {
        if !self.commands.is_empty() {
            self.commands.push_str("}\n\n");
        }
        self.commands.push_str(&format!("export interface {name} {{\n"));
    }

    pub(crate) fn command<I: TS + 'static, O: TS + 'static>(&mut self, name: &str, doc: &[&str]) {
        let config = Config::default();
        self.visit::<I>();
        self.visit::<O>();
        for line in doc {
            self.commands.push_str(&format!("  /**{line} */\n"));
        }
        let (input, output) = (I::name(&config), O::name(&config));
        self.commands.push_str(&format!("  \"{name}\": {{ input: {input}; output: {output} }};\n"));
    }

    pub(crate) fn finish(mut self) -> String {
        self.visit::<CommandError>();
        let types: Vec<String> = self.types.into_values().collect();
        format!(
            "// Written by `cargo test -p kluis-commands`. Do not edit.\n\n{}}}\n\n{}\n",
            self.commands,
            types.join("\n")
        )
    }
}

impl TypeVisitor for Typescript {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        let config = Config::default();
        if T::output_path().is_some() {
            let name = T::ident(&config);
            let declaration = format!("export {}", T::decl(&config));
            match self.types.get(&name) {
                Some(known) => {
                    assert_eq!(*known, declaration, "two Rust types share the TypeScript name {name}");
                    return;
                }
                None => self.types.insert(name, declaration),
            };
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}
