use super::*;

/// The committed bindings are what this code says; run with `UPDATE=1` to rewrite them.
#[test]
fn bindings_are_current() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../ui/src/lib/bindings.ts");
    let current = typescript();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, &current).unwrap();
    }
    assert_eq!(std::fs::read_to_string(path).unwrap_or_default(), current, "run with UPDATE=1");
}

#[test]
fn what_the_page_asks_by_itself_is_named_as_it_is_in_the_table() {
    for name in crate::locking::BEHIND {
        assert!(crate::COMMANDS.iter().any(|(it, _)| it == name), "{name}");
    }
}
