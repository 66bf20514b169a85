//! What a finished program asks of the system, read from its own table of imports: nothing with which a connection
//! can be made. The libraries that draw the window (WebKitGTK, WebView2) can do that by themselves; this is about
//! what is in the program.

use crate::console::say;
use crate::obstacle::{Obstacle, Outcome, on};
use object::{Object, read::File};
use std::collections::BTreeSet;
use std::path::Path;

/// With these a program finds or reaches another computer, or lets itself be reached.
const CONNECTING: [&str; 27] = [
    "connect",
    "connectx",
    "getaddrinfo",
    "getaddrinfo_a",
    "GetAddrInfoW",
    "GetAddrInfoExW",
    "FreeAddrInfoExW",
    "gethostbyname",
    "gethostbyname2",
    "gethostbyname_r",
    "res_query",
    "res_search",
    "listen",
    "sendto",
    "WSAConnect",
    "WSAConnectByNameW",
    "WSAConnectByNameA",
    "WSASendTo",
    "WSAAsyncGetHostByName",
    "SSL_connect",
    "SSL_CTX_new",
    "soup_session_new",
    "soup_session_send",
    "g_socket_client_connect",
    "g_socket_client_new",
    "g_network_address_new",
    "curl_easy_perform",
];

/// With these libraries a program speaks to the network without any of the above.
const LIBRARIES: [&str; 8] = [
    "winhttp.dll",
    "wininet.dll",
    "urlmon.dll",
    "dnsapi.dll",
    "libssl",
    "libcurl",
    "webio.dll",
    "mswsock.dll",
];

/// Parts of connecting that are no use alone. OpenSSL, of which SQLCipher takes the ciphers, has input and output over
/// sockets that somebody else connected; the standard library has sockets between programs of one computer.
const PARTS: [&str; 18] = [
    "socket",
    "socketpair",
    "bind",
    "accept",
    "accept4",
    "recv",
    "recvfrom",
    "recvmsg",
    "send",
    "sendmsg",
    "WSAStartup",
    "WSACleanup",
    "WSASocketW",
    "WSASend",
    "WSARecv",
    "closesocket",
    "shutdown",
    "ioctlsocket",
];

/// In the Windows programs OpenSSL's own sockets are linked along as one object, because its C is compiled with no
/// section for each function. Nothing calls them: tests/tidy/supply.rs reads that in the source of SQLCipher, and that
/// no other crate binds OpenSSL.
const OF_OPENSSL_ON_WINDOWS: &str = "ws2_32.dll";

/// What a program imports that has to do with the network.
#[derive(Debug, Default, PartialEq, Eq)]
struct Reach {
    connecting: BTreeSet<String>,
    parts: BTreeSet<String>,
}

/// Says what each program imports, and stops where one could reach another computer.
pub(crate) fn check(programs: &[&Path]) -> Outcome<()> {
    for program in programs {
        let reach = reach(program)?;
        let listed =
            |names: &BTreeSet<String>| names.iter().map(String::as_str).collect::<Vec<_>>().join(", ");
        say(&format!(
            "  {}: no way to the network; linked along and never called: {}",
            program.display(),
            listed(&reach.parts)
        ));
        if !reach.connecting.is_empty() {
            let step = format!("{} imports {}", program.display(), listed(&reach.connecting));
            return Err(Obstacle::Answer { step, expected: "nothing with which a connection can be made" });
        }
    }
    Ok(())
}

fn reach(program: &Path) -> Outcome<Reach> {
    let bytes = std::fs::read(program).map_err(on(program))?;
    let unreadable = |_| Obstacle::Unreadable { path: program.to_path_buf(), expected: "a program" };
    let file = File::parse(bytes.as_slice()).map_err(unreadable)?;
    let imports = file.imports().map_err(unreadable)?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    Ok(judged(imports.iter().map(|it| (text(it.library()), text(it.name())))))
}

fn judged(imports: impl Iterator<Item = (String, String)>) -> Reach {
    let mut reach = Reach::default();
    for (library, name) in imports {
        let library = library.to_lowercase();
        if library == OF_OPENSSL_ON_WINDOWS {
            reach.parts.insert(name);
        } else if LIBRARIES.iter().any(|it| library.starts_with(it)) || CONNECTING.contains(&name.as_str()) {
            reach.connecting.insert(format!("{name} {library}").trim_end().to_owned());
        } else if PARTS.contains(&name.as_str()) {
            reach.parts.insert(name);
        }
    }
    reach
}

#[cfg(test)]
mod tests {
    use super::{judged, reach};

    fn of(imports: &[(&str, &str)]) -> (Vec<String>, Vec<String>) {
        let reach = judged(imports.iter().map(|(library, name)| ((*library).to_owned(), (*name).to_owned())));
        (reach.connecting.into_iter().collect(), reach.parts.into_iter().collect())
    }

    #[test]
    fn what_connects_is_told_from_what_does_not() {
        let (connecting, parts) =
            of(&[("", "connect"), ("", "read"), ("", "socket"), ("libc.so.6", "getaddrinfo")]);
        assert_eq!(connecting, ["connect", "getaddrinfo libc.so.6"]);
        assert_eq!(parts, ["socket"]);
        let (connecting, parts) = of(&[("WS2_32.dll", "closesocket"), ("WINHTTP.dll", "WinHttpOpen")]);
        assert_eq!((connecting, parts), (vec!["WinHttpOpen winhttp.dll".into()], vec!["closesocket".into()]));
    }

    /// This very test is a program too, and cargo's standard library is in it.
    #[test]
    fn the_imports_of_a_program_are_read() {
        let own = std::env::current_exe().expect("a running program has a file");
        let reach = reach(&own).expect("and one that can be read");
        assert!(reach.connecting.is_empty(), "xtask opens no connections: {reach:?}");
    }
}
