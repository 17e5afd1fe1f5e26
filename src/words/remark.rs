//! What there is to know of a step before it is done. It says "may", and forbids nothing.

use super::Words;
use crate::domain::routine::Remark;

impl Words {
    /// A remark, in a sentence.
    pub fn remark(&self, remark: &Remark) -> String {
        match remark {
            Remark::Leap { from, to } => {
                let percent = to.as_millis() * 100 / from.as_millis().max(1);
                let percent = u64::try_from(percent).unwrap_or(u64::MAX).saturating_sub(100);
                let values = [
                    ("from", self.length(*from).into()),
                    ("to", self.length(*to).into()),
                    ("percent", percent.into()),
                ];
                self.say("editor-remark-leap", &values)
            }
            Remark::DeepBend => self.get("editor-remark-deep"),
            Remark::NoWarmUp => self.get("editor-remark-cold"),
            Remark::OneSide(side) => {
                let side = self.side(*side).unwrap_or_default();
                self.say("editor-remark-one-side", &[("side", side.into())])
            }
            Remark::Little(muscle, time) => {
                let muscle = self.capital(&self.muscle(*muscle));
                let values = [("muscle", muscle.into()), ("time", self.length(*time).into())];
                self.say("editor-remark-little", &values)
            }
        }
    }
}
