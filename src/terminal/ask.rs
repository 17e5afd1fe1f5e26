//! The check-in in a terminal: one key an answer; any other key, or ten seconds, goes on without one; Ctrl+C, q and Esc leave.

use std::io;
use std::time::Duration;

use crossterm::event::KeyCode;

use super::Screen;
use crate::domain::record::Flag;
use crate::hall::Hall;
use crate::system::clock::wall_now;
use crate::words::Words;

/// Nobody is held up by a question for longer.
const ANSWER_WAIT: Duration = Duration::from_secs(10);

/// What was answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Answer {
    pub(super) discomfort: Option<u8>,
    pub(super) flags: Vec<Flag>,
}

/// Asks whether to go on with a session that was cut off.
pub(super) fn go_on(screen: &Screen, question: &str) -> io::Result<bool> {
    screen.line(question)?;
    Ok(screen.answer_within(ANSWER_WAIT)? == Some(KeyCode::Char('g')))
}

/// Says which warning signs are open, if any is; whether the session begins. Where no key can be read, it does.
pub(super) fn understood(screen: &Screen, hall: &Hall) -> io::Result<bool> {
    let signs = hall.open_signs();
    if signs.is_empty() {
        return Ok(true);
    }
    let signs = hall.words.open_signs(wall_now().date(), &signs);
    screen.line(&hall.words.say("terminal-sign", &[("signs", signs.into())]))?;
    if !screen.keys {
        return Ok(true);
    }
    screen.line(&hall.words.get("terminal-sign-ask"))?;
    let understood = screen.answer_within(ANSWER_WAIT)? == Some(KeyCode::Char('y'));
    if !understood {
        screen.line(&hall.words.get("terminal-sign-not-begun"))?;
    }
    Ok(understood)
}

/// Asks for a rating, 0 to 10.
pub(super) fn rating(screen: &Screen, words: &Words, question: &str) -> io::Result<Option<u8>> {
    screen.line(&words.get(question))?;
    let rating = match screen.answer_within(ANSWER_WAIT)? {
        Some(KeyCode::Char('t')) => Some(10),
        Some(KeyCode::Char(digit)) => digit.to_digit(10).and_then(|digit| u8::try_from(digit).ok()),
        _ => None,
    };
    screen.line(&match rating {
        Some(rating) => words.say("terminal-rated", &[("n", rating.into())]),
        None => words.get("terminal-not-rated"),
    })?;
    Ok(rating)
}

/// Asks how it feels after the session, and for the two warning signs; each answer is there at once.
pub(super) fn after(screen: &Screen, words: &Words, answer: &mut Answer) -> io::Result<()> {
    answer.discomfort = rating(screen, words, "terminal-rate-after")?;
    for (flag, question) in [(Flag::Sharp, "terminal-ask-sharp"), (Flag::Radiating, "terminal-ask-radiating")]
    {
        screen.line(&words.get(question))?;
        if screen.answer_within(ANSWER_WAIT)? == Some(KeyCode::Char('y')) {
            answer.flags.push(flag);
        }
    }
    if !answer.flags.is_empty() {
        screen.line(&words.get("terminal-see-professional"))?;
    }
    Ok(())
}
