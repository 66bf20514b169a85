//! Making what is right wrong: bytes, texts and JSON, the same for the same seed.

use serde_json::{Map, Value, json};

/// SplitMix64.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// Below `most`; 0 where that is 0.
    pub(crate) fn below(&mut self, most: usize) -> usize {
        (self.roll() % most.max(1) as u64) as usize
    }

    pub(crate) fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    pub(crate) fn one_of<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }
}

/// Pieces that parsers of lists, documents and settings stumble over.
const PIECES: &[&[u8]] = &[
    b"\0",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\r",
    b"\n\n",
    b";;;;;;;;",
    b"\"",
    b"\"\"\"",
    b"'''",
    b"[[",
    b"]]",
    b"= ",
    b"-1",
    b"99999999999999999999",
    b"1e400",
    b"NaN",
    b"<!DOCTYPE x [<!ENTITY a \"b\">]>&a;",
    b"<![CDATA[",
    b"<c r=\"XFD1048576\">",
    b"<c r=\"A0\">",
    b"r=\"ZZZZZZZZZZ9\"",
    b" obj\n<<",
    b">> stream\n",
    b"endstream",
    b"/Length 4294967295",
    b"/Kids [1 0 R]",
    b"/Count -1",
    b"/Filter [/FlateDecode /FlateDecode]",
    b"startxref\n999999999\n%%EOF",
    b"/Parent 1 0 R",
    b"\xff\xd8\xff\xc0\x00\x11\x08\xff\xff\xff\xff",
    b"IHDR\xff\xff\xff\xff\xff\xff\xff\xff",
    b"PK\x05\x06",
    b"\xff\xff\xff\xff",
    b"\x00\x00\x00\x00",
    b"\x7f\xff\xff\xff",
    b"\x80\x00\x00\x00",
];

/// One to sixteen changes; `other` is something of the same kind.
pub(crate) fn bytes(dice: &mut Dice, from: &[u8], other: &[u8]) -> Vec<u8> {
    let mut bytes = from.to_vec();
    for _ in 0..=dice.below(16) {
        let at = dice.below(bytes.len() + 1);
        let end = (at + dice.below(64)).min(bytes.len());
        match dice.below(9) {
            0 | 1 if at < bytes.len() => bytes[at] ^= 1 << dice.below(8),
            2 if at < bytes.len() => bytes[at] = dice.roll() as u8,
            3 => drop(bytes.splice(at..at, dice.one_of(PIECES).iter().copied())),
            4 => {
                let piece = dice.one_of(PIECES);
                let end = (at + piece.len()).min(bytes.len());
                bytes.splice(at..end, piece.iter().copied());
            }
            5 => drop(bytes.drain(at..end)),
            6 => {
                let again: Vec<u8> = bytes[at..end].repeat(1 + dice.below(40));
                bytes.splice(at..at, again);
            }
            7 => {
                let start = dice.below(other.len() + 1);
                let stop = (start + dice.below(4096)).min(other.len());
                bytes.splice(at..end, other[start..stop].iter().copied());
            }
            _ if dice.one_in(6) => bytes.truncate(at),
            _ => (),
        }
    }
    bytes
}

/// Texts that fields stumble over; those of scripts are in tests/browser.
fn odd_text(dice: &mut Dice) -> String {
    const ODD: &[&str] = &[
        "",
        " ",
        "\0",
        "\u{202e}tekst",
        "\u{feff}",
        "a\u{300}\u{300}\u{300}",
        "👩‍👩‍👧",
        "\r\n\t",
        "%s%n",
        "{x}",
        "{{x}}",
        "${x}",
        "' OR 1=1 --",
        "\"*",
        "NEAR(",
        "AND OR NOT",
        "=1+1",
        "../../x",
        "C:\\x",
        "CON",
        "31-2-2026",
        "29-2-2024",
        "0-0-0",
        "-1-1-1",
        "99-99-9999",
        "1-1-999999",
        "2026-03-01T10:00:00Z",
        "null",
        "999900006",
        "000000000",
        "1e309",
        "٣",
        "\u{10ffff}",
        "ﬃ",
        "İ",
        "ß",
        "<b>",
        "00000000-0000-0000-0000-000000000000",
    ];
    match dice.below(12) {
        0 => dice.one_of(ODD).repeat(1 + dice.below(3000)),
        1 => "x".repeat(dice.below(200_000)),
        2 => (0..dice.below(60)).filter_map(|_| char::from_u32(dice.roll() as u32 % 0x11_0000)).collect(),
        _ => (*dice.one_of(ODD)).to_owned(),
    }
}

fn odd_value(dice: &mut Dice) -> Value {
    match dice.below(12) {
        0 => Value::Null,
        1 => json!(true),
        2 => json!(i64::MAX),
        3 => json!(i64::MIN),
        4 => json!(u64::MAX),
        5 => json!(-1),
        6 => json!(1e308),
        7 => json!([]),
        8 => json!({}),
        9 => (0..dice.below(100)).fold(json!("x"), |inner, _| json!([inner])),
        _ => json!(odd_text(dice)),
    }
}

/// One to four changes in an input; `other` is one that another command got.
pub(crate) fn input(dice: &mut Dice, from: &Value, other: &Value) -> Value {
    let mut value = from.clone();
    for _ in 0..=dice.below(4) {
        let place = somewhere(dice, &mut value);
        change(dice, place, other);
    }
    value
}

/// A place in a value, deeper ones more likely.
fn somewhere<'a>(dice: &mut Dice, value: &'a mut Value) -> &'a mut Value {
    let count = match &*value {
        Value::Array(values) => values.len(),
        Value::Object(fields) => fields.len(),
        _ => 0,
    };
    if count == 0 || dice.one_in(6) {
        return value;
    }
    let index = dice.below(count);
    let inner = match value {
        Value::Array(values) => values.get_mut(index),
        Value::Object(fields) => fields.values_mut().nth(index),
        _ => None,
    };
    somewhere(dice, inner.expect("the index is below the count"))
}

fn change(dice: &mut Dice, place: &mut Value, other: &Value) {
    match (dice.below(6), &mut *place) {
        (0, Value::Object(fields)) => drop_field(dice, fields),
        (1, Value::Object(fields)) => drop(fields.insert(odd_text(dice), odd_value(dice))),
        (0 | 1, Value::Array(values)) => {
            let again = values.clone();
            let times = 1 + dice.below(200);
            values.extend(again.into_iter().cycle().take(times));
        }
        (2, Value::Array(values)) if !values.is_empty() => drop(values.remove(dice.below(values.len()))),
        (3, _) => *place = other.clone(),
        (4, Value::String(text)) => text.push_str(&odd_text(dice)),
        (_, Value::String(text)) => *text = odd_text(dice),
        (_, _) => *place = odd_value(dice),
    }
}

fn drop_field(dice: &mut Dice, fields: &mut Map<String, Value>) {
    let name = fields.keys().nth(dice.below(fields.len())).cloned();
    name.map(|it| fields.remove(&it));
}
