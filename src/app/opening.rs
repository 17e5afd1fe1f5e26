//! Opens the window: its size, its theme, the figures, and what is said where there can be no window.

use std::io;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use eframe::egui::ViewportBuilder;

use super::{APP_ID, App};
use crate::assets;
use crate::domain::figure::Figures;
use crate::hall::Hall;
use crate::last_words;
use crate::system::library::io_reason;
use crate::system::whole_file;
use crate::ui::action::Action;
use crate::ui::theme;

/// The size of the design's pictures.
const SIZE: [f32; 2] = [1200.0, 780.0];
/// Smaller, nothing could be read.
const SIZE_MIN: [f32; 2] = [640.0, 480.0];
/// A person's poses take no more: the built-in ones are 45 kB.
const POSES_BYTES_MAX: u64 = 1 << 20;

/// Opens the window and stays until it is closed. With `start`, the session of that routine is about to begin.
///
/// # Errors
/// No window can be opened: why, in few words.
pub fn open(hall: Hall, start: Option<String>) -> Result<(), String> {
    let (figures, bad_poses) = figures(&hall)?;
    let viewport = ViewportBuilder::default()
        .with_app_id(APP_ID)
        .with_title("Supple")
        .with_inner_size(SIZE)
        .with_min_inner_size(SIZE_MIN);
    // The colours are flat: nothing would be gained by dithering, which costs where the processor paints.
    let options = eframe::NativeOptions { viewport, dithering: false, ..Default::default() };
    let opened = Arc::new(AtomicBool::new(false));
    let open = Arc::clone(&opened);
    let run = || {
        eframe::run_native(
            APP_ID,
            options,
            Box::new(move |creation| {
                open.store(true, Ordering::Relaxed);
                theme::install(&creation.egui_ctx, hall.settings.theme);
                theme::calm(&creation.egui_ctx, hall.settings.less_motion);
                creation.egui_ctx.options_mut(|options| options.zoom_with_keyboard = false);
                let mut app = App::new(hall, figures);
                app.note = bad_poses;
                app.watch(&creation.egui_ctx);
                if let Some(id) = start {
                    app.perform(&creation.egui_ctx, Action::Start(id));
                }
                Ok(Box::new(app))
            }),
        )
    };
    // A library of the desktop that is missing makes the keyboard's crate panic instead of telling.
    match std::panic::catch_unwind(AssertUnwindSafe(run)) {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => Err(refusal(&error)),
        Err(panic) if opened.load(Ordering::Relaxed) => std::panic::resume_unwind(panic),
        Err(panic) => Err(last_words::of(&*panic)),
    }
}

/// In few words why there is no window. What the libraries say themselves names files of theirs.
fn refusal(error: &eframe::Error) -> String {
    let text = error.to_string();
    let first = text.lines().next().unwrap_or_default();
    match first.rsplit_once(": ") {
        Some((_, reason)) if !reason.is_empty() => reason.to_owned(),
        _ => first.to_owned(),
    }
}

/// The figures, a person's own poses over ours; and what is wrong with those, where they cannot be used.
fn figures(hall: &Hall) -> Result<(Figures, Option<String>), String> {
    let figures = Figures::parse(assets::POSES).map_err(|error| error.to_string())?;
    let path = hall.folders.data.join("poses.ron");
    let own = match whole_file::read(&path, POSES_BYTES_MAX) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok((figures, None)),
        Err(error) => Err(io_reason(&hall.words, error.kind())),
        Ok(bytes) => figures.with_own(&String::from_utf8_lossy(&bytes)).map_err(|error| error.to_string()),
    };
    Ok(match own {
        Ok(own) => (own, None),
        Err(why) => {
            let values = [("path", path.display().to_string().into()), ("why", why.into())];
            (figures, Some(hall.words.say("app-bad-poses", &values)))
        }
    })
}
