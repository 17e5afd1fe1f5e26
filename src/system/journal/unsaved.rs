//! Records that could not be written: kept in memory, and tried again with every record that follows and when asked.
//!
//! They are part of the history meanwhile, so that a person sees what they did. Should the program end before they
//! are written, they are lost: that is said as long as there are any.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::{Journal, JournalFault};
use crate::domain::record::Record;

/// What is still to be written, shared by every copy of one journal.
#[derive(Clone, Debug, Default)]
pub(super) struct Unsaved(Arc<Mutex<Kept>>);

#[derive(Debug, Default)]
struct Kept {
    records: Vec<Record>,
    fault: Option<JournalFault>,
}

impl Unsaved {
    /// Never held while a disk is waited for: who draws asks here too.
    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn records(&self) -> Vec<Record> {
        self.kept().records.clone()
    }
}

impl Journal {
    /// Makes a record durable; one that cannot be written is kept and tried again.
    ///
    /// # Errors
    /// The log folder could not be written. Whether all records are safe all the same, the fault tells.
    pub fn save(&self, record: Record) -> Result<(), JournalFault> {
        self.unsaved.kept().records.push(record);
        self.write_unsaved()
    }

    /// Writes what could not be written before: what is unsaved, and what the log folder has lost. Then sees whether a
    /// record could be written just now.
    ///
    /// # Errors
    /// It could not.
    pub fn catch_up(&self) -> Result<(), JournalFault> {
        self.write_unsaved()?;
        let caught_up = self.heal().and_then(|_| self.try_log_folder());
        self.unsaved.kept().fault = caught_up.clone().err();
        caught_up
    }

    /// Why records could not be written when that was last tried.
    pub fn fault(&self) -> Option<JournalFault> {
        self.unsaved.kept().fault.clone()
    }

    /// Whether records are kept in memory alone.
    pub fn has_unsaved(&self) -> bool {
        !self.unsaved.kept().records.is_empty()
    }

    fn write_unsaved(&self) -> Result<(), JournalFault> {
        let mut fault: Option<JournalFault> = None;
        // One that another thread writes just now too is harmless: readers take the union by id.
        for record in self.unsaved.records() {
            let failed = self.append(&record).err();
            if failed.as_ref().is_none_or(|fault| fault.is_safe) {
                self.unsaved.kept().records.retain(|kept| kept.id != record.id);
            }
            // What would be lost if the program ended now is said before what is merely late.
            if fault.as_ref().is_none_or(|fault| fault.is_safe) {
                fault = failed.or(fault);
            }
        }
        self.unsaved.kept().fault.clone_from(&fault);
        fault.map_or(Ok(()), Err)
    }
}
