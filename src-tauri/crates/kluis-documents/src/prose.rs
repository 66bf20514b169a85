//! Composed texts as blocks: what `kluis_domain::prose` filled in, ready to be measured.

use kluis_domain::prose::{Fact, Part};

use crate::block::{Block, Cell, Columns, Signature, Table};
use crate::text::Text;

/// A part of a composed text as a block.
pub(crate) fn block(part: &Part) -> Block {
    let texts = |items: &[String]| items.iter().map(|item| Text::plain(item)).collect();
    match part {
        Part::Paragraph(text) => Block::Paragraph(Text::plain(text)),
        Part::Bullets(items) => Block::Bullets(texts(items)),
        Part::Steps(items) => Block::Steps(texts(items)),
        Part::Choices(items) => Block::Choices(texts(items)),
        Part::Writing(labels) => Block::Writing(labels.clone()),
        Part::Facts(facts) => {
            let lines = facts.iter().map(|fact| (Text::fact(&fact.label), Text::plain(&fact.value)));
            Block::Facts(lines.collect())
        }
        Part::Table { head, rows } => {
            let cells = |row: &Vec<String>| row.iter().map(|cell| Cell::Words(Text::plain(cell))).collect();
            let rows = rows.iter().map(cells).collect();
            Block::Table(Table { columns: Columns::Measured, head: head.clone(), rows })
        }
        Part::Signature { known, written, label } => Block::Signature(Signature {
            known: known.iter().map(pair).collect(),
            written: written.clone(),
            label: label.clone(),
        }),
    }
}

fn pair(fact: &Fact) -> (String, String) {
    (fact.label.clone(), fact.value.clone())
}
