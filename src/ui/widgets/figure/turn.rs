//! One figure after another in the same place: the one that goes fades into the one that comes.

use eframe::egui::{Id, Rect, Ui};

use super::{FigureColours, FigureModel, paint};
use crate::ui::widgets::motion;

/// What stands in the place, since when, and what stood there before.
#[derive(Clone)]
struct Turn {
    shown: (FigureModel, FigureColours),
    before: Option<(FigureModel, FigureColours)>,
    since: f64,
}

/// Paints the figure; the one it takes the place of fades away meanwhile, unless the person wants less motion.
pub(super) fn paint_in_turn(ui: &Ui, rect: Rect, figure: &FigureModel, colours: &FigureColours) {
    let id = Id::unique(("figure in turn", ui.ctx().viewport_id()));
    let now = ui.input(|input| input.time);
    let shown = (figure.clone(), *colours);
    let turn = match ui.data(|data| data.get_temp::<Turn>(id)) {
        Some(turn) if turn.shown.0.is_of_the_same(figure) => Turn { shown, ..turn },
        Some(turn) => Turn { shown, before: Some(turn.shown), since: now },
        None => Turn { shown, before: None, since: f64::NEG_INFINITY },
    };
    let mut painter = ui.painter().clone();
    let left = if turn.before.is_some() { motion::left_since(ui, turn.since) } else { 0.0 };
    if let Some((before, colours)) = turn.before.as_ref().filter(|_| left > 0.0) {
        painter.set_opacity(ui.opacity() * left);
        paint(&painter, rect, before, colours);
        painter.set_opacity(ui.opacity() * (1.0 - left));
    }
    paint(&painter, rect, figure, colours);
    ui.data_mut(|data| data.insert_temp(id, turn));
}

#[cfg(test)]
mod tests {
    use eframe::egui::{Context, RawInput};

    use super::*;
    use crate::assets::POSES;
    use crate::domain::exercise::Kind;
    use crate::domain::figure::{Figures, Motion};
    use crate::ui::theme;

    #[test]
    fn one_figure_fades_into_another_and_none_is_painted_twice_at_rest_or_with_less_motion() {
        let figures = Figures::parse(POSES).unwrap();
        let figure = |exercise| FigureModel {
            frames: figures.animation(exercise).unwrap().clone(),
            motion: Motion::Still,
            mirrored: false,
        };
        let (bend, bridge) = (figure("seated_forward_bend"), figure("glute_bridge"));
        let turned = FigureModel { mirrored: true, ..bridge.clone() };
        let painted = |animation_secs: f32| {
            let ctx = Context::default();
            ctx.all_styles_mut(|style| style.animation_time = animation_secs);
            let frames =
                [(0.0, &bend), (1.0, &bend), (2.0, &bridge), (2.1, &bridge), (3.0, &bridge), (4.0, &turned)];
            frames.map(|(secs, figure)| {
                let input = RawInput { time: Some(secs), ..RawInput::default() };
                let mut output = ctx.run_ui(input, |ui| {
                    let colours = theme::LIGHT.figure(Kind::Stretch);
                    paint_in_turn(ui, ui.max_rect(), figure, &colours);
                });
                output.textures_delta.clear();
                output.shapes.len()
            })
        };
        assert_eq!(painted(0.2), [1, 1, 2, 2, 1, 2]);
        assert_eq!(painted(0.0), [1; 6]);
    }
}
