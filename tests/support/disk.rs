//! Between the program and the disk: notes every write, sync and change of name in one folder, and can let one fail.
//!
//! The functions below have the names of the C library, so the linker takes these for SQLite and the standard library
//! alike. Without `DISK_FOLDER` they only pass on. `DISK_LOG` names the file that is written to; `DISK_FAIL`
//! (`number code once|forever`) lets the operation with that number fail with that error code.
//!
//! ```text
//! operation u8 | object u64 | offset u64 | length u32 | path or bytes
//! ```
#![allow(unsafe_code, reason = "the functions of the C library have raw pointers")]
#![allow(clippy::unwrap_used, unreachable_pub, reason = "a failure here is a failed test")]

use std::{
    collections::HashMap,
    ffi::{CStr, OsStr, c_char, c_int, c_void},
    os::unix::ffi::OsStrExt,
    sync::{Mutex, MutexGuard, OnceLock},
};

use libc::{iovec, mode_t, off_t, size_t, ssize_t};

/// What was done to the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operation {
    /// A name for a new object; its path follows.
    Create,
    /// Bytes at an offset.
    Write,
    /// The object has this length, which stands as the offset.
    Truncate,
    /// All of the object is on the disk; its path follows, because it may be a folder.
    Sync,
    /// Two paths, a zero byte between them.
    Rename,
    /// A path.
    Unlink,
}

impl Operation {
    const ALL: [Operation; 6] = [
        Operation::Create,
        Operation::Write,
        Operation::Truncate,
        Operation::Sync,
        Operation::Rename,
        Operation::Unlink,
    ];

    /// The operation that is noted as this number.
    pub fn of(number: u8) -> Operation {
        Operation::ALL[usize::from(number)]
    }

    fn number(self) -> u8 {
        Operation::ALL.iter().position(|it| *it == self).map_or(u8::MAX, |it| it as u8)
    }
}

struct Failure {
    at: u64,
    code: c_int,
    forever: bool,
}

struct Recorder {
    folder: Vec<u8>,
    log: Option<c_int>,
    failure: Option<Failure>,
    done: u64,
    next: u64,
    /// The objects that have a name.
    names: HashMap<Vec<u8>, u64>,
    /// The objects that are open, and the path under which they were opened.
    open: HashMap<c_int, (u64, Vec<u8>)>,
}

static RECORDER: OnceLock<Option<Mutex<Recorder>>> = OnceLock::new();

fn recorder() -> Option<MutexGuard<'static, Recorder>> {
    RECORDER.get_or_init(Recorder::from_environment).as_ref().map(|it| it.lock().unwrap())
}

impl Recorder {
    fn from_environment() -> Option<Mutex<Recorder>> {
        let folder = std::env::var_os("DISK_FOLDER")?.as_bytes().to_vec();
        let log = std::env::var_os("DISK_LOG").map(|path| raw_create(&path));
        let failure = std::env::var("DISK_FAIL").ok().map(|it| Failure::read(&it));
        Some(Mutex::new(Recorder {
            folder,
            log,
            failure,
            done: 0,
            next: 1,
            names: HashMap::new(),
            open: HashMap::new(),
        }))
    }

    fn watches(&self, path: &[u8]) -> bool {
        path.starts_with(&self.folder)
    }

    /// Whether this operation has to fail: `errno` is set then.
    fn fails(&mut self) -> bool {
        self.done += 1;
        let Some(failure) = &self.failure else { return false };
        let now = if failure.forever { failure.at <= self.done } else { failure.at == self.done };
        if now {
            // SAFETY: the C library gives the address of this thread's error number.
            unsafe { *libc::__errno_location() = failure.code };
        }
        now
    }

    fn note(&self, operation: Operation, object: u64, offset: u64, bytes: &[u8]) {
        let Some(log) = self.log else { return };
        let mut line = Vec::with_capacity(bytes.len() + 21);
        line.push(operation.number());
        line.extend(object.to_le_bytes());
        line.extend(offset.to_le_bytes());
        line.extend((bytes.len() as u32).to_le_bytes());
        line.extend(bytes);
        let mut rest = line.as_slice();
        while !rest.is_empty() {
            // SAFETY: the pointer and the length are those of a slice.
            let written = unsafe { libc::syscall(libc::SYS_write, log, rest.as_ptr(), rest.len()) };
            assert!(0 < written, "the log cannot be written");
            rest = &rest[written as usize..];
        }
    }

    fn opened(&mut self, file: c_int, path: &[u8], flags: c_int) {
        let known = self.names.get(path).copied();
        let object = known.unwrap_or(self.next);
        if known.is_none() {
            self.next += 1;
        }
        if known.is_none() && flags & libc::O_CREAT != 0 {
            self.names.insert(path.to_vec(), object);
            self.note(Operation::Create, object, 0, path);
        }
        if flags & libc::O_TRUNC != 0 {
            self.note(Operation::Truncate, object, 0, &[]);
        }
        self.open.insert(file, (object, path.to_vec()));
    }

    fn object(&self, file: c_int) -> Option<u64> {
        self.open.get(&file).map(|it| it.0)
    }
}

impl Failure {
    fn read(text: &str) -> Failure {
        let words: Vec<&str> = text.split(' ').collect();
        Failure {
            at: words[0].parse().unwrap(),
            code: words[1].parse().unwrap(),
            forever: words[2] == "forever",
        }
    }
}

fn raw_create(path: &OsStr) -> c_int {
    let path = std::ffi::CString::new(path.as_bytes()).unwrap();
    let flags = libc::O_CREAT | libc::O_WRONLY | libc::O_APPEND | libc::O_CLOEXEC;
    // SAFETY: the path ends in a zero byte.
    unsafe { libc::syscall(libc::SYS_openat, libc::AT_FDCWD, path.as_ptr(), flags, 0o600) as c_int }
}

/// Opens a file as the C library does.
///
/// # Safety
/// `path` points to text that ends in a zero byte.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn openat64(folder: c_int, path: *const c_char, flags: c_int, mode: mode_t) -> c_int {
    // SAFETY: as the caller promises.
    let name = unsafe { CStr::from_ptr(path) }.to_bytes().to_vec();
    let mut recorder = recorder().filter(|it| it.watches(&name));
    if recorder.as_mut().is_some_and(|it| it.fails()) {
        return -1;
    }
    // SAFETY: as the caller promises.
    let file = unsafe { libc::syscall(libc::SYS_openat, folder, path, flags, mode) } as c_int;
    if let (Some(recorder), true) = (&mut recorder, 0 <= file) {
        recorder.opened(file, &name, flags);
    }
    file
}

macro_rules! open {
    ($($name:ident),+) => {$(
        /// Opens a file as the C library does.
        ///
        /// # Safety
        /// `path` points to text that ends in a zero byte.
        #[unsafe(no_mangle)]
        pub unsafe extern "C" fn $name(path: *const c_char, flags: c_int, mode: mode_t) -> c_int {
            // SAFETY: as the caller promises.
            unsafe { openat64(libc::AT_FDCWD, path, flags, mode) }
        }
    )+};
}

open!(open, open64);

/// Closes a file.
#[unsafe(no_mangle)]
pub extern "C" fn close(file: c_int) -> c_int {
    if let Some(mut recorder) = recorder() {
        recorder.open.remove(&file);
    }
    // SAFETY: a number is handed on.
    unsafe { libc::syscall(libc::SYS_close, file) as c_int }
}

/// # Safety
/// `bytes` points to that many bytes.
unsafe fn written(file: c_int, bytes: *const c_void, count: size_t, offset: Option<off_t>) -> ssize_t {
    let mut recorder = recorder().filter(|it| it.open.contains_key(&file));
    if recorder.as_mut().is_some_and(|it| it.fails()) {
        return -1;
    }
    // SAFETY: as the caller promises.
    let done = unsafe {
        match offset {
            Some(offset) => libc::syscall(libc::SYS_pwrite64, file, bytes, count, offset),
            None => libc::syscall(libc::SYS_write, file, bytes, count),
        }
    };
    if let (Some(recorder), true) = (&recorder, 0 < done) {
        // SAFETY: no pointer goes over.
        let end = unsafe { libc::syscall(libc::SYS_lseek, file, 0, libc::SEEK_CUR) };
        let start = offset.unwrap_or(end - done);
        // SAFETY: so many of the caller's bytes were written.
        let bytes = unsafe { std::slice::from_raw_parts(bytes.cast::<u8>(), done as usize) };
        recorder.note(Operation::Write, recorder.object(file).unwrap_or(0), start as u64, bytes);
    }
    done as ssize_t
}

/// Writes as the C library does.
///
/// # Safety
/// `bytes` points to that many bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn write(file: c_int, bytes: *const c_void, count: size_t) -> ssize_t {
    // SAFETY: as the caller promises.
    unsafe { written(file, bytes, count, None) }
}

macro_rules! pwrite {
    ($($name:ident),+) => {$(
        /// Writes as the C library does.
        ///
        /// # Safety
        /// `bytes` points to that many bytes.
        #[unsafe(no_mangle)]
        pub unsafe extern "C" fn $name(file: c_int, bytes: *const c_void, count: size_t, offset: off_t) -> ssize_t {
            // SAFETY: as the caller promises.
            unsafe { written(file, bytes, count, Some(offset)) }
        }
    )+};
}

pwrite!(pwrite, pwrite64);

/// Writes the first part, which the C library may do too.
///
/// # Safety
/// `parts` points to that many parts.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn writev(file: c_int, parts: *const iovec, count: c_int) -> ssize_t {
    // SAFETY: as the caller promises.
    let parts = unsafe { std::slice::from_raw_parts(parts, count as usize) };
    let Some(part) = parts.iter().find(|it| 0 < it.iov_len) else { return 0 };
    // SAFETY: as the caller promises.
    unsafe { written(file, part.iov_base, part.iov_len, None) }
}

/// # Safety
/// `bytes` has room for that many bytes.
unsafe fn got(file: c_int, bytes: *mut c_void, count: size_t, offset: Option<off_t>) -> ssize_t {
    let fails = recorder().filter(|it| it.open.contains_key(&file)).is_some_and(|mut it| it.fails());
    if fails {
        return -1;
    }
    // SAFETY: as the caller promises.
    let done = unsafe {
        match offset {
            Some(offset) => libc::syscall(libc::SYS_pread64, file, bytes, count, offset),
            None => libc::syscall(libc::SYS_read, file, bytes, count),
        }
    };
    done as ssize_t
}

/// Reads as the C library does.
///
/// # Safety
/// `bytes` has room for that many bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn read(file: c_int, bytes: *mut c_void, count: size_t) -> ssize_t {
    // SAFETY: as the caller promises.
    unsafe { got(file, bytes, count, None) }
}

macro_rules! pread {
    ($($name:ident),+) => {$(
        /// Reads as the C library does.
        ///
        /// # Safety
        /// `bytes` has room for that many bytes.
        #[unsafe(no_mangle)]
        pub unsafe extern "C" fn $name(file: c_int, bytes: *mut c_void, count: size_t, offset: off_t) -> ssize_t {
            // SAFETY: as the caller promises.
            unsafe { got(file, bytes, count, Some(offset)) }
        }
    )+};
}

pread!(pread, pread64);

macro_rules! truncate {
    ($($name:ident),+) => {$(
        /// Gives a file a length.
        #[unsafe(no_mangle)]
        pub extern "C" fn $name(file: c_int, length: off_t) -> c_int {
            let mut recorder = recorder().filter(|it| it.open.contains_key(&file));
            if recorder.as_mut().is_some_and(|it| it.fails()) {
                return -1;
            }
            // SAFETY: no pointer goes over.
            let done = unsafe { libc::syscall(libc::SYS_ftruncate, file, length) } as c_int;
            if let (Some(recorder), 0) = (&recorder, done) {
                recorder.note(Operation::Truncate, recorder.object(file).unwrap_or(0), length as u64, &[]);
            }
            done
        }
    )+};
}

truncate!(ftruncate, ftruncate64);

macro_rules! sync {
    ($($name:ident => $call:ident),+) => {$(
        /// Waits until all of a file is on the disk.
        #[unsafe(no_mangle)]
        pub extern "C" fn $name(file: c_int) -> c_int {
            let mut recorder = recorder().filter(|it| it.open.contains_key(&file));
            if recorder.as_mut().is_some_and(|it| it.fails()) {
                return -1;
            }
            // SAFETY: a number is handed on.
            let done = unsafe { libc::syscall(libc::$call, file) } as c_int;
            if let (Some(recorder), 0) = (&recorder, done) {
                if let Some((object, path)) = recorder.open.get(&file) {
                    recorder.note(Operation::Sync, *object, 0, path);
                }
            }
            done
        }
    )+};
}

sync!(fsync => SYS_fsync, fdatasync => SYS_fdatasync);

/// Gives a file another name.
///
/// # Safety
/// Both point to text that ends in a zero byte.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn rename(from: *const c_char, to: *const c_char) -> c_int {
    // SAFETY: as the caller promises.
    let names = unsafe { [CStr::from_ptr(from), CStr::from_ptr(to)] }.map(|it| it.to_bytes().to_vec());
    let mut recorder = recorder().filter(|it| it.watches(&names[0]));
    if recorder.as_mut().is_some_and(|it| it.fails()) {
        return -1;
    }
    // SAFETY: as the caller promises.
    let done =
        unsafe { libc::syscall(libc::SYS_renameat2, libc::AT_FDCWD, from, libc::AT_FDCWD, to, 0) } as c_int;
    if let (Some(recorder), 0) = (&mut recorder, done) {
        if let Some(object) = recorder.names.remove(&names[0]) {
            recorder.names.insert(names[1].clone(), object);
        }
        recorder.note(Operation::Rename, 0, 0, &names.join(&0));
    }
    done
}

/// Takes a name away.
///
/// # Safety
/// `path` points to text that ends in a zero byte.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn unlink(path: *const c_char) -> c_int {
    // SAFETY: as the caller promises.
    let name = unsafe { CStr::from_ptr(path) }.to_bytes().to_vec();
    let mut recorder = recorder().filter(|it| it.watches(&name));
    if recorder.as_mut().is_some_and(|it| it.fails()) {
        return -1;
    }
    // SAFETY: as the caller promises.
    let done = unsafe { libc::syscall(libc::SYS_unlinkat, libc::AT_FDCWD, path, 0) } as c_int;
    if let (Some(recorder), 0) = (&mut recorder, done) {
        recorder.names.remove(&name);
        recorder.note(Operation::Unlink, 0, 0, &name);
    }
    done
}

/// Not offered, so that every byte goes through `write`.
#[unsafe(no_mangle)]
pub extern "C" fn copy_file_range(
    _: c_int,
    _: *mut off_t,
    _: c_int,
    _: *mut off_t,
    _: size_t,
    _: libc::c_uint,
) -> ssize_t {
    not_offered()
}

macro_rules! sendfile {
    ($($name:ident),+) => {$(
        /// Not offered, so that every byte goes through `write`.
        #[unsafe(no_mangle)]
        pub extern "C" fn $name(_: c_int, _: c_int, _: *mut off_t, _: size_t) -> ssize_t {
            not_offered()
        }
    )+};
}

sendfile!(sendfile, sendfile64);

fn not_offered() -> ssize_t {
    // SAFETY: the C library gives the address of this thread's error number.
    unsafe { *libc::__errno_location() = libc::ENOSYS };
    -1
}
