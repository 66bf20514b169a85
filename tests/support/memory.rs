//! How much memory a piece of work takes, and a large file to take it with.

use std::{
    fs::{self, File},
    io::{BufWriter, Write},
    path::Path,
};

/// Bytes in the largest file that is kept.
pub const LARGEST: usize = 100 << 20;

/// A film of the largest size that does not compress.
pub fn write_film(path: &Path) {
    let mut out = BufWriter::new(File::create(path).unwrap());
    out.write_all(b"\0\0\0\x18ftypisom\0\0\0\0").unwrap();
    let mut state = 1u32;
    let piece: Vec<u8> = (0..1 << 20)
        .map(|_| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            state.to_be_bytes()[0]
        })
        .collect();
    let mut left = LARGEST - 16;
    while 0 < left {
        let length = left.min(piece.len());
        out.write_all(&piece[..length]).unwrap();
        left -= length;
    }
    out.flush().unwrap();
}

/// Kilobytes at the highest point above the start, where the system tells.
pub fn extra_memory(work: impl FnOnce()) -> Option<u64> {
    let reset = fs::write("/proc/self/clear_refs", "5").ok();
    let before = kilobytes("VmRSS:");
    work();
    let highest = kilobytes("VmHWM:");
    reset.and(before).zip(highest).map(|(before, highest)| highest.saturating_sub(before))
}

/// A figure of this process, such as `VmHWM:` for its peak, where the system tells.
pub fn kilobytes(name: &str) -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|it| it.starts_with(name))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
