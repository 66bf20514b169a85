//! A picture of a screen: read from the memory of Xvfb, cropped to its window, written as PNG.
//! The writer knows only what a screenshot needs: 8-bit RGB, each row as its difference with the row
//! above, and runs of equal bytes (which flat areas become) in one fixed-code deflate block
//! (RFC 1950, RFC 1951 and the PNG specification).

use std::collections::HashSet;

/// An RGB picture, three bytes for each pixel, row after row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Picture {
    pub(crate) width: usize,
    pub(crate) height: usize,
    pub(crate) pixels: Vec<[u8; 3]>,
}

impl Picture {
    /// Reads an XWD dump of a 24-bit screen with 32 bits to a pixel; `None` when it is anything else.
    pub(crate) fn from_xwd(dump: &[u8]) -> Option<Self> {
        let field = |index: usize| {
            let bytes = dump.get(index * 4..index * 4 + 4)?;
            Some(u32::from_be_bytes(bytes.try_into().ok()?) as usize)
        };
        let (header, version, width, height) = (field(0)?, field(1)?, field(4)?, field(5)?);
        let (little_endian, bits, stride, colours) = (field(7)? == 0, field(11)?, field(12)?, field(19)?);
        if version != 7 || bits != 32 || width == 0 {
            return None;
        }
        let data = dump.get(header + colours * 12..)?;
        let mut pixels = Vec::with_capacity(width * height);
        for row in data.chunks_exact(stride).take(height) {
            let row = row.get(..width * 4)?;
            pixels.extend(row.as_chunks::<4>().0.iter().map(|pixel| match (little_endian, pixel) {
                (true, [blue, green, red, _]) | (false, [_, red, green, blue]) => [*red, *green, *blue],
            }));
        }
        (pixels.len() == width * height).then_some(Self { width, height, pixels })
    }

    /// How many different colours it has.
    pub(crate) fn colours(&self) -> usize {
        self.pixels.iter().collect::<HashSet<_>>().len()
    }

    /// The smallest part that holds every pixel that is not black, which is the colour of an empty screen.
    pub(crate) fn without_border(&self) -> Self {
        let lit = |pixel: &[u8; 3]| *pixel != [0, 0, 0];
        let rows = || self.pixels.chunks_exact(self.width);
        let top = rows().position(|row| row.iter().any(lit)).unwrap_or(0);
        let bottom = rows().rposition(|row| row.iter().any(lit)).map_or(0, |row| row + 1);
        let left = rows().filter_map(|row| row.iter().position(lit)).min().unwrap_or(0);
        let right = rows().filter_map(|row| row.iter().rposition(lit)).max().map_or(0, |column| column + 1);
        let inside = rows().take(bottom).skip(top);
        let pixels: Vec<[u8; 3]> = inside.filter_map(|row| row.get(left..right)).flatten().copied().collect();
        Self { width: right - left, height: bottom.saturating_sub(top), pixels }
    }

    /// The picture as a PNG file.
    pub(crate) fn to_png(&self) -> Vec<u8> {
        let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
        let mut header = Vec::new();
        header.extend((self.width as u32).to_be_bytes());
        header.extend((self.height as u32).to_be_bytes());
        // Eight bits, RGB, and the only compression, filter method and order that are always read.
        header.extend([8, 2, 0, 0, 0]);
        chunk(&mut file, b"IHDR", &header);
        chunk(&mut file, b"IDAT", &zlib(&self.filtered()));
        chunk(&mut file, b"IEND", &[]);
        file
    }

    /// Each row as its difference with the row above (filter type 2).
    fn filtered(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity((self.width * 3 + 1) * self.height);
        let mut above = vec![[0; 3]; self.width];
        for row in self.pixels.chunks_exact(self.width.max(1)) {
            bytes.push(2);
            let pairs = row.as_flattened().iter().zip(above.as_flattened());
            bytes.extend(pairs.map(|(here, above)| here.wrapping_sub(*above)));
            above.copy_from_slice(row);
        }
        bytes
    }
}

fn chunk(file: &mut Vec<u8>, kind: &[u8; 4], data: &[u8]) {
    file.extend((data.len() as u32).to_be_bytes());
    let start = file.len();
    file.extend(kind);
    file.extend(data);
    let sum = crc32(file.get(start..).unwrap_or_default());
    file.extend(sum.to_be_bytes());
}

fn crc32(bytes: &[u8]) -> u32 {
    let shift = |sum: u32| if sum & 1 == 1 { 0xedb8_8320 ^ (sum >> 1) } else { sum >> 1 };
    !bytes.iter().fold(u32::MAX, |sum, byte| (0..8).fold(sum ^ u32::from(*byte), |sum, _| shift(sum)))
}

fn adler32(bytes: &[u8]) -> u32 {
    let (low, high) = bytes.iter().fold((1_u32, 0_u32), |(low, high), byte| {
        let low = (low + u32::from(*byte)) % 65_521;
        (low, (high + low) % 65_521)
    });
    high << 16 | low
}

fn zlib(bytes: &[u8]) -> Vec<u8> {
    let mut stream = vec![0x78, 0x01];
    stream.extend(deflate(bytes));
    stream.extend(adler32(bytes).to_be_bytes());
    stream
}

/// One last block with fixed codes, in which a byte repeated at least four times is one byte and a copy.
fn deflate(bytes: &[u8]) -> Vec<u8> {
    let mut bits = Bits::default();
    bits.low_first(0b011, 3);
    for run in bytes.chunk_by(|here, next| here == next) {
        let (Some(byte), mut left) = (run.first(), run.len()) else { continue };
        bits.literal(*byte);
        left -= 1;
        while left >= 3 {
            let length = left.min(LONGEST_COPY);
            bits.copy_of_previous_byte(length);
            left -= length;
        }
        (0..left).for_each(|_| bits.literal(*byte));
    }
    bits.code(0, 7);
    bits.finish()
}

const LONGEST_COPY: usize = 258;

#[derive(Default)]
struct Bits {
    bytes: Vec<u8>,
    pending: u32,
    count: u32,
}

impl Bits {
    /// Appends `count` bits of a number, lowest first.
    fn low_first(&mut self, value: u32, count: u32) {
        for position in 0..count {
            self.pending |= (value >> position & 1) << self.count;
            self.count += 1;
            if self.count == 8 {
                self.bytes.push(self.pending as u8);
                (self.pending, self.count) = (0, 0);
            }
        }
    }

    /// Appends `count` bits of a code word, highest first.
    fn code(&mut self, word: u32, count: u32) {
        self.low_first(word.reverse_bits() >> (32 - count), count);
    }

    /// The fixed code of a literal byte (RFC 1951, 3.2.6).
    fn literal(&mut self, byte: u8) {
        let byte = u32::from(byte);
        if byte < 144 { self.code(0x30 + byte, 8) } else { self.code(0x190 + byte - 144, 9) }
    }

    /// A copy of `length` (3 to 258) bytes from distance 1.
    fn copy_of_previous_byte(&mut self, length: usize) {
        let (symbol, extra, extra_bits) = length_code(length as u32);
        if symbol < 280 {
            self.code(symbol - 256, 7)
        } else {
            self.code(0xc0 + symbol - 280, 8)
        }
        self.low_first(extra, extra_bits);
        self.code(0, 5);
    }

    fn finish(mut self) -> Vec<u8> {
        if self.count > 0 {
            self.bytes.push(self.pending as u8);
        }
        self.bytes
    }
}

/// The symbol, the extra bits and their number for a length of 3 to 258 (RFC 1951, 3.2.5).
fn length_code(length: u32) -> (u32, u32, u32) {
    match length {
        ..=10 => (254 + length, 0, 0),
        258.. => (285, 0, 0),
        11..=257 => {
            let above = length - 3;
            let extra_bits = above.ilog2() - 2;
            let symbol = 257 + 4 * extra_bits + (above >> extra_bits);
            (symbol, above & ((1 << extra_bits) - 1), extra_bits)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Picture;

    /// A picture with flat areas, runs of every length up to beyond the longest copy, and noise.
    fn varied() -> Picture {
        let (width, height) = (300, 290);
        let mut noise = 1_u32;
        let pixels = (0..width * height)
            .map(|index| {
                let (row, column) = (index / width, index % width);
                noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                match (column < row, row % 7) {
                    (true, 0) => noise.to_be_bytes().first_chunk().copied().expect("four bytes hold three"),
                    (true, _) => [row as u8, 7, 200],
                    (false, _) => [255, 255, 255],
                }
            })
            .collect();
        Picture { width, height, pixels }
    }

    #[test]
    fn an_independent_reader_sees_the_same_pixels() {
        let picture = varied();
        let decoded = image::load_from_memory(&picture.to_png()).expect("the file is a valid PNG").to_rgb8();
        assert_eq!(decoded.dimensions(), (300, 290));
        assert_eq!(decoded.as_raw(), picture.pixels.as_flattened());
    }

    #[test]
    fn a_flat_screen_is_a_small_file() {
        let flat = Picture { width: 1280, height: 800, pixels: vec![[245, 246, 247]; 1280 * 800] };
        assert!(flat.to_png().len() < 30_000, "three million equal bytes are {}", flat.to_png().len());
    }

    #[test]
    fn the_border_of_an_empty_screen_is_left_out() {
        let mut pixels = vec![[0, 0, 0]; 30];
        pixels.splice(12..14, [[9, 9, 9], [8, 8, 8]]);
        let screen = Picture { width: 10, height: 3, pixels };
        let window = Picture { width: 2, height: 1, pixels: vec![[9, 9, 9], [8, 8, 8]] };
        assert_eq!(screen.without_border(), window);
    }

    #[test]
    fn a_dump_of_a_screen_is_read_and_a_cut_one_refused() {
        let mut dump: Vec<u8> = Vec::new();
        let fields = [100, 7, 2, 24, 2, 1, 0, 0, 32, 0, 32, 32, 8, 4, 0, 0, 0, 8, 256, 1, 0, 0, 0, 0, 0];
        fields.iter().for_each(|field: &u32| dump.extend(field.to_be_bytes()));
        dump.extend([0; 12]);
        dump.extend([3, 2, 1, 0, 6, 5, 4, 0]);
        let expected = Picture { width: 2, height: 1, pixels: vec![[1, 2, 3], [4, 5, 6]] };
        assert_eq!(Picture::from_xwd(&dump), Some(expected));
        dump.pop();
        assert_eq!(Picture::from_xwd(&dump), None, "its last pixel is cut");
    }
}
