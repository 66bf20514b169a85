//! Reading how many checks passed and failed from what each tool prints. A tool that fails without
//! naming a failed check counts as one failure, and a suite in which nothing ran counts as one too.

use std::collections::BTreeSet;

/// How many checks of a suite passed and failed.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Tally {
    /// Checks that passed.
    pub(crate) passed: usize,
    /// Checks that failed.
    pub(crate) failed: usize,
}

impl Tally {
    /// The tally of a suite whose command ended like this.
    pub(crate) fn settled(self, succeeded: bool) -> Self {
        let unexplained = self.failed == 0 && (!succeeded || self.passed == 0);
        Self { failed: self.failed + usize::from(unexplained), ..self }
    }

    /// Both tallies together.
    pub(crate) fn plus(self, other: Self) -> Self {
        Self { passed: self.passed + other.passed, failed: self.failed + other.failed }
    }
}

/// Each test program of `cargo test` with its tally, in the order they ran.
pub(crate) fn cargo_test(output: &str) -> Vec<(String, Tally)> {
    let mut name = String::from("tests");
    let mut targets = Vec::new();
    for line in output.lines().map(str::trim) {
        if let Some(described) = line.strip_prefix("Running ") {
            name = program_name(described).unwrap_or_else(|| described.to_owned());
        } else if let Some(package) = line.strip_prefix("Doc-tests ") {
            name = format!("{package} (documentation)");
        } else if let Some(result) = line.strip_prefix("test result: ") {
            let (passed, failed) = (number_before(result, "passed"), number_before(result, "failed"));
            let tally = Tally { passed: passed.unwrap_or(0), failed: failed.unwrap_or(0) };
            targets.push((name.clone(), tally));
        }
    }
    targets
}

/// `unittests src/lib.rs (target/debug/deps/kluis_domain-0123)` is `kluis_domain src/lib.rs`.
fn program_name(described: &str) -> Option<String> {
    let (source, program) = described.strip_suffix(')')?.split_once(" (")?;
    let file = program.rsplit(['/', '\\']).next()?;
    let (program, _) = file.rsplit_once('-')?;
    let source = source.trim_start_matches("unittests ");
    Some(format!("{program} {source}"))
}

/// The packages that clippy could not pass.
pub(crate) fn clippy(output: &str, packages: usize) -> Tally {
    let failing: BTreeSet<&str> = output
        .lines()
        .filter_map(|line| line.split_once("could not compile `")?.1.split('`').next())
        .collect();
    Tally { passed: packages.saturating_sub(failing.len()), failed: failing.len() }
}

/// `cargo deny`: its last line names each check as `bans ok` or `licenses FAILED`.
pub(crate) fn deny(output: &str) -> Tally {
    let last = output.lines().rfind(|line| line.contains(" ok") || line.contains(" FAILED"));
    let words = || last.unwrap_or_default().split([' ', ',']);
    Tally {
        passed: words().filter(|word| *word == "ok").count(),
        failed: words().filter(|word| *word == "FAILED").count(),
    }
}

/// The fuzzer: one line for each thing that it made wrong, `ok` or `FAILED`.
pub(crate) fn fuzzing(output: &str) -> Tally {
    let begins = |word: &str| {
        output.lines().filter(|line| line.starts_with(word) && line.contains(" cases in ")).count()
    };
    Tally { passed: begins("ok "), failed: begins("FAILED ") }
}

/// `svelte-check` in its machine output: `… COMPLETED 48 FILES 0 ERRORS 0 WARNINGS …`, counted in
/// files; in its human output: `svelte-check found 0 errors and 0 warnings`, counted as one check.
pub(crate) fn svelte_check(output: &str) -> Tally {
    let completed = output.lines().rfind(|line| line.contains(" COMPLETED "));
    if let Some(line) = completed {
        let files = number_before(line, "FILES").unwrap_or(0);
        let failed = number_before(line, "ERRORS").unwrap_or(0);
        return Tally { passed: files.saturating_sub(failed), failed };
    }
    let found = output.lines().rfind(|line| line.contains("svelte-check found"));
    let failed = found.map_or(0, |line| number_before(line, "error").unwrap_or(0));
    Tally { passed: usize::from(found.is_some() && failed == 0), failed }
}

/// vitest: `Tests  1 failed | 11 passed (12)`.
pub(crate) fn vitest(output: &str) -> Tally {
    let line = output.lines().rfind(|line| line.trim_start().starts_with("Tests ")).unwrap_or_default();
    Tally {
        passed: number_before(line, "passed").unwrap_or(0),
        failed: number_before(line, "failed").unwrap_or(0),
    }
}

/// Node's own test runner: `ℹ pass 5` and `ℹ fail 0`, or `# pass 5` in a pipe.
pub(crate) fn node_test(output: &str) -> Tally {
    let after = |word: &str| {
        output.lines().rev().find_map(|line| {
            let mut words = line.split_whitespace();
            let marked = matches!(words.next(), Some("ℹ" | "#")) && words.next() == Some(word);
            marked.then(|| words.next()?.parse().ok()).flatten()
        })
    };
    let cancelled: usize = after("cancelled").unwrap_or(0);
    Tally { passed: after("pass").unwrap_or(0), failed: after("fail").unwrap_or(0) + cancelled }
}

/// The number that stands just before the word that begins with `word`.
fn number_before(line: &str, word: &str) -> Option<usize> {
    let words: Vec<&str> = line.split_whitespace().collect();
    words.windows(2).find_map(|pair| match pair {
        [number, next] if next.starts_with(word) => number.parse().ok(),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(passed: usize, failed: usize) -> Tally {
        Tally { passed, failed }
    }

    #[test]
    fn every_test_program_is_counted_under_its_name() {
        let output = "\
     Running unittests src/lib.rs (target/debug/deps/kluis_domain-0a1b2c)
test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s
     Running acceptance/main.rs (target/debug/deps/acceptance-99)
test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s
   Doc-tests kluis_domain
test result: ok. 1 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s";
        let expected = [
            ("kluis_domain src/lib.rs".to_owned(), tally(12, 0)),
            ("acceptance acceptance/main.rs".to_owned(), tally(3, 2)),
            ("kluis_domain (documentation)".to_owned(), tally(1, 0)),
        ];
        assert_eq!(cargo_test(output), expected);
    }

    #[test]
    fn a_package_with_two_failing_targets_fails_once() {
        let output = "error: could not compile `kluis-vault` (lib) due to 2 previous errors\n\
                      error: could not compile `kluis-vault` (lib test) due to 3 previous errors";
        assert_eq!(clippy(output, 9), tally(8, 1));
        assert_eq!(clippy("    Finished `dev` profile", 9), tally(9, 0));
    }

    #[test]
    fn the_checks_of_deny_are_counted() {
        assert_eq!(deny("warning: x\nbans ok, licenses FAILED, sources ok"), tally(2, 1));
    }

    #[test]
    fn the_targets_of_the_fuzzer_are_counted() {
        let output = "corpus: 2 sessions\nFAILED lists: a panic came through (x)\n\
            FAILED lists: 3 cases in 1 s, 1 failures\nok     scans: 2 cases in 1 s";
        assert_eq!(fuzzing(output), tally(1, 1));
    }

    #[test]
    fn svelte_check_counts_files_or_one() {
        let machine = "1590680326283 COMPLETED 48 FILES 2 ERRORS 1 WARNINGS 2 FILES_WITH_PROBLEMS";
        assert_eq!(svelte_check(machine), tally(46, 2));
        assert_eq!(svelte_check("svelte-check found 0 errors and 0 warnings"), tally(1, 0));
        assert_eq!(svelte_check("svelte-check found 1 error and 0 warnings in 1 file"), tally(0, 1));
        assert_eq!(svelte_check("sh: svelte-check: not found"), tally(0, 0));
    }

    #[test]
    fn vitest_is_read_with_and_without_failures() {
        assert_eq!(vitest(" Test Files  3 passed (3)\n      Tests  12 passed (12)"), tally(12, 0));
        assert_eq!(vitest("      Tests  1 failed | 11 passed (12)"), tally(11, 1));
    }

    #[test]
    fn node_is_read_in_both_its_reporters() {
        assert_eq!(node_test("ℹ tests 6\nℹ pass 5\nℹ fail 1\nℹ cancelled 0"), tally(5, 1));
        assert_eq!(node_test("# pass 2\n# fail 0\n# cancelled 1"), tally(2, 1));
    }

    #[test]
    fn failing_or_doing_nothing_without_a_count_is_one_failure() {
        assert_eq!(tally(4, 0).settled(false), tally(4, 1), "it failed, and no check explains it");
        assert_eq!(tally(4, 2).settled(false), tally(4, 2), "the failed checks explain it");
        assert_eq!(tally(0, 0).settled(true), tally(0, 1), "nothing ran");
        assert_eq!(tally(4, 0).settled(true), tally(4, 0));
    }
}
