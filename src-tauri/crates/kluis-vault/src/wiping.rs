//! Memory that SQLite gives back is wiped first: it held rows, and would otherwise keep them after a lock.
//!
//! SQLCipher can do this by itself (`cipher_memory_security`), but then it also pins every page of its memory, which is
//! 2.5 to 6.8 times slower and overflows the stack on Windows. Here nothing is pinned.
#![allow(unsafe_code, reason = "the allocator of SQLite can only be set through its C interface")]

use std::{
    ffi::{c_int, c_void},
    ptr,
    sync::{Once, OnceLock},
};

use rusqlite::ffi;

type Allocate = unsafe extern "C" fn(c_int) -> *mut c_void;
type Free = unsafe extern "C" fn(*mut c_void);
type Size = unsafe extern "C" fn(*mut c_void) -> c_int;

/// SQLite's own allocator, which ours stands before.
static OWN: OnceLock<(Allocate, Free, Size)> = OnceLock::new();

/// From now on; before the first connection, and once.
pub(crate) fn begin() {
    static BEGUN: Once = Once::new();
    BEGUN.call_once(|| {
        // SAFETY: nothing of SQLite is in use yet, as it says itself with another code than OK; both structures are
        // whole, and SQLite copies what it is given.
        let code = unsafe {
            let mut methods: ffi::sqlite3_mem_methods = std::mem::zeroed();
            ffi::sqlite3_config(ffi::SQLITE_CONFIG_GETMALLOC, ptr::from_mut(&mut methods));
            if let (Some(allocate), Some(free), Some(size)) = (methods.xMalloc, methods.xFree, methods.xSize)
            {
                OWN.get_or_init(|| (allocate, free, size));
            }
            methods.xFree = Some(wipe_and_free);
            methods.xRealloc = Some(move_and_wipe);
            ffi::sqlite3_config(ffi::SQLITE_CONFIG_MALLOC, ptr::from_mut(&mut methods))
        };
        assert!(
            code == ffi::SQLITE_OK && OWN.get().is_some(),
            "SQLite takes its allocator before the first connection"
        );
    });
}

unsafe extern "C" fn wipe_and_free(block: *mut c_void) {
    let Some((_, free, size)) = OWN.get() else { return };
    // SAFETY: SQLite gives back what it got, and its own allocator knows how large that is.
    unsafe {
        if let Ok(size) = usize::try_from(size(block)) {
            ptr::write_bytes(block.cast::<u8>(), 0, size);
        }
        free(block);
    }
}

/// Always into a new place, so that the old one can be wiped.
unsafe extern "C" fn move_and_wipe(block: *mut c_void, wanted: c_int) -> *mut c_void {
    let Some((allocate, _, size)) = OWN.get() else { return ptr::null_mut() };
    // SAFETY: as above; what is copied fits in both places.
    unsafe {
        let place = allocate(wanted);
        if !place.is_null() {
            let kept = usize::try_from(size(block).min(wanted)).unwrap_or(0);
            ptr::copy_nonoverlapping(block.cast::<u8>(), place.cast::<u8>(), kept);
            wipe_and_free(block);
        }
        place
    }
}
