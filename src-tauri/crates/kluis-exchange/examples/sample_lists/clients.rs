//! Forty fictional clients, written as the lists that tests and demonstrations import.
//!
//! The BSNs lie in the range 999900006 to 999999990 that is never issued, and pass the elfproef.

use encoding_rs::WINDOWS_1252;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};

/// What is wrong with a list.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Faults {
    /// Nothing.
    None,
    /// A BSN that fails the elfproef in row 8, 31 February in row 19, no surname in row 33.
    Three,
}

/// Surname, prefix, partner's surname, its prefix, name use, initials, first names, birth date, sex, street, number,
/// letter, addition, postcode, town, telephone, mobile, e-mail, start of care, end of care.
const CLIENTS: [&str; 40] = [
    "Øse||||eigen|A.|Astrid|14-03-1948|vrouw|Dorpsstraat|12|a||1097 ZK|Lindendorp|010-1234501|06-12345601|astrid@example.org|01-02-2024|",
    "Vries|de|||eigen|J.P.|Jan Pieter|02-11-1939|man|Kerkplein|3|||1098 ZM|Lindendorp|010-1234502|||15-05-2023|",
    "Berg|van den|Ménière||partner-eigen|C.M.|Cornelia Maria|29-02-1952|vrouw|1e Jan Steenstraat|5||2|2397 XV|Waterhoek||06-12345603|c.meniere@example.org|01-09-2022|",
    "Sørensen||||eigen|L.|Lars|1952|man|Plein 1940-1945|7|||2398 XW|Waterhoek|015-1234504|||01-01-2021|",
    "Ménière||||eigen|É.|Élodie|03-1961|vrouw|Molenweg|118|b|2|3297 YB|Oosterbroek||06-12345605|elodie@example.org|12-12-2023|",
    "Şahin||Yılmaz||eigen-partner|F.|Fatma|21-07-1974|vrouw|Beukenlaan|45|||3298 YC|Oosterbroek|078-1234506|06-12345606|fatma@example.org|03-06-2024|",
    "Łukasz||||eigen|T.|Tomasz|09-09-1983|man|Havenkade|201||bis|4197 ZD|Rietmolen||06-12345607||20-08-2024|",
    "Hooft|'t|||eigen|W.F.|Willem Frederik|30-04-1945|man|Achterom|1|||4198 ZE|Rietmolen|0345-123408|||01-10-2019|31-12-2024",
    "Jansen||Vries|de|partner|M.|Maria|17-01-1957|vrouw|Lindelaan|88|||5097 XF|Zandhuizen|013-1234509||m.jansen@example.org|01-03-2022|",
    "Dijk|van|||eigen|P.|Pieter|05-05-1966|man|Schoolstraat|14|c||5098 XG|Zandhuizen||06-12345610||11-11-2021|",
    "Bakker||||eigen|S.|Sanne|23-06-2011|vrouw|Speelweide|6|||6097 YH|Veenmeer|0475-123411||ouders.bakker@example.org|01-08-2024|",
    "Meer|van der|Bakker||eigen-partner|H.J.|Hendrika Johanna|11-12-1943|vrouw|Eikenhof|32||3|6098 YJ|Veenmeer|0475-123412|||01-04-2020|",
    "Müller||||eigen|K.|Klaus|1938|man|Grensweg|77|||7097 ZK|Hoogwolde|0315-123413|||14-02-2018|30-06-2023",
    "García Pérez||||eigen|J.|José|19-03-1979|man|Zonnestraat|9|||7098 ZL|Hoogwolde||06-12345614|jose@example.org|01-07-2023|",
    "Gonçalves|da|||eigen|I.|Inês|08-08-1990|vrouw|Parkzicht|150||hs|8097 XM|Meerwijk||06-12345615|ines@example.org|16-09-2024|",
    "Åkesson||Smit||partner|B.|Britta|27-10-1955|vrouw|Weidepad|2|a||8098 XN|Meerwijk|0561-123416|||01-05-2021|",
    "Smit||||eigen|D.|Daan|12-12-2015|man|Kastanjelaan|23|||9097 YP|Noorderhaven|050-1234517||gezin.smit@example.org|02-01-2025|",
    "Horst|ter|||eigen|G.|Geertje|10-1947|vrouw|Brink|11|||9098 YR|Noorderhaven|050-1234518|||01-11-2020|",
    "Boer|den|Graaf|de|partner-eigen|A.C.|Anna Cornelia|06-06-1960|vrouw|Vaartkade|64|||1197 ZS|Westerpolder|020-1234519|06-12345619|a.degraaf@example.org|01-06-2022|",
    "Graaf|de|||eigen|R.|Ruud|25-02-1958|man|Vaartkade|64|||1197 ZS|Westerpolder|020-1234519|||01-06-2022|",
    "Ouden|den|||eigen|T.|Teunis|1931|man|Rusthof|4||12|2197 XT|Duinrand|071-1234521|||07-07-2017|",
    "El Amrani||||eigen|Y.|Youssef|04-04-1996|man|Laan van Verhildersum|37|||2198 XV|Duinrand||06-12345622|youssef@example.org|01-03-2024|",
    "Nguyen||||eigen|T.H.|Thi Hoa|15-08-1969|vrouw|Marktstraat|8|||3197 YW|Rivierstede||06-12345623||10-10-2022|",
    "Weiß||||eigen|E.|Elke|31-12-1949|vrouw|Torenplein|19|||3198 YX|Rivierstede|0180-123424|||01-01-2022|",
    "Dvořák||Bos||eigen-partner|J.|Jana|20-05-1972|vrouw|Boslaan|101|||4297 ZB|Zuiderveld||06-12345625|jana@example.org|05-02-2024|",
    "Bos||||eigen|N.|Niels|03-09-2008|man|Boslaan|101|||4297 ZB|Zuiderveld||06-12345626|niels@example.org|05-02-2024|",
    "Leeuwen|van|||eigen|E.|Els|22-02-1951|vrouw|Kloosterhof|5|d|1|5197 XC|Heidehoek|073-1234527|||18-03-2019|",
    "Veld|in 't|||eigen|C.|Cor|13-06-1942|man|Heideweg|260|||5198 XD|Heidehoek|073-1234528|||01-12-2016|01-03-2022",
    "Haar|van de|Linden|van der|partner|W.|Willemina|07-1946|vrouw|Meidoornstraat|16|||6197 YE|Bronsdal|043-1234529|||01-09-2021|",
    "Çelik||||eigen|A.|Ayşe|28-11-1987|vrouw|Fabrieksweg|49|||6198 YF|Bronsdal||06-12345630|ayse@example.org|22-04-2024|",
    "Wit|de|||eigen|F.|Floor|16-01-2003|x|Stationsweg|130||3|7197 ZG|Esmarke||06-12345631|floor@example.org|01-10-2023|",
    "Brûlé||||eigen|G.|Gaëlle|24-03-1976|vrouw|Rozenpad|27|||7198 ZH|Esmarke|0541-123432|||15-01-2024|",
    "Prins||||eigen|O.|Otto|01-05-1936|man|Wilgenhof|90|||8197 XJ|Terpwolde|058-1234533|||01-02-2018|",
    "Loo|van 't|||eigen|B.|Bea|18-10-1963|vrouw|Terpweg|13|||8198 XK|Terpwolde|058-1234534|06-12345634||09-09-2023|",
    "Koning||||eigen|I.|Iris|26-07-1999|vrouw|Sluisstraat|35|a|2|9197 YL|Waddenzijl||06-12345635|iris@example.org|01-05-2024|",
    "Schouten||Koning||partner-eigen|L.|Loes|10-04-1964|vrouw|Zeedijk|71|||9198 YM|Waddenzijl|0519-123436|||30-11-2020|",
    "Visser||||eigen|M.|Mats|19-09-2019|man|Duinpad|2|||1297 ZN|Gooirand|035-1234537||ouders.visser@example.org|01-09-2024|",
    "Beek|op de|||eigen|H.|Harm|02-02-1953|man|Vijverlaan|55|||1298 ZP|Gooirand|035-1234538|||13-03-2021|",
    "Žižka||||eigen|P.|Petra|05-1970|vrouw|Ambachtsweg|18|||2297 XR|Kleipolder||06-12345639|petra@example.org|17-06-2024|",
    "Jansen||||eigen|M.|Mohamed|17-01-1985|man|Lindelaan|90|||5097 XF|Zandhuizen|013-1234540|06-12345640|mo.jansen@example.org|01-03-2025|",
];

const CSV_HEADINGS: [&str; 20] = [
    "Cliëntnr",
    "Achternaam",
    "Tussenv.",
    "Achternaam partner",
    "Tussenv. partner",
    "Naamgebruik",
    "Voorletters",
    "Voornamen",
    "Geb. datum",
    "M/V",
    "BSN-nummer",
    "Adres",
    "Postcode",
    "Woonplaats",
    "Tel.",
    "Mobiel",
    "E-mailadres",
    "Ingangsdatum zorg",
    "Einddatum zorg",
    "Opmerking",
];

const WORKBOOK_HEADINGS: [&str; 22] = [
    "Cliëntnummer",
    "Achternaam",
    "Tussenvoegsel",
    "Achternaam partner",
    "Tussenvoegsel partner",
    "Naamgebruik",
    "Voorletters",
    "Voornamen",
    "Geboortedatum",
    "Geslacht",
    "Straat",
    "Huisnummer",
    "Huisletter",
    "Toevoeging",
    "Postcode",
    "Woonplaats",
    "Telefoon",
    "Mobiel",
    "E-mailadres",
    "Ingangsdatum zorg",
    "Einddatum zorg",
    "BSN",
];

/// The list as a Dutch spreadsheet program exports it: Windows-1252, semicolons, CRLF.
pub(crate) fn csv(faults: Faults) -> Vec<u8> {
    let mut lines = vec![CSV_HEADINGS.join(";")];
    lines.extend((0..CLIENTS.len()).map(|at| csv_row(at, faults).join(";")));
    let text: String = lines.iter().map(|line| format!("{line}\r\n")).collect();
    let (bytes, _, lost) = WINDOWS_1252.encode(&text);
    assert!(!lost, "every sign that Windows-1252 lacks has a replacement");
    bytes.into_owned()
}

fn csv_row(at: usize, faults: Faults) -> Vec<String> {
    let [surname, prefix, partner, partner_prefix, name_use, initials, first_names, birth, sex, rest @ ..] =
        fields(at);
    let [street, number, letter, addition, postcode, town, phone, mobile, email, start, end] = rest;
    let address = format!("{street} {number}{}{letter}{}{addition}", gap(letter, " "), gap(addition, "-"));
    let sex = match sex {
        "man" => "M",
        "vrouw" => "V",
        other => other,
    };
    let remark = if at == 1 { "\"Belt liever 's ochtends; spreekt \"\"plat\"\"\"" } else { "" };
    let (surname, birth, bsn) = spoiled(at, faults, surname, birth);
    let first = [reference(at), surname, prefix.to_owned(), partner.to_owned(), partner_prefix.to_owned()];
    let second = [
        name_use,
        initials,
        first_names,
        &birth,
        sex,
        &bsn,
        &address,
        postcode,
        town,
        phone,
        mobile,
        email,
        start,
        end,
        remark,
    ];
    first.iter().map(String::as_str).chain(second).map(in_windows_1252).collect()
}

fn gap<'a>(part: &str, gap: &'a str) -> &'a str {
    if part.is_empty() { "" } else { gap }
}

fn spoiled(at: usize, faults: Faults, surname: &str, birth: &str) -> (String, String, String) {
    let row = at + 2;
    let right = (surname.to_owned(), birth.to_owned(), bsn(at).to_string());
    match (faults, row) {
        (Faults::Three, 8) => (right.0, right.1, (bsn(at) + 1).to_string()),
        (Faults::Three, 19) => (right.0, "31-02-1980".to_owned(), right.2),
        (Faults::Three, 33) => (String::new(), right.1, right.2),
        (Faults::Three | Faults::None, _) => right,
    }
}

/// The letters of these names that Windows-1252 lacks, as a clerk would type them.
fn in_windows_1252(text: &str) -> String {
    text.replace('Ş', "S").replace('ş', "s").replace('Ł', "L").replace('ı', "i").replace('ř', "r")
}

/// The list as a workbook, in which whole dates are dates.
pub(crate) fn workbook() -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let written = ExcelDateTime::from_ymd(2026, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_title("Cliënten").set_creation_datetime(&written));
    let bold = Format::new().set_bold();
    let date = Format::new().set_num_format("dd-mm-yyyy");
    let sheet = workbook.add_worksheet().set_name("Cliënten")?;
    for (column, heading) in (0..).zip(WORKBOOK_HEADINGS) {
        sheet.write_string_with_format(0, column, heading, &bold)?;
        sheet.set_column_width(column, 16)?;
    }
    for at in 0..CLIENTS.len() {
        for (column, text) in (0..).zip(workbook_row(at)) {
            match excel_date(&text) {
                Some(day) => sheet.write_datetime_with_format(at as u32 + 1, column, &day, &date)?,
                None if text.is_empty() => continue,
                None => sheet.write_string(at as u32 + 1, column, &text)?,
            };
        }
    }
    workbook.save_to_buffer()
}

fn workbook_row(at: usize) -> Vec<String> {
    let mut row = vec![reference(at)];
    row.extend(fields(at).map(str::to_owned));
    row.push(bsn(at).to_string());
    row
}

fn excel_date(text: &str) -> Option<ExcelDateTime> {
    let [day, month, year] = text.split('-').collect::<Vec<_>>().try_into().ok()?;
    ExcelDateTime::from_ymd(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

fn fields(at: usize) -> [&'static str; 20] {
    let fields: Vec<&str> = CLIENTS[at].split('|').collect();
    fields.try_into().expect("every client above has twenty fields")
}

fn reference(at: usize) -> String {
    format!("C-{:04}", 1001 + at)
}

/// Distinct numbers from the range that is never issued.
fn bsn(at: usize) -> u32 {
    let passing = (999_900_006..=999_999_990).filter(|it| passes_elfproef(*it));
    passing.step_by(211).nth(at).expect("the range holds 9,000 passing numbers, and 40 times 211 is fewer")
}

/// 9a + 8b + 7c + 6d + 5e + 4f + 3g + 2h - i is a multiple of 11.
fn passes_elfproef(bsn: u32) -> bool {
    let digit = |power: u32| (bsn / 10_u32.pow(power) % 10) as i32;
    let sum: i32 = (1..9).map(|power| (power as i32 + 1) * digit(power)).sum();
    (sum - digit(0)) % 11 == 0
}
