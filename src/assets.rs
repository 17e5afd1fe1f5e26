//! What comes with Supple, embedded in the binary: exercises, poses, built-in routines, the font.
//!
//! Bytes only. Reading them, and a person's own files that take their place, is `system::library`'s affair.

/// The catalogue: the text of `assets/exercises.ron`.
pub const EXERCISES: &str = include_str!("../assets/exercises.ron");

/// The figure in all its poses: the text of `assets/poses.ron`.
pub const POSES: &str = include_str!("../assets/poses.ron");

/// The built-in routines, each its id (the file's name less `.ron`) and its text, in the order in which they are
/// listed.
pub const BUILT_IN: [(&str, &str); 6] = [
    ("hamstring_hip_daily", include_str!("../routines/hamstring_hip_daily.ron")),
    ("pre_activity", include_str!("../routines/pre_activity.ron")),
    ("glute_core", include_str!("../routines/glute_core.ron")),
    ("desk_break", include_str!("../routines/desk_break.ron")),
    ("evening", include_str!("../routines/evening.ron")),
    ("gentle_start", include_str!("../routines/gentle_start.ron")),
];

/// What a routine says that a person makes anew, but for its name.
pub const BLANK: &str = include_str!("../assets/blank.ron");

/// Inter, variable in weight (100–900) and optical size (14–32), its digits all of one width. `assets/fonts/README.md`
/// says how it was made.
pub const FONT: &[u8] = include_bytes!("../assets/fonts/Inter.ttf");
