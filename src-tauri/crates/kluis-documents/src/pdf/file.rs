//! Objects to bytes (ISO 32000-1, 7.3 and 7.5): everything that is no stream goes into deflated object
//! streams, and the cross-reference is a deflated stream too. A letter is a fifth smaller for it.

use std::io::Write;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary};

use super::deflate;
use super::structure::count;
use crate::in_parallel;

/// Bytes of a row of the cross-reference: one of kind, four and two of place.
const ROW: usize = 7;

/// Objects in one stream. More deflate hardly better; their number in a stream must fit two bytes.
const OBJECTS_IN_A_STREAM: usize = 1_000;

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
    let mut others: Vec<(ObjectId, &Object)> = Vec::with_capacity(document.objects.len());
    for (&id, object) in &document.objects {
        match object.as_stream() {
            Ok(stream) => {
                places.push((id, Place::Byte(file.len())));
                indirect(&mut file, id, stream);
            }
            Err(_) => others.push((id, object)),
        }
    }
    let table = pack(&mut file, &mut places, &others, document.max_id + 1);
    let start = file.len();
    places.push(((table, 0), Place::Byte(start)));
    let root = document.trailer.get(b"Root").cloned().unwrap_or(Object::Null);
    indirect(&mut file, (table, 0), &cross_reference(places, root, identity));
    put(&mut file, format_args!("startxref\n{start}\n%%EOF\n"));
    file
}

/// Writes objects in streams that are numbered from `number`, and gives the first number that is left.
fn pack(
    file: &mut Vec<u8>,
    places: &mut Vec<(ObjectId, Place)>,
    objects: &[(ObjectId, &Object)],
    mut number: u32,
) -> u32 {
    let shares: Vec<&[(ObjectId, &Object)]> = objects.chunks(OBJECTS_IN_A_STREAM).collect();
    for (share, stream) in shares.iter().zip(in_parallel(&shares, |share| packed(share))) {
        let place = |(index, (id, _)): (usize, &(ObjectId, _))| (*id, Place::Packed(number, index));
        places.extend(share.iter().enumerate().map(place));
        places.push(((number, 0), Place::Byte(file.len())));
        indirect(file, (number, 0), &stream);
        number += 1;
    }
    number
}

/// Objects behind a list of their numbers and places.
fn packed(objects: &[(ObjectId, &Object)]) -> Stream {
    let (mut content, mut values) = (Vec::new(), Vec::new());
    for ((id, _), object) in objects {
        put(&mut content, format_args!("{id} {} ", values.len()));
        value(&mut values, object);
        values.push(b' ');
    }
    let first = content.len();
    content.append(&mut values);
    let kind = dictionary! {
        "Type" => "ObjStm", "N" => count(objects.len()), "First" => count(first),
        "Filter" => "FlateDecode",
    };
    Stream::new(kind, deflate(&content))
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
    let upwards = dictionary! { "Predictor" => 12, "Columns" => ROW as i64 };
    let kind = dictionary! {
        "Type" => "XRef", "Size" => size, "W" => vec![1.into(), 4.into(), 2.into()], "Root" => root,
        "Index" => index, "ID" => vec![id.clone(), id], "Filter" => "FlateDecode", "DecodeParms" => upwards,
    };
    Stream::new(kind, deflate(&differences(&rows)))
}

/// Every row as how it differs from the one above it (ISO 32000-1, 7.4.4.4): nearly all rows become the same.
fn differences(rows: &[u8]) -> Vec<u8> {
    const UP: u8 = 2;
    let mut above = [0; ROW];
    let mut differences = Vec::with_capacity(rows.len() + rows.len() / ROW);
    for row in rows.as_chunks::<ROW>().0 {
        differences.push(UP);
        differences.extend(row.iter().zip(above).map(|(byte, above)| byte.wrapping_sub(above)));
        above = *row;
    }
    differences
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

/// As they stand where that can be read, and else in hexadecimal digits.
fn string_value(out: &mut Vec<u8>, bytes: &[u8]) {
    let plain = |byte: &u8| (b' '..=b'~').contains(byte) && !b"()\\".contains(byte);
    if bytes.iter().all(plain) {
        out.push(b'(');
        out.extend_from_slice(bytes);
        return out.push(b')');
    }
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

#[cfg(test)]
mod tests {
    use lopdf::{Document, Object, dictionary};

    #[test]
    fn every_object_is_found_however_many_there_are_and_the_table_can_count_them() {
        let mut document = Document::new();
        let ids: Vec<_> = (0..70_000_i64).map(|number| document.add_object(number)).collect();
        let root = document.add_object(dictionary! { "Type" => "Catalog" });
        document.trailer.set("Root", root);
        let written = super::write(&document, b"1");
        let text = String::from_utf8_lossy(&written);
        let sizes = text.split("/Type /ObjStm/N ").skip(1);
        let sizes = sizes.map(|rest| rest.split('/').next().unwrap().parse::<usize>().unwrap());
        assert!(sizes.clone().all(|size| size <= usize::from(u16::MAX)), "an index has two bytes");
        assert_eq!(sizes.sum::<usize>(), 70_001);
        let read = Document::load_mem(&written).unwrap();
        for (number, id) in (0..).zip(ids) {
            assert_eq!(read.get_object(id).ok(), Some(&Object::Integer(number)), "{id:?}");
        }
    }
}
