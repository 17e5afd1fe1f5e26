//! What each command does in each phase, and what is credited.

use super::*;
use crate::domain::command::Command;
use crate::domain::plan::tests::plan_of;

const fn secs(secs: u64) -> Duration {
    Duration::from_secs(secs)
}

fn session_of(steps: &str) -> Session {
    Session::start(Arc::new(plan_of(steps))).0
}

fn set(set: usize, held: u64, reps: Option<u16>, outcome: Outcome) -> What {
    What::Set(SetResult { set, held: secs(held), reps, outcome })
}

fn whats(events: &[Event]) -> Vec<What> {
    events.iter().map(|event| event.what).collect()
}

fn sets_of(events: &[Event]) -> Vec<What> {
    whats(events).into_iter().filter(|what| matches!(what, What::Set(_))).collect()
}

const TWO_BENDS: &str = r#"Hold(exercise: "bend", sets: 2, rest_secs: 10)"#;

#[test]
fn a_late_wake_up_takes_nothing_from_the_next_segment() {
    let mut session = session_of(TWO_BENDS);
    let events = session.advance(secs(36));
    let expected = [
        Event { at: secs(5), what: What::Ended(0) },
        Event { at: secs(5), what: What::Began(1) },
        Event { at: secs(35), what: What::Ended(1) },
        Event { at: secs(35), what: set(0, 30, None, Outcome::Done) },
        Event { at: secs(35), what: What::Began(2) },
    ];
    assert_eq!(events, expected);
    assert_eq!(session.remaining(), secs(9));
    assert_eq!(session.remaining_total(), secs(39));
}

#[test]
fn a_whole_session_ends_finished_with_all_sets_done() {
    let mut session = session_of(TWO_BENDS);
    let events = session.advance(secs(1_000));
    assert_eq!(sets_of(&events), [set(0, 30, None, Outcome::Done), set(1, 30, None, Outcome::Done)]);
    assert_eq!(events.last(), Some(&Event { at: secs(75), what: What::Over(Ending::Finished) }));
    assert_eq!(session.active(), secs(60));
    assert_eq!(session.command(Command::Pause), Err(Refused::Over));
}

#[test]
fn nothing_is_credited_while_paused() {
    let mut session = session_of(TWO_BENDS);
    session.advance(secs(15));
    assert_eq!(whats(&session.command(Command::Pause).unwrap()), [What::Paused(PauseCause::Asked)]);
    assert_eq!(session.advance(secs(500)), []);
    assert_eq!(session.command(Command::Pause), Err(Refused::StandsStill));
    assert_eq!(whats(&session.command(Command::Resume).unwrap()), [What::Resumed]);
    assert_eq!(session.command(Command::Resume), Err(Refused::Runs));
    assert_eq!(sets_of(&session.advance(secs(20))), [set(0, 30, None, Outcome::Done)]);
}

#[test]
fn skip_in_prepare_begins_the_work_and_in_the_work_records_what_was_held() {
    let mut session = session_of(TWO_BENDS);
    assert_eq!(whats(&session.command(Command::Skip).unwrap()), [What::Ended(0), What::Began(1)]);
    session.advance(secs(12));
    let events = session.command(Command::Skip).unwrap();
    assert_eq!(whats(&events), [What::Ended(1), set(0, 12, None, Outcome::Skipped), What::Began(2)]);
}

#[test]
fn back_goes_to_the_beginning_and_again_to_the_one_before() {
    let mut session = session_of(TWO_BENDS);
    session.advance(secs(20));
    assert_eq!(whats(&session.command(Command::Back).unwrap()), [What::Ended(1), What::Began(1)]);
    assert_eq!(whats(&session.command(Command::Back).unwrap()), [What::Ended(1), What::Began(0)]);
    assert_eq!(whats(&session.command(Command::Back).unwrap()), [What::Ended(0), What::Began(0)]);
}

#[test]
fn seconds_held_before_going_back_add_up_and_a_recorded_set_gets_a_further_record() {
    let mut session = session_of(TWO_BENDS);
    session.advance(secs(15));
    session.command(Command::Back).unwrap();
    assert_eq!(sets_of(&session.advance(secs(31))), [set(0, 40, None, Outcome::Done)]);
    session.command(Command::Back).unwrap();
    assert_eq!(sets_of(&session.advance(secs(30))), [set(0, 30, None, Outcome::Done)]);
}

#[test]
fn ten_seconds_more_or_less_change_the_running_segment_alone() {
    let mut session = session_of(TWO_BENDS);
    session.advance(secs(6));
    session.command(Command::Longer).unwrap();
    assert_eq!((session.length(), session.remaining()), (secs(40), secs(39)));
    session.command(Command::Shorter).unwrap();
    session.command(Command::Shorter).unwrap();
    assert_eq!(session.remaining(), secs(19));
    assert_eq!(sets_of(&session.advance(secs(19))), [set(0, 20, None, Outcome::Done)]);
    assert_eq!(session.length(), secs(10), "the rest that follows keeps its length");
}

#[test]
fn shortened_to_nothing_before_half_was_held_is_skipped() {
    let mut session = session_of(TWO_BENDS);
    session.advance(secs(6));
    for _ in 0..2 {
        session.command(Command::Shorter).unwrap();
    }
    let events = session.command(Command::Shorter).unwrap();
    assert_eq!(
        whats(&events),
        [What::LengthChanged, What::Ended(1), set(0, 1, None, Outcome::Skipped), What::Began(2)]
    );
}

#[test]
fn hurts_records_the_set_pauses_and_offers_to_go_on() {
    let mut session = session_of(r#"Reps(exercise: "bridge", reps: 5)"#);
    session.advance(secs(5 + 13));
    let hurt = set(0, 13, Some(2), Outcome::Hurt);
    assert_eq!(whats(&session.command(Command::Hurts).unwrap()), [hurt, What::Paused(PauseCause::Hurts)]);
    assert_eq!(session.command(Command::Hurts), Err(Refused::StandsStill));
    session.command(Command::Resume).unwrap();
    assert_eq!(sets_of(&session.advance(secs(17))), [set(0, 17, Some(3), Outcome::Done)]);
}

#[test]
fn after_hurts_the_whole_step_can_be_left_out() {
    let mut session = session_of(r#"Hold(exercise: "bend", sets: 2), Hold(exercise: "kneel")"#);
    session.advance(secs(15));
    session.command(Command::Hurts).unwrap();
    let events = session.command(Command::SkipStep).unwrap();
    let skipped = |number| set(number, 0, None, Outcome::Skipped);
    assert_eq!(whats(&events), [What::Ended(1), skipped(1), What::Resumed, What::Began(2)]);
    assert_eq!(session.segment().unwrap().of.as_ref().unwrap().exercise.id, "kneel");
    let rest = session.command(Command::Stop).unwrap();
    assert_eq!(sets_of(&rest), [skipped(2), skipped(3)]);
}

const CIRCUIT: &str = r#"Repeat(times: 2, rest_secs: 7, steps: [Hold(exercise: "bend"), Rest(secs: 9), Move(exercise: "march")])"#;

#[test]
fn hurts_in_a_rest_between_exercises_is_said_of_the_one_before_which_can_be_left_out_of_all_rounds() {
    let mut session = session_of(CIRCUIT);
    session.advance(secs(36));
    let hurt = set(0, 0, None, Outcome::Hurt);
    assert_eq!(whats(&session.command(Command::Hurts).unwrap()), [hurt, What::Paused(PauseCause::Hurts)]);
    assert_eq!(session.hurting().unwrap().exercise.id, "bend");
    let events = session.command(Command::SkipStep).unwrap();
    assert_eq!(whats(&events), [set(2, 0, None, Outcome::Skipped), What::Resumed], "the rest goes on");
    assert_eq!((session.remaining(), session.remaining_total()), (secs(8), secs(8 + 45 + 7 + 45)));
    let events = session.advance(secs(1_000));
    assert_eq!(sets_of(&events), [set(1, 40, None, Outcome::Done), set(3, 40, None, Outcome::Done)]);
    assert_eq!(events.last(), Some(&Event { at: secs(36 + 105), what: What::Over(Ending::Finished) }));
}

#[test]
fn what_was_left_out_stays_left_out_after_a_crash() {
    let plan = Arc::new(plan_of(CIRCUIT));
    // The bend hurt in the first round and was left out of the second.
    let (mut session, _) = Session::take_up(plan, &[true, false, true, false]);
    let sets = sets_of(&session.advance(secs(1_000)));
    assert_eq!(sets, [set(1, 40, None, Outcome::Done), set(3, 40, None, Outcome::Done)]);
}

#[test]
fn hurts_before_anything_was_done_records_nothing_and_leaving_it_out_ends_the_rest() {
    let mut session = session_of(r#"Rest(secs: 9), Hold(exercise: "bend")"#);
    assert_eq!(whats(&session.command(Command::Hurts).unwrap()), [What::Paused(PauseCause::Hurts)]);
    let events = session.command(Command::SkipStep).unwrap();
    assert_eq!(whats(&events), [What::Resumed, What::Ended(0), What::Began(1)]);
}

#[test]
fn hurts_in_a_rest_is_said_of_the_set_just_ended() {
    let mut session = session_of(TWO_BENDS);
    session.advance(secs(36));
    assert_eq!(sets_of(&session.command(Command::Hurts).unwrap()), [set(0, 0, None, Outcome::Hurt)]);
}

#[test]
fn one_can_go_to_any_segment_and_what_was_passed_over_is_skipped_at_the_end() {
    let mut session = session_of(r#"Hold(exercise: "bend", sets: 2), Hold(exercise: "kneel", sides: Left)"#);
    session.advance(secs(15));
    let last = session.plan().segments.len() - 1;
    let events = session.command(Command::GoTo(last)).unwrap();
    assert_eq!(whats(&events), [What::Ended(1), set(0, 10, None, Outcome::Skipped), What::Began(last)]);
    assert_eq!(session.command(Command::GoTo(last + 1)), Err(Refused::NoSuchSegment));
    assert_eq!(whats(&session.command(Command::GoTo(1)).unwrap()).last(), Some(&What::Began(1)));
    session.advance(secs(30));
    let rest = sets_of(&session.command(Command::Stop).unwrap());
    assert_eq!(rest, [1, 2].map(|number| set(number, 0, None, Outcome::Skipped)));
}

#[test]
fn stop_records_what_was_held_and_what_was_never_reached() {
    let mut session = session_of(TWO_BENDS);
    session.advance(secs(12));
    let events = session.command(Command::Stop).unwrap();
    let expected = [
        What::Ended(1),
        set(0, 7, None, Outcome::Stopped),
        set(1, 0, None, Outcome::Skipped),
        What::Over(Ending::Stopped),
    ];
    assert_eq!(whats(&events), expected);
    assert_eq!(session.advance(secs(100)), []);
}

#[test]
fn a_wait_stands_still_until_the_person_goes_on() {
    let mut session = session_of(r#"Wait(), Hold(exercise: "bend")"#);
    assert_eq!(session.phase(), Phase::Waiting);
    assert_eq!(session.advance(secs(100)), []);
    assert_eq!(session.command(Command::Pause), Err(Refused::StandsStill));
    assert_eq!(session.command(Command::Longer), Err(Refused::NoLength));
    assert_eq!(whats(&session.command(Command::Resume).unwrap()), [What::Ended(0), What::Began(1)]);
    assert_eq!((session.phase(), session.now()), (Phase::Running, secs(0)));
}

#[test]
fn an_interruption_credits_nothing_and_offers_to_go_on() {
    let mut session = session_of(TWO_BENDS);
    session.advance(secs(15));
    let cause = PauseCause::Interrupted { asleep: secs(3_600) };
    assert_eq!(whats(&session.interrupt(secs(3_600))), [What::Paused(cause)]);
    assert_eq!(session.interrupt(secs(5)), []);
    session.command(Command::Resume).unwrap();
    assert_eq!(sets_of(&session.advance(secs(20))), [set(0, 30, None, Outcome::Done)]);
}

#[test]
fn alternating_reps_are_credited_to_each_side_by_itself() {
    let mut session = session_of(r#"Reps(exercise: "swing", reps: 4, alternate: true)"#);
    session.advance(secs(5 + 7));
    let events = session.command(Command::Stop).unwrap();
    assert_eq!(
        sets_of(&events),
        [set(0, 4, Some(2), Outcome::Stopped), set(1, 3, Some(1), Outcome::Stopped)]
    );
}

#[test]
fn one_skipped_rep_of_several_leaves_the_set_done() {
    let mut session = session_of(r#"Hold(exercise: "dog", reps: [3], sides: Left)"#);
    session.advance(secs(5 + 2));
    session.command(Command::Skip).unwrap();
    assert_eq!(sets_of(&session.advance(secs(100))), [set(0, 18, Some(2), Outcome::Done)]);
}

#[test]
fn a_cut_off_session_is_taken_up_before_its_first_set_without_a_record() {
    let plan = Arc::new(plan_of(r#"Hold(exercise: "kneel", sets: 2, rest_secs: 10)"#));
    let (session, events) = Session::take_up(Arc::clone(&plan), &[true, true, true, false]);
    assert_eq!(whats(&events), [What::Began(6)]);
    assert_eq!(session.segment().unwrap().kind, SegmentKind::ChangeSides);
    let (mut over, events) = Session::take_up(plan, &[true; 4]);
    assert_eq!(whats(&events), [What::Over(Ending::Finished)]);
    assert_eq!(over.command(Command::Resume), Err(Refused::Over));
}

#[test]
fn every_command_in_every_phase_is_obeyed_or_refused_and_never_panics() {
    let fresh = || session_of(r#"Hold(exercise: "bend"), Wait(), Hold(exercise: "dog", reps: 1)"#);
    let running = fresh();
    let (mut paused, mut hurt, mut asleep, mut waiting, mut over) =
        (fresh(), fresh(), fresh(), fresh(), fresh());
    paused.command(Command::Pause).unwrap();
    hurt.command(Command::Hurts).unwrap();
    asleep.interrupt(secs(9));
    waiting.advance(secs(36));
    assert_eq!(waiting.phase(), Phase::Waiting);
    over.command(Command::Stop).unwrap();
    let refused = |session: &Session| {
        Command::ALL
            .map(|command| session.clone().command(command).is_err().then_some(command))
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
    };
    assert_eq!(refused(&running), [Command::Resume]);
    assert_eq!(refused(&paused), [Command::Pause]);
    assert_eq!(refused(&hurt), [Command::Pause, Command::Hurts]);
    assert_eq!(refused(&asleep), [Command::Pause]);
    assert_eq!(refused(&waiting), [Command::Pause, Command::Longer, Command::Shorter]);
    assert_eq!(refused(&over), Command::ALL);
}
