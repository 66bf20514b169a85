//! The library that stands between a program and the disk (`disk.c`), to be preloaded.

use std::process::Command;

use tempfile::TempPath;

/// Compiles it; the file is there as long as this value is.
pub fn shim() -> TempPath {
    let library = tempfile::Builder::new().suffix(".so").tempfile().unwrap().into_temp_path();
    let source = concat!(env!("CARGO_MANIFEST_DIR"), "/support/disk.c");
    let mut compiler = Command::new("cc");
    compiler.args(["-shared", "-fPIC", "-O1", "-o"]).arg(&library).args([source, "-ldl"]);
    assert!(compiler.status().unwrap().success(), "cc compiles {source}");
    library
}
