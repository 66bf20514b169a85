//! Objects to bytes (ISO 32000-1, 7.3 and 7.5): everything that is no stream goes into one deflated object
//! stream, and the cross-reference is a deflated stream too. A letter is a fifth smaller for it.

use std::io::Write;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary};

use super::deflate;
use super::structure::count;

/// Where an object is found.
#[derive(Clone, Copy)]
enum Place {
    /// Byte in the file.
    Byte(usize),
    /// Number of the object stream and index in it.
    Packed(u32, usize),
}

/// Writes a document whose streams are deflated already. `identity` becomes its `/ID`.
pub(super) fn write(document: &Document, identity: &[u8]) -> Vec<u8> {
    let mut file = Vec::with_capacity(32_768);
    file.extend_from_slice(b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n");
    let mut places: Vec<(ObjectId, Place)> = Vec::with_capacity(document.objects.len() + 2);
    let packing = (document.max_id + 1, 0);
    let mut packed = Packed::default();
    for (&id, object) in &document.objects {
        match object {
            Object::Stream(stream) => {
                places.push((id, Place::Byte(file.len())));
                indirect(&mut file, id, stream);
            }
            Object::Null
            | Object::Boolean(_)
            | Object::Integer(_)
            | Object::Real(_)
            | Object::Name(_)
            | Object::String(..)
            | Object::Array(_)
            | Object::Dictionary(_)
            | Object::Reference(_) => {
                places.push((id, Place::Packed(packing.0, packed.count)));
                packed.add(id, object);
            }
        }
    }
    places.push((packing, Place::Byte(file.len())));
    indirect(&mut file, packing, &packed.stream());
    let table = (document.max_id + 2, 0);
    let start = file.len();
    places.push((table, Place::Byte(start)));
    let root = document.trailer.get(b"Root").cloned().unwrap_or(Object::Null);
    indirect(&mut file, table, &cross_reference(places, root, identity));
    put(&mut file, format_args!("startxref\n{start}\n%%EOF\n"));
    file
}

#[derive(Default)]
struct Packed {
    count: usize,
    offsets: Vec<u8>,
    objects: Vec<u8>,
}

impl Packed {
    fn add(&mut self, id: ObjectId, object: &Object) {
        put(&mut self.offsets, format_args!("{} {} ", id.0, self.objects.len()));
        value(&mut self.objects, object);
        self.objects.push(b' ');
        self.count += 1;
    }

    fn stream(mut self) -> Stream {
        let first = self.offsets.len();
        self.offsets.append(&mut self.objects);
        let kind = dictionary! {
            "Type" => "ObjStm", "N" => count(self.count), "First" => count(first),
            "Filter" => "FlateDecode",
        };
        Stream::new(kind, deflate(&self.offsets))
    }
}

/// Rows of one, four and two bytes; objects are numbered without gaps.
fn cross_reference(mut places: Vec<(ObjectId, Place)>, root: Object, identity: &[u8]) -> Stream {
    places.sort_by_key(|(id, _)| *id);
    let mut rows = vec![0, 0, 0, 0, 0, 255, 255];
    let mut sections = vec![count(0)];
    let mut next = 1;
    for (id, place) in &places {
        if id.0 != next {
            sections.extend([Object::from(i64::from(next)), Object::from(i64::from(id.0))]);
        }
        next = id.0 + 1;
        row(&mut rows, *place);
    }
    let size = i64::from(next);
    let index = lengths(sections, size);
    let id = Object::String(identity.to_vec(), StringFormat::Hexadecimal);
    let kind = dictionary! {
        "Type" => "XRef", "Size" => size, "W" => vec![1.into(), 4.into(), 2.into()], "Root" => root,
        "Index" => index, "ID" => vec![id.clone(), id], "Filter" => "FlateDecode",
    };
    Stream::new(kind, deflate(&rows))
}

/// Pairs of first number and count, from pairs of "from here" and "up to here".
fn lengths(edges: Vec<Object>, size: i64) -> Vec<Object> {
    let mut edges: Vec<i64> = edges.iter().filter_map(|edge| edge.as_i64().ok()).collect();
    edges.push(size);
    let pairs = edges.chunks(2).filter_map(|pair| match pair {
        [from, to] => Some([Object::from(*from), Object::from(to - from)]),
        _ => None,
    });
    pairs.flatten().collect()
}

fn row(rows: &mut Vec<u8>, place: Place) {
    let (kind, wide, narrow) = match place {
        Place::Byte(byte) => (1, u32::try_from(byte).unwrap_or(u32::MAX), 0),
        Place::Packed(stream, index) => (2, stream, u16::try_from(index).unwrap_or(u16::MAX)),
    };
    rows.push(kind);
    rows.extend_from_slice(&wide.to_be_bytes());
    rows.extend_from_slice(&narrow.to_be_bytes());
}

fn indirect(file: &mut Vec<u8>, id: ObjectId, stream: &Stream) {
    put(file, format_args!("{} {} obj\n", id.0, id.1));
    dictionary_value(file, &stream.dict);
    file.extend_from_slice(b"stream\n");
    file.extend_from_slice(&stream.content);
    file.extend_from_slice(b"\nendstream\nendobj\n");
}

fn value(out: &mut Vec<u8>, object: &Object) {
    match object {
        Object::Null => out.extend_from_slice(b"null"),
        Object::Boolean(known) => put(out, format_args!("{known}")),
        Object::Integer(number) => put(out, format_args!("{number}")),
        Object::Real(number) => put(out, format_args!("{number}")),
        Object::Name(name) => name_value(out, name),
        Object::String(bytes, _) => string_value(out, bytes),
        Object::Array(items) => array_value(out, items),
        Object::Dictionary(entries) => dictionary_value(out, entries),
        Object::Stream(stream) => dictionary_value(out, &stream.dict),
        Object::Reference((number, generation)) => put(out, format_args!("{number} {generation} R")),
    }
}

/// Names are printed as they stand but for characters that end a name.
fn name_value(out: &mut Vec<u8>, name: &[u8]) {
    out.push(b'/');
    for &byte in name {
        let plain = byte.is_ascii_graphic() && !b"()<>[]{}/%#".contains(&byte);
        if plain { out.push(byte) } else { put(out, format_args!("#{byte:02X}")) }
    }
}

fn string_value(out: &mut Vec<u8>, bytes: &[u8]) {
    out.push(b'<');
    for byte in bytes {
        put(out, format_args!("{byte:02X}"));
    }
    out.push(b'>');
}

fn array_value(out: &mut Vec<u8>, items: &[Object]) {
    out.push(b'[');
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            out.push(b' ');
        }
        value(out, item);
    }
    out.push(b']');
}

fn dictionary_value(out: &mut Vec<u8>, entries: &Dictionary) {
    out.extend_from_slice(b"<<");
    for (name, entry) in entries.iter() {
        name_value(out, name);
        out.push(b' ');
        value(out, entry);
    }
    out.extend_from_slice(b">>");
}

fn put(out: &mut Vec<u8>, words: std::fmt::Arguments<'_>) {
    out.write_fmt(words).expect("writing to memory succeeds");
}
