//! The mixer, driven sample by sample.

use super::*;
use crate::domain::score::CueKind;
use crate::system::audio::bank::{Bank, Found, Heard};

const RATE: u32 = 48_000;

struct Room {
    board: Arc<Board>,
    bank: Bank,
    mixer: Mixer,
    desk: Desk,
}

fn room() -> Room {
    let (board, bank) = (Arc::new(Board::new(1.0)), Bank::new(Arc::default(), RATE));
    let (mixer, desk) = mixer(RATE, board.clone());
    Room { board, bank, mixer, desk }
}

fn millis(millis: u64) -> Duration {
    Duration::from_millis(millis)
}

fn at(after_boot: u64) -> MachineTime {
    MachineTime::since_boot(millis(after_boot))
}

impl Room {
    fn place(&mut self, frame: u64, kind: CueKind) {
        self.place_due(frame, at(0), kind);
    }

    fn place_due(&mut self, frame: u64, due: MachineTime, kind: CueKind) {
        let epoch = self.board.epoch();
        let Found::Samples(samples, gain) = self.bank.find(&Heard::Tone(kind)) else { panic!("a tone") };
        self.desk.orders.push(Order::Begin(Placed { frame, due, samples, gain, epoch })).unwrap();
    }

    fn hear(&mut self, frames: usize) -> Vec<f32> {
        self.mixer.by_ref().take(frames).collect()
    }
}

fn silent(samples: &[f32]) -> bool {
    samples.iter().all(|sample| *sample == 0.0)
}

#[test]
fn with_nothing_placed_it_plays_silence_and_never_ends() {
    assert!(silent(&room().hear(100_000)));
}

#[test]
fn a_cue_begins_on_its_sample_and_is_its_tone_unchanged() {
    let mut room = room();
    room.place(1_001, CueKind::Start);
    let heard = room.hear(60_000);
    let tone = room.bank.tone(CueKind::Start);
    assert!(silent(&heard[..1_001]));
    assert_eq!(&heard[1_001..1_001 + tone.len()], tone);
    assert!(silent(&heard[1_001 + tone.len()..]));
    assert_eq!(room.board.counters().begun, 1);
}

#[test]
fn cues_that_overlap_are_added() {
    let mut room = room();
    room.place(0, CueKind::Finish);
    room.place(2_000, CueKind::End);
    let heard = room.hear(10_000);
    let (finish, end) = (room.bank.tone(CueKind::Finish), room.bank.tone(CueKind::End));
    assert_eq!(heard[5_000..=5_000], [finish[5_000] + end[3_000]]);
}

#[test]
fn cues_placed_out_of_order_begin_in_order() {
    let mut room = room();
    room.place(9_000, CueKind::Tempo);
    room.place(3_000, CueKind::Tempo);
    let heard = room.hear(12_000);
    let tone = room.bank.tone(CueKind::Tempo);
    assert_eq!(&heard[3_000..3_000 + tone.len()], tone);
    assert_eq!(&heard[9_000..9_000 + tone.len()], tone);
}

#[test]
fn a_shift_moves_what_waits_and_leaves_what_sounds() {
    let mut room = room();
    room.place(0, CueKind::Start);
    room.place(40_000, CueKind::Tempo);
    let mut heard = room.hear(1_000);
    room.desk.orders.push(Order::Shift(-2_000)).unwrap();
    room.place(60_000, CueKind::Tempo);
    heard.extend(room.hear(70_000));
    let (start, tempo) = (room.bank.tone(CueKind::Start), room.bank.tone(CueKind::Tempo));
    assert_eq!(&heard[..start.len()], start);
    assert_eq!(&heard[38_000..38_000 + tempo.len()], tempo);
    assert_eq!(&heard[60_000..60_000 + tempo.len()], tempo);
}

#[test]
fn what_is_taken_back_never_begins_and_what_sounds_rings_out() {
    let mut room = room();
    room.place(0, CueKind::Start);
    room.place(3_000, CueKind::HalfWay);
    let mut heard = room.hear(1_000);
    room.board.take_back();
    heard.extend(room.hear(60_000));
    let tone = room.bank.tone(CueKind::Start);
    assert_eq!(&heard[..tone.len()], tone);
    assert!(silent(&heard[tone.len()..]));
}

#[test]
fn hushed_it_is_silent_within_seven_milliseconds_and_without_a_jump() {
    let mut room = room();
    room.place(0, CueKind::Rest);
    let mut heard = room.hear(4_000);
    room.board.hush();
    heard.extend(room.hear(20_000));
    assert!(silent(&heard[4_000 + 7 * 48..]));
    let step = heard.windows(2).map(|two| (two[1] - two[0]).abs()).fold(0.0, f32::max);
    assert!(step < 0.05, "jumps by {step}");
}

#[test]
fn what_is_placed_after_a_hush_sounds() {
    let mut room = room();
    room.board.hush();
    room.place(100, CueKind::Tempo);
    let heard = room.hear(5_000);
    assert_eq!(&heard[100..100 + room.bank.tone(CueKind::Tempo).len()], room.bank.tone(CueKind::Tempo));
}

#[test]
fn a_cue_a_little_late_begins_at_once() {
    let mut room = room();
    room.hear(10_048);
    room.mixer.called(at(1_250), millis(170));
    room.place_due(5_000, at(1_000), CueKind::Tempo);
    let heard = room.hear(5_000);
    let begins = heard.iter().position(|sample| *sample != 0.0).unwrap();
    assert!(begins <= 64, "begins {begins} frames later");
}

#[test]
fn a_cue_over_250_milliseconds_late_is_dropped_and_counted() {
    let mut room = room();
    room.hear(10_048);
    room.mixer.called(at(1_251), millis(170));
    room.place_due(5_000, at(1_000), CueKind::Tempo);
    assert!(silent(&room.hear(5_000)));
    assert_eq!(room.board.counters().late_dropped, 1);
}

#[test]
fn cues_placed_before_the_machine_slept_do_not_sound_after_it() {
    let mut room = room();
    room.mixer.called(at(1_000), millis(170));
    for second in 1..=10 {
        room.place_due(u64::from(second * RATE), at(1_170 + u64::from(second) * 1_000), CueKind::LastTick);
    }
    room.hear(4_096);
    room.mixer.called(at(60_000), millis(170));
    assert!(silent(&room.hear(11 * RATE as usize)));
    assert_eq!(room.board.counters().late_dropped, 10);
}

#[test]
fn muted_is_silent_and_a_moved_slider_does_not_jump() {
    let mut room = room();
    room.place(0, CueKind::Rest);
    let mut heard = room.hear(6_000);
    room.board.set_volume(0.0);
    heard.extend(room.hear(6_000));
    let step = heard.windows(2).map(|two| (two[1] - two[0]).abs()).fold(0.0, f32::max);
    assert!(step < 0.05, "jumps by {step}");
    assert!(silent(&heard[6_000 + 1_100..]));
}

#[test]
fn half_the_slider_is_a_quarter_of_the_level() {
    let mut room = room();
    room.board.set_volume(0.5);
    room.place(64, CueKind::Start);
    let heard = room.hear(5_000);
    assert_eq!(heard[4_000..=4_000], [room.bank.tone(CueKind::Start)[4_000 - 64] * 0.25]);
}

#[test]
fn however_many_sound_at_once_it_never_clips() {
    let mut room = room();
    for kind in CueKind::ALL.into_iter().chain(CueKind::ALL) {
        room.place(500, kind);
    }
    let peak = room.hear(80_000).into_iter().fold(0.0_f32, |peak, sample| peak.max(sample.abs()));
    assert!(peak > 0.9 && peak < 1.0, "peaks at {peak}");
}

#[test]
fn any_two_at_once_pass_without_being_bent() {
    let bank = Bank::new(Arc::default(), RATE);
    for one in CueKind::ALL {
        for other in CueKind::ALL {
            let (one, other) = (bank.tone(one), bank.tone(other));
            let peak = one.iter().zip(other.iter()).fold(0.0_f32, |peak, (a, b)| peak.max((a + b).abs()));
            assert!(peak <= BEND_FROM, "peaks at {peak}");
        }
    }
}

#[test]
fn a_full_mixer_leaves_the_rest_in_the_ring() {
    let mut room = room();
    for cue in 0..WAITING_MAX as u64 {
        room.place(100_000 + cue, CueKind::Tempo);
    }
    room.hear(64);
    assert_eq!(room.desk.orders.slots(), WAITING_MAX);
    room.place(200_000, CueKind::Tempo);
    room.hear(64);
    assert_eq!(room.desk.orders.slots(), WAITING_MAX - 1);
    assert_eq!(room.board.busy(), 64);
}

#[test]
fn each_call_of_the_device_is_seen_by_the_supervisor() {
    let mut room = room();
    room.mixer.called(at(1_000), millis(170));
    room.hear(480);
    room.mixer.called(at(1_010), millis(165));
    let seen: Vec<Sighting> = std::iter::from_fn(|| room.desk.sightings.pop().ok()).collect();
    let sighting = |frame, called, latency| Sighting { frame, at: at(called), latency: millis(latency) };
    assert_eq!(seen, [sighting(0, 1_000, 170), sighting(480, 1_010, 165)]);
}

#[test]
fn frames_and_lengths_are_each_others_way_back() {
    assert_eq!(frames(millis(1_500), 44_100), 66_150);
    assert_eq!(length(66_150, 44_100), millis(1_500));
    assert_eq!(frames(Duration::from_nanos(31_250), 48_000), 2);
}
