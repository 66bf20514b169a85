//! What every letter and statement has around its text: the letterhead, the address in the window of the
//! envelope, place and date, subject, the head of later pages and the footer.

use std::sync::Arc;

use chrono::NaiveDate;
use kluis_domain::letter_code::LetterCode;
use kluis_domain::organisation::{Contact, Organisation};

use crate::DocumentFailure;
use crate::block::{BODY, LINE_HEIGHT, baseline, words};
use crate::code;
use crate::dutch::date_in_words;
use crate::mark::{Mark, Page, Placed, Shade};
use crate::page::{COLUMN, FOOTER_BASELINE, LEFT, MM, RIGHT};
use crate::slice::Landmark;
use crate::tags::{ElementId, Role, Tags};
use crate::text::{Line, Text, break_lines, single_line};
use crate::words::{Sentence, Values, common};

/// Size of the letterhead's small print and of the footer.
const SMALL: f32 = 8.5;

/// Upper side of the address, which must show in the window of a C5/6 envelope.
const WINDOW_TOP: f32 = 50.0 * MM;

/// Width that shows in the window.
const WINDOW_WIDTH: f32 = 84.0 * MM;

/// Where the date stands when the address is no longer than the window is high.
const DATE_TOP: f32 = 88.0 * MM;

/// A document that has been laid out and only needs to be written.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Composition {
    /// Title in the window of a PDF reader.
    pub(crate) title: String,
    /// Pages in order.
    pub(crate) pages: Vec<Page>,
    /// What the marks are.
    pub(crate) tags: Tags,
    /// Headings for the bookmarks.
    pub(crate) landmarks: Vec<Landmark>,
}

/// Who a letter is sent to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Addressee {
    /// Name and address, one line each, as they should show in the window of the envelope.
    pub lines: Vec<String>,
    /// "Geachte mevrouw De Vries,"; when empty, a general salutation is used.
    pub salutation: String,
}

/// What stands above the first paragraph of a letter.
pub(crate) struct Opening<'a> {
    pub(crate) organisation: &'a Organisation,
    pub(crate) addressee: &'a Addressee,
    pub(crate) today: NaiveDate,
    pub(crate) letter_number: &'a str,
    pub(crate) subject: &'a str,
}

/// Stacks lines from a place downwards.
pub(crate) struct Column<'a> {
    pub(crate) tags: &'a mut Tags,
    pub(crate) marks: Vec<Placed>,
    pub(crate) y: f32,
}

/// How the lines of a [`Column`] look.
#[derive(Clone, Copy)]
pub(crate) struct Look {
    pub(crate) x: f32,
    pub(crate) width: f32,
    pub(crate) size: f32,
    pub(crate) leading: f32,
    pub(crate) shade: Shade,
}

impl Look {
    /// Body text over the whole column.
    pub(crate) const BODY: Self =
        Self { x: LEFT, width: COLUMN, size: BODY, leading: BODY * LINE_HEIGHT, shade: Shade::BLACK };

    const SMALL: Self = Self {
        x: RIGHT - 50.0 * MM,
        width: 50.0 * MM,
        size: SMALL,
        leading: SMALL * 1.35,
        shade: Shade::QUIET,
    };
}

/// Lowest end of what stands above the first paragraph; below it the text must still be able to begin.
const LOWEST_OPENING: f32 = 215.0 * MM;

/// How the opening is made to fit when names or addresses are endless: smaller first, and only where that is not
/// enough shorter. Whole names stand in the text as well.
#[derive(Clone, Copy)]
struct Squeeze {
    /// Share of the size that is kept, though never below the small print.
    scale: f32,
    /// Most letters of a line of facts.
    most: usize,
}

impl Squeeze {
    const NONE: Self = Self { scale: 1.0, most: usize::MAX };

    /// Tried in this order where the whole does not fit.
    const CLOSER: [Self; 4] = [
        Self { scale: 0.8, most: usize::MAX },
        Self { scale: 0.8, most: 400 },
        Self { scale: 0.8, most: 160 },
        Self { scale: 0.8, most: 60 },
    ];

    fn look(self, look: Look) -> Look {
        let size = (look.size * self.scale).max(SMALL);
        Look { size, leading: look.leading * size / look.size, ..look }
    }

    fn words(self, words: &str) -> String {
        if words.chars().nth(self.most).is_none() {
            return words.to_owned();
        }
        words.chars().take(self.most).chain(['…']).collect()
    }

    /// The first that fits; the last where none does.
    fn first_that_fits<T>(
        tags: &mut Tags,
        draw: impl Fn(Self, &mut Tags) -> Result<(T, f32), DocumentFailure>,
    ) -> Result<(T, f32), DocumentFailure> {
        let before = tags.clone();
        let mut drawn = draw(Self::NONE, tags)?;
        for squeeze in Self::CLOSER {
            if drawn.1 <= LOWEST_OPENING {
                break;
            }
            tags.clone_from(&before);
            drawn = draw(squeeze, tags)?;
        }
        Ok(drawn)
    }
}

impl<'a> Column<'a> {
    /// A column that begins at a height.
    pub(crate) fn at(tags: &'a mut Tags, y: f32) -> Self {
        Self { tags, marks: Vec::new(), y }
    }

    /// Adds a text, in as many lines as it takes.
    pub(crate) fn add(&mut self, text: &Text, look: Look) {
        let element = self.tags.add(Role::Paragraph, None);
        self.add_to(element, text, look);
    }

    fn add_to(&mut self, element: ElementId, text: &Text, look: Look) {
        for line in break_lines(text, look.size, look.width) {
            let y = self.y + baseline(look.size, look.leading);
            let mark = Mark::Text { x: look.x, y, size: look.size, shade: look.shade, line };
            self.marks.push(Placed::of(element, mark));
            self.y += look.leading;
        }
    }

    /// Adds texts, each on a line of its own; empty ones are left out.
    pub(crate) fn add_lines(&mut self, lines: &[String], look: Look) {
        for line in lines.iter().filter(|line| !line.trim().is_empty()) {
            self.add(&Text::fact(line), look);
        }
    }

    /// White.
    pub(crate) fn space(&mut self, height: f32) {
        self.y += height;
    }
}

/// Draws the letterhead; the result also says where it ends.
pub(crate) fn letterhead(organisation: &Organisation, tags: &mut Tags) -> (Vec<Placed>, f32) {
    Squeeze::first_that_fits(tags, |squeeze, tags| Ok(letterhead_in(organisation, squeeze, tags)))
        .unwrap_or_default()
}

fn letterhead_in(organisation: &Organisation, squeeze: Squeeze, tags: &mut Tags) -> (Vec<Placed>, f32) {
    tags.author.clone_from(&organisation.name);
    let logo = logo(organisation, tags);
    let name_top = logo.as_ref().map_or(17.0 * MM, |(_, end)| end + 2.0 * MM);
    let mut name = Column::at(tags, name_top);
    let width = 105.0 * MM;
    let look = Look { x: LEFT, width, size: 15.0, leading: 19.0, shade: Shade::BLACK };
    name.add(&Text::bold(&squeeze.words(&organisation.name)), squeeze.look(look));
    let mut marks: Vec<Placed> = logo.into_iter().map(|(picture, _)| picture).collect();
    marks.append(&mut name.marks);
    let name_end = name.y;
    let mut details = Column::at(tags, 17.0 * MM);
    let kvk = chamber_of_commerce(organisation);
    let town = town(organisation);
    let details_lines = |lines: &[&str]| lines.iter().map(|line| squeeze.words(line)).collect::<Vec<_>>();
    details.add_lines(&details_lines(&[&organisation.street, &town]), Look::SMALL);
    details.space(3.0);
    let reach = details_lines(&[&organisation.phone, &organisation.email, &organisation.website]);
    details.add_lines(&reach, Look::SMALL);
    details.space(3.0);
    details.add_lines(kvk.as_slice(), Look::SMALL);
    let end = details.y.max(name_end);
    marks.append(&mut details.marks);
    (marks, end)
}

/// The logo above the name, and where it ends.
fn logo(organisation: &Organisation, tags: &mut Tags) -> Option<(Placed, f32)> {
    let logo = organisation.logo.as_ref()?;
    let (width, height) = logo.printed();
    let (width, height, y) = (width * MM, height * MM, 11.0 * MM);
    let element = tags.add_figure(&organisation.name);
    let picture = Mark::Picture { x: LEFT, y, width, height, logo: Arc::clone(logo) };
    Some((Placed::of(element, picture), y + height))
}

fn chamber_of_commerce(organisation: &Organisation) -> Option<String> {
    let values = Values::default().with("kvk", &organisation.kvk);
    let given = !organisation.kvk.is_empty();
    given.then(|| common().chamber_of_commerce.fill_words(&values).unwrap_or_default())
}

/// "4461 AB Goes".
pub(crate) fn town(organisation: &Organisation) -> String {
    format!("{} {}", organisation.postcode, organisation.town).trim().to_owned()
}

/// "Dorpsstraat 1, 4461 AB Goes".
pub(crate) fn address(organisation: &Organisation) -> String {
    let town = town(organisation);
    let parts = [organisation.street.as_str(), town.as_str()];
    let given: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    given.join(", ")
}

/// "bel 0113 200 300 of mail naar privacy@voorbeeld.nl".
pub(crate) fn reach(organisation: &Organisation) -> Result<String, DocumentFailure> {
    let (contact, words) = (contact(organisation), &common().reach);
    let values = Values::default()
        .with("telefoon", &contact.phone)
        .with("email", &contact.email)
        .with("adres", &address(organisation));
    let ways = [(&words.phone, &contact.phone), (&words.email, &contact.email)];
    let given: Vec<&Sentence> =
        ways.into_iter().filter(|(_, fact)| !fact.is_empty()).map(|(way, _)| way).collect();
    let given = if given.is_empty() { vec![&words.address] } else { given };
    let ways: Result<Vec<String>, DocumentFailure> =
        given.into_iter().map(|way| way.fill_words(&values)).collect();
    Ok(ways?.join(&words.or))
}

/// The person to ask about privacy; the organisation itself when no one is named.
pub(crate) fn contact(organisation: &Organisation) -> Contact {
    let own = &organisation.contact;
    let or = |first: &String, second: &String| if first.is_empty() { second.clone() } else { first.clone() };
    if own.phone.is_empty() && own.email.is_empty() {
        let name = or(&own.name, &organisation.name);
        return Contact { name, phone: organisation.phone.clone(), email: organisation.email.clone() };
    }
    Contact { name: or(&own.name, &organisation.name), phone: own.phone.clone(), email: own.email.clone() }
}

/// Draws everything above the first paragraph; the result also says where that paragraph may begin.
pub(crate) fn opening(opening: &Opening<'_>, tags: &mut Tags) -> Result<(Vec<Placed>, f32), DocumentFailure> {
    Squeeze::first_that_fits(tags, |squeeze, tags| opening_in(opening, squeeze, tags))
}

fn opening_in(
    opening: &Opening<'_>,
    squeeze: Squeeze,
    tags: &mut Tags,
) -> Result<(Vec<Placed>, f32), DocumentFailure> {
    let (mut marks, head_end) = letterhead_in(opening.organisation, squeeze, tags);
    let mut window = Column::at(tags, WINDOW_TOP.max(head_end + 4.0 * MM));
    let look = Look { width: WINDOW_WIDTH, leading: BODY * 1.3, ..Look::BODY };
    let lines: Vec<String> = opening.addressee.lines.iter().map(|line| squeeze.words(line)).collect();
    window.add_lines(&lines, squeeze.look(look));
    let window_end = window.y;
    marks.append(&mut window.marks);
    let mut column = Column::at(tags, DATE_TOP.max(window_end + 8.0 * MM));
    references(opening, squeeze, &mut column)?;
    let salutation = opening.addressee.salutation.as_str();
    let salutation = if salutation.is_empty() { common().salutation.as_str() } else { salutation };
    column.space(BODY * LINE_HEIGHT);
    column.add(&Text::fact(&squeeze.words(salutation)), squeeze.look(Look::BODY));
    let end = column.y;
    marks.append(&mut column.marks);
    Ok((marks, end))
}

fn references(
    opening: &Opening<'_>,
    squeeze: Squeeze,
    column: &mut Column<'_>,
) -> Result<(), DocumentFailure> {
    let words = common();
    let date = date_in_words(opening.today);
    let town = squeeze.words(&opening.organisation.town);
    let values = Values::default().with("plaats", &town).with("datum", &date);
    let place_and_date = words.place_and_date.fill_words(&values)?;
    let look = squeeze.look(Look::BODY);
    column.add(&Text::fact(place_and_date.trim_start_matches(", ")), look);
    column.space(6.0);
    reference(column, look, &words.our_reference, &Text::fact(&squeeze.words(opening.letter_number)));
    reference(column, look, &words.subject, &Text::bold(&squeeze.words(opening.subject)));
    Ok(())
}

fn reference(column: &mut Column<'_>, look: Look, label: &str, value: &Text) {
    let indent = 30.0 * MM;
    let element = column.tags.add(Role::Paragraph, None);
    let label = words(&Text::label(&format!("{label}:")), LEFT, look.size, element);
    column.marks.push(label.lowered(column.y + baseline(look.size, look.leading)));
    let look = Look { x: LEFT + indent, width: COLUMN - indent, ..look };
    column.add_to(element, value, look);
}

/// Draws the name of the organisation above every page but the first, and the footer under all of them.
pub(crate) fn frame(pages: &mut [Page], head: &str, foot: &str) -> Result<(), DocumentFailure> {
    framed(pages, head, foot, |_, _| None)
}

/// [`frame`] with the code of a letter in the corner of every page. Without a vault there is no code.
pub(crate) fn coded_frame(
    pages: &mut [Page],
    head: &str,
    foot: &str,
    vault_tag: &str,
    letter_number: &str,
) -> Result<(), DocumentFailure> {
    framed(pages, head, foot, |page, count| LetterCode::new(vault_tag, letter_number, page, count))
}

fn framed(
    pages: &mut [Page],
    head: &str,
    foot: &str,
    code_of: impl Fn(usize, usize) -> Option<LetterCode>,
) -> Result<(), DocumentFailure> {
    let count = pages.len();
    for (index, page) in pages.iter_mut().enumerate() {
        if index > 0 {
            page.marks.splice(0..0, running_head(head));
        }
        let code = code_of(index + 1, count).and_then(|it| code::mark(&it));
        let right = if code.is_some() { code::LEFT_SIDE - 4.0 * MM } else { RIGHT };
        page.marks.extend(footer(foot, index + 1, count, right)?);
        page.marks.extend(code);
    }
    Ok(())
}

fn running_head(head: &str) -> Vec<Placed> {
    vec![small(LEFT, 14.0 * MM, shortened(head, COLUMN))]
}

/// A line that repeats what stands in full elsewhere: what does not fit is left out before its last part, "Brief…
/// · 2026-0042".
fn shortened(words: &str, width: f32) -> Line {
    let whole = single_line(&Text::fact(words));
    let room = width * 1000.0 / SMALL;
    if whole.width <= room {
        return whole;
    }
    let (name, tail) = words.rsplit_once(" · ").unwrap_or((words, ""));
    let tail = if tail.is_empty() { String::new() } else { format!(" · {tail}") };
    let cut = |letters: usize, tail: &str| {
        let name: String = name.chars().take(letters).collect();
        single_line(&Text::fact(&format!("{}…{tail}", name.trim_end())))
    };
    let tail = if cut(1, &tail).width <= room { tail.as_str() } else { "" };
    let (mut fits, mut too_long) = (0, name.chars().count());
    while fits + 1 < too_long {
        let middle = usize::midpoint(fits, too_long);
        if cut(middle, tail).width <= room { fits = middle } else { too_long = middle }
    }
    cut(fits, tail)
}

fn footer(foot: &str, number: usize, count: usize, right: f32) -> Result<Vec<Placed>, DocumentFailure> {
    let values = Values::default().with("pagina", &number.to_string()).with("paginas", &count.to_string());
    let page = single_line(&Text::fact(&common().page.fill_words(&values)?));
    let x = right - page.width * SMALL / 1000.0;
    let left = shortened(foot, x - LEFT - 12.0);
    Ok(vec![small(LEFT, FOOTER_BASELINE, left), small(x, FOOTER_BASELINE, page)])
}

fn small(x: f32, y: f32, line: Line) -> Placed {
    Placed::decoration(Mark::Text { x, y, size: SMALL, shade: Shade::QUIET, line })
}
