//! The bill of materials: every crate and every package of npm that becomes part of the programs, as CycloneDX 1.5
//! (ECMA-424), made from what cargo and the lock file of npm say.

use crate::obstacle::{Obstacle, Outcome, on};
use crate::workspace::Workspace;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;

/// What is shipped.
const PROGRAMS: [&str; 2] = ["dossierkluis", "kluis-cli"];

/// The bill for one target, such as `x86_64-unknown-linux-gnu`.
pub(crate) fn bill(workspace: &Workspace, target: &str) -> Outcome<Value> {
    let metadata = metadata(workspace, target)?;
    let lock = workspace.path("ui/package-lock.json");
    let text = std::fs::read_to_string(&lock).map_err(on(&lock))?;
    let npm: Value = serde_json::from_str(&text)
        .map_err(|_| Obstacle::Unreadable { path: lock, expected: "the lock file of npm" })?;
    Ok(written(&metadata, &npm, target))
}

fn metadata(workspace: &Workspace, target: &str) -> Outcome<Value> {
    let arguments = ["metadata", "--format-version", "1", "--locked", "--filter-platform", target];
    let missing = || Obstacle::Answer { step: arguments.join(" "), expected: "the crates" };
    let answer = workspace.cargo(&arguments).output().ok().ok_or_else(missing)?;
    serde_json::from_slice(&answer.stdout).map_err(|_| missing())
}

fn written(metadata: &Value, npm: &Value, target: &str) -> Value {
    let used = reached(metadata);
    let packages = list(&metadata["packages"]);
    let version = packages.iter().find(|it| it["name"] == "dossierkluis").map(|it| it["version"].clone());
    let mut components: Vec<Value> = packages
        .iter()
        .filter(|it| it["id"].as_str().is_some_and(|id| used.contains(id)))
        .map(crate_component)
        .collect();
    components.extend(npm["packages"].as_object().into_iter().flatten().filter_map(npm_component));
    let main = json!({
        "type": "application", "bom-ref": "dossierkluis", "name": "dossierkluis", "version": version,
        "licenses": [{ "expression": "EUPL-1.2" }],
        "properties": [{ "name": "target", "value": target }],
    });
    let dependencies: Vec<Value> = list(&metadata["resolve"]["nodes"])
        .iter()
        .filter(|it| it["id"].as_str().is_some_and(|id| used.contains(id)))
        .map(|it| json!({ "ref": it["id"], "dependsOn": normal(it) }))
        .collect();
    json!({
        "bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1,
        "serialNumber": format!("urn:uuid:{}", uuid::Uuid::new_v4()),
        "metadata": { "component": main, "tools": { "components": [{ "type": "application", "name": "xtask" }] } },
        "components": components, "dependencies": dependencies,
    })
}

/// The ids of all crates that become part of a program, and not only of its making.
fn reached(metadata: &Value) -> BTreeSet<&str> {
    let name_of =
        |id: &str| list(&metadata["packages"]).iter().find(|it| it["id"] == id).map(|it| &it["name"]);
    let nodes = list(&metadata["resolve"]["nodes"]);
    let is_program = |id: &&str| name_of(id).is_some_and(|name| PROGRAMS.iter().any(|it| name == it));
    let mut left: Vec<&str> = nodes.iter().filter_map(|it| it["id"].as_str()).filter(is_program).collect();
    let mut found = BTreeSet::new();
    while let Some(id) = left.pop() {
        if found.insert(id) {
            left.extend(nodes.iter().find(|it| it["id"] == id).into_iter().flat_map(normal));
        }
    }
    found
}

/// What a crate is linked with: neither what builds it nor what tests it.
fn normal(node: &Value) -> Vec<&str> {
    let linked = |it: &&Value| list(&it["dep_kinds"]).iter().any(|kind| kind["kind"].is_null());
    list(&node["deps"]).iter().filter(linked).filter_map(|it| it["pkg"].as_str()).collect()
}

fn crate_component(package: &Value) -> Value {
    let text = |field: &str| package[field].as_str().unwrap_or_default();
    let licence = text("license").replace('/', " OR ");
    json!({
        "type": "library", "bom-ref": package["id"], "name": package["name"], "version": package["version"],
        "purl": format!("pkg:cargo/{}@{}", text("name"), text("version")),
        "licenses": [{ "expression": licence }],
    })
}

/// Packages that only build or test the interface are left out.
fn npm_component((path, package): (&String, &Value)) -> Option<Value> {
    let name = path.rsplit("node_modules/").next().filter(|_| !path.is_empty())?;
    let shipped = package["dev"] != true && package["optional"] != true;
    let version = package["version"].as_str()?;
    shipped.then(|| {
        json!({
            "type": "library", "bom-ref": format!("npm:{path}@{version}"), "name": name, "version": version,
            "purl": format!("pkg:npm/{}@{version}", name.replace('@', "%40")),
            "licenses": [{ "expression": package["license"] }],
        })
    })
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// Writes the bill as a file.
pub(crate) fn write(bill: &Value, file: &Path) -> Outcome<()> {
    std::fs::write(file, format!("{bill:#}\n")).map_err(on(file))
}

#[cfg(test)]
mod tests {
    use super::{bill, list};
    use crate::workspace::Workspace;
    use std::collections::BTreeSet;

    /// The fields that CycloneDX 1.5 requires, and that every reference leads somewhere.
    #[test]
    fn the_bill_has_what_the_norm_requires() {
        let workspace = Workspace::locate().expect("the test runs in the checkout");
        let bill = bill(&workspace, "x86_64-pc-windows-msvc").expect("cargo and npm have lock files");
        assert_eq!((&bill["bomFormat"], &bill["specVersion"]), (&"CycloneDX".into(), &"1.5".into()));
        assert!(bill["version"].as_u64().is_some_and(|it| 1 <= it), "a version from 1 on");
        let serial = bill["serialNumber"].as_str().and_then(|it| it.strip_prefix("urn:uuid:"));
        assert!(serial.is_some_and(|it| uuid::Uuid::parse_str(it).is_ok()), "a serial number");
        let components = list(&bill["components"]);
        for component in components {
            for field in ["type", "name", "version", "bom-ref", "purl"] {
                assert!(component[field].as_str().is_some_and(|it| !it.is_empty()), "{field} of {component}");
            }
            let licence = component["licenses"][0]["expression"].as_str();
            assert!(licence.is_some_and(|it| !it.is_empty()), "licence of {component}");
        }
        let refs: BTreeSet<&str> = components.iter().filter_map(|it| it["bom-ref"].as_str()).collect();
        assert_eq!(refs.len(), components.len(), "each reference once");
        for dependency in list(&bill["dependencies"]) {
            for id in list(&dependency["dependsOn"]).iter().chain([&dependency["ref"]]) {
                assert!(id.as_str().is_some_and(|it| refs.contains(it)), "{id} is a component");
            }
        }
        let names: BTreeSet<&str> = components.iter().filter_map(|it| it["name"].as_str()).collect();
        for expected in ["rusqlite", "tauri", "kluis-vault", "@tauri-apps/api", "@lucide/svelte"] {
            assert!(names.contains(expected), "{expected} is part of the program");
        }
        for builder in ["gtk", "proptest", "vite", "tempfile"] {
            assert!(!names.contains(builder), "{builder} is no part of the program on Windows");
        }
    }
}
