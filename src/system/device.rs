//! The name under which this one running install writes its part of the history.
//!
//! Two machines that append to one file lose records through any sync tool (measured). So the name is made at
//! random, lies in the state folder, which no sync tool touches, and is made anew where the machine is another one:
//! a cloned disk, a copied home.

use std::io;
use std::path::{Path, PathBuf};

use uuid::Uuid;

use super::whole_file;

/// Where Linux keeps the machine's own id.
const MACHINE_ID: &str = "/etc/machine-id";
/// The file in the state folder: the name, and a sum of the machine's id.
const FILE: &str = "device";
/// A name is this long: 8 of 24 signs are a hundred thousand million, enough for a family's machines.
const NAME_LETTERS: usize = 8;

/// The name, made and kept where there is none yet.
///
/// # Errors
/// The state folder cannot be written, so a new name cannot be kept.
pub fn name(state: &Path) -> io::Result<String> {
    let machine = std::fs::read_to_string(MACHINE_ID).unwrap_or_default();
    name_on(state, &machine)
}

/// Where it is kept.
pub(super) fn file(state: &Path) -> PathBuf {
    state.join(FILE)
}

fn name_on(state: &Path, machine: &str) -> io::Result<String> {
    let sum = format!("{:08x}", crc32c::crc32c(machine.trim().as_bytes()));
    let path = file(state);
    let kept = whole_file::read(&path, 256).ok().and_then(|bytes| String::from_utf8(bytes).ok());
    if let Some((name, kept_sum)) = kept.as_deref().and_then(|kept| kept.trim().split_once(' '))
        && kept_sum == sum
        && is_name(name)
    {
        return Ok(name.to_owned());
    }
    let name = random_name();
    whole_file::write(&path, format!("{name} {sum}\n").as_bytes())?;
    Ok(name)
}

fn is_name(name: &str) -> bool {
    name.len() == NAME_LETTERS && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
}

pub(super) fn random_name() -> String {
    // No vowels and no look-alikes: a name can be read aloud and is never a word.
    const SIGNS: &[u8; 24] = b"bcdfghjkmnpqrstvwxz23456";
    let random = Uuid::now_v7().as_u128();
    // The low 62 bits are random; each sign is chosen seven of them further on.
    let sign =
        |index: usize| SIGNS.get((random >> (index * 7)) as usize % SIGNS.len()).copied().unwrap_or(b'x');
    (0..NAME_LETTERS).map(|index| char::from(sign(index))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stays_on_its_machine_and_is_made_anew_on_another() {
        let state = tempfile::tempdir().unwrap();
        let first = name_on(state.path(), "one\n").unwrap();
        assert!(is_name(&first), "{first}");
        assert_eq!(name_on(state.path(), "one").unwrap(), first);
        let second = name_on(state.path(), "two").unwrap();
        assert_ne!(second, first);
        assert_eq!(name_on(state.path(), "two").unwrap(), second);
    }

    #[test]
    fn a_damaged_name_is_made_anew() {
        let state = tempfile::tempdir().unwrap();
        let first = name_on(state.path(), "one").unwrap();
        for damaged in [&b"\xff\xfe"[..], b"", b"../../etc 00000000"] {
            std::fs::write(state.path().join(FILE), damaged).unwrap();
            let again = name_on(state.path(), "one").unwrap();
            assert!(is_name(&again) && again != first, "{again}");
        }
    }
}
