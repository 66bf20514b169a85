//! A list of contents: the headings of level 2 with the pages on which they stand.

use crate::DocumentFailure;
use crate::slice::Pages;
use crate::tags::Tags;
use crate::words::common;

/// Lays a document out with its contents.
///
/// The list takes room itself, and so changes the pages that it names; it is laid out until they are right.
pub(crate) fn with_contents(
    lay_out: impl Fn(&[(String, String)]) -> Result<(Pages, Tags), DocumentFailure>,
) -> Result<(Pages, Tags), DocumentFailure> {
    let mut laid_out = lay_out(&[])?;
    for _ in 0..3 {
        let found = entries(&laid_out.0);
        laid_out = lay_out(&found)?;
        if entries(&laid_out.0) == found {
            break;
        }
    }
    Ok(laid_out)
}

fn entries(pages: &Pages) -> Vec<(String, String)> {
    let contents = &common().statement.contents;
    let sections = pages.landmarks.iter().filter(|mark| mark.level == 2 && mark.title != *contents);
    sections.map(|mark| (mark.title.clone(), (mark.page + 1).to_string())).collect()
}
