//! Writes the sample lists in `tests/lists` anew: `cargo run -p kluis-exchange --example sample_lists`.

use std::{error::Error, fs, path::Path};

mod clients;

use clients::Faults;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/lists");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("clienten-40.csv"), clients::csv(Faults::None))?;
    fs::write(folder.join("clienten-3-fouten.csv"), clients::csv(Faults::Three))?;
    fs::write(folder.join("clienten-40.xlsx"), clients::workbook()?)?;
    Ok(())
}
