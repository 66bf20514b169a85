//! What Windows tells and takes: that the screen is locked, that the computer goes to sleep or wakes up, the clipboard,
//! and crash reports without our memory.
//!
//! A window that is never shown listens on a thread of its own, so that a page or a window that hangs does not keep a
//! vault open.
#![allow(unsafe_code, reason = "the Windows interface has no safe form")]

use std::{
    ptr::{null, null_mut},
    sync::{
        OnceLock,
        atomic::{AtomicPtr, AtomicU32, Ordering},
    },
    thread,
};

use windows_sys::Win32::{
    Foundation::{HANDLE, HWND, LPARAM, LRESULT, WPARAM},
    System::{
        DataExchange::{
            CloseClipboard, EmptyClipboard, GetClipboardSequenceNumber, OpenClipboard,
            RegisterClipboardFormatW, SetClipboardData,
        },
        ErrorReporting::{WER_FAULT_REPORTING_FLAG_NOHEAP, WerSetFlags},
        LibraryLoader::GetModuleHandleW,
        Memory::{GMEM_MOVEABLE, GlobalAlloc, GlobalLock, GlobalUnlock},
        Power::RegisterSuspendResumeNotification,
        RemoteDesktop::{NOTIFY_FOR_THIS_SESSION, WTSRegisterSessionNotification},
    },
    UI::WindowsAndMessaging::{
        CreateWindowExW, DEVICE_NOTIFY_WINDOW_HANDLE, DefWindowProcW, DispatchMessageW, GetMessageW, MSG,
        PBT_APMRESUMEAUTOMATIC, PBT_APMSUSPEND, RegisterClassW, WM_POWERBROADCAST, WM_WTSSESSION_CHANGE,
        WNDCLASSW, WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT, WTS_SESSION_LOCK,
    },
};
use windows_sys::core::w;

/// Text in UTF-16 (winuser.h, `CF_UNICODETEXT`).
const CF_UNICODETEXT: u32 = 13;

/// What the computer told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Told {
    /// Its screen was locked, or another session took it over.
    ScreenLocked,
    /// It goes to sleep as soon as this was heard, and within two seconds anyway.
    GoesToSleep,
    /// It woke up.
    WokeUp,
}

type Listener = Box<dyn Fn(Told) + Send + Sync>;

static LISTENER: OnceLock<Listener> = OnceLock::new();
/// The window that listens, which also owns what we put on the clipboard.
static WINDOW: AtomicPtr<core::ffi::c_void> = AtomicPtr::new(null_mut());
/// How the clipboard stood when we put something on it; 0 where we put nothing.
static OURS: AtomicU32 = AtomicU32::new(0);

/// Begins to listen, and keeps our memory out of crash reports.
pub(crate) fn listen(listener: impl Fn(Told) + Send + Sync + 'static) {
    // SAFETY: takes a number and touches no memory of ours.
    unsafe { WerSetFlags(WER_FAULT_REPORTING_FLAG_NOHEAP) };
    if LISTENER.set(Box::new(listener)).is_ok() {
        thread::spawn(run_window);
    }
}

fn run_window() {
    let class = w!("dossierkluis-listener");
    // SAFETY: the class name is a constant, the class has our procedure, and window and messages stay on this thread.
    unsafe {
        let instance = GetModuleHandleW(null());
        let description = WNDCLASSW {
            lpfnWndProc: Some(procedure),
            hInstance: instance,
            lpszClassName: class,
            ..Default::default()
        };
        RegisterClassW(&description);
        let window =
            CreateWindowExW(0, class, null(), 0, 0, 0, 0, 0, null_mut(), null_mut(), instance, null());
        if window.is_null() {
            return;
        }
        WINDOW.store(window, Ordering::SeqCst);
        WTSRegisterSessionNotification(window, NOTIFY_FOR_THIS_SESSION);
        RegisterSuspendResumeNotification(window, DEVICE_NOTIFY_WINDOW_HANDLE);
        let mut message = MSG::default();
        while 0 < GetMessageW(&mut message, null_mut(), 0, 0) {
            DispatchMessageW(&message);
        }
    }
}

unsafe extern "system" fn procedure(window: HWND, message: u32, kind: WPARAM, more: LPARAM) -> LRESULT {
    if let (Some(told), Some(listener)) = (meaning(message, kind), LISTENER.get()) {
        listener(told);
    }
    // SAFETY: hands on the very arguments that Windows gave.
    unsafe { DefWindowProcW(window, message, kind, more) }
}

fn meaning(message: u32, kind: WPARAM) -> Option<Told> {
    let kind = u32::try_from(kind).ok()?;
    match message {
        WM_WTSSESSION_CHANGE => [WTS_SESSION_LOCK, WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT]
            .contains(&kind)
            .then_some(Told::ScreenLocked),
        WM_POWERBROADCAST if kind == PBT_APMSUSPEND => Some(Told::GoesToSleep),
        WM_POWERBROADCAST if kind == PBT_APMRESUMEAUTOMATIC => Some(Told::WokeUp),
        _ => None,
    }
}

/// Puts text on the clipboard, and asks Windows to keep it out of the history, the cloud and other programs' watches.
pub(crate) fn put_on_clipboard(text: &str) -> bool {
    let mut bytes: Vec<u8> = text.encode_utf16().chain([0]).flat_map(u16::to_le_bytes).collect();
    let is_put = with_clipboard(|| {
        // SAFETY: the clipboard is open; the names are constants.
        unsafe {
            EmptyClipboard();
            let formats = [
                w!("ExcludeClipboardContentFromMonitorProcessing"),
                w!("CanIncludeInClipboardHistory"),
                w!("CanUploadToCloudClipboard"),
            ];
            for format in formats {
                put(RegisterClipboardFormatW(format), &[0; 4]);
            }
        }
        put(CF_UNICODETEXT, &bytes)
    });
    bytes.fill(0);
    // SAFETY: only asks for a number.
    OURS.store(if is_put { unsafe { GetClipboardSequenceNumber() } } else { 0 }, Ordering::SeqCst);
    is_put
}

/// Empties the clipboard, where nothing was put on it since [`put_on_clipboard`].
pub(crate) fn clear_clipboard() {
    let ours = OURS.swap(0, Ordering::SeqCst);
    // SAFETY: only asks for a number.
    if ours == 0 || unsafe { GetClipboardSequenceNumber() } != ours {
        return;
    }
    // SAFETY: the clipboard is open.
    with_clipboard(|| unsafe { EmptyClipboard() != 0 });
}

fn with_clipboard(work: impl FnOnce() -> bool) -> bool {
    // SAFETY: the window lives as long as the program.
    if unsafe { OpenClipboard(WINDOW.load(Ordering::SeqCst)) } == 0 {
        return false;
    }
    let done = work();
    // SAFETY: it was opened above, on this thread.
    unsafe { CloseClipboard() };
    done
}

fn put(format: u32, bytes: &[u8]) -> bool {
    // SAFETY: the block has room for `bytes`, is locked while they are copied, and belongs to Windows afterwards.
    unsafe {
        let block = GlobalAlloc(GMEM_MOVEABLE, bytes.len());
        let place = if block.is_null() { null_mut() } else { GlobalLock(block) };
        if place.is_null() {
            return false;
        }
        std::ptr::copy_nonoverlapping(bytes.as_ptr(), place.cast(), bytes.len());
        GlobalUnlock(block);
        !SetClipboardData(format, block as HANDLE).is_null()
    }
}
