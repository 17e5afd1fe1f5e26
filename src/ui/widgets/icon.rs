//! The icons: one family of rounded strokes on a field of 24.

use eframe::egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, Vec2, pos2, vec2};

use crate::ui::theme::ICON_STROKE;

/// Width of the line that rounds a filled icon's corners, of 24.
const EDGE: f32 = 1.2;

/// An icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the name is the picture")]
pub enum Icon {
    Close,
    Sound,
    Muted,
    FullScreen,
    Window,
    Mini,
    Back,
    Skip,
    Pause,
    Play,
    Heart,
    Check,
    Info,
    Today,
    Routines,
    Progress,
    Settings,
    Folder,
    Warning,
    Again,
    Left,
    Right,
    Minus,
    Plus,
    More,
    Undo,
    Redo,
    Down,
}

/// Paints an icon as large as the box is high.
pub fn paint(painter: &Painter, rect: Rect, icon: Icon, colour: Color32) {
    let scale = rect.height() / 24.0;
    let origin = rect.center() - Vec2::splat(12.0 * scale);
    let pen = Pen { painter, origin, scale, colour };
    match icon {
        Icon::Close => pen.lines(&[&[(7.0, 7.0), (17.0, 17.0)], &[(17.0, 7.0), (7.0, 17.0)]]),
        Icon::Sound | Icon::Muted => pen.speaker(icon == Icon::Muted),
        Icon::FullScreen => pen.lines(FULL_SCREEN),
        Icon::Window => pen.lines(WINDOW),
        Icon::Mini => pen.lines(MINI),
        Icon::Back => {
            pen.lines(&[&[(6.0, 6.0), (6.0, 18.0)]]);
            pen.fill(&[(18.0, 6.0), (18.0, 18.0), (9.5, 12.0)]);
        }
        Icon::Skip => {
            pen.lines(&[&[(18.0, 6.0), (18.0, 18.0)]]);
            pen.fill(&[(6.0, 6.0), (14.5, 12.0), (6.0, 18.0)]);
        }
        Icon::Pause => {
            pen.fill(&[(7.2, 6.0), (9.6, 6.0), (9.6, 18.0), (7.2, 18.0)]);
            pen.fill(&[(14.4, 6.0), (16.8, 6.0), (16.8, 18.0), (14.4, 18.0)]);
        }
        Icon::Play => pen.fill(&[(8.0, 5.5), (18.5, 12.0), (8.0, 18.5)]),
        Icon::Heart => pen.lines(&[HEART]),
        Icon::Check => pen.lines(&[&[(5.0, 12.5), (10.0, 17.0), (19.0, 7.5)]]),
        Icon::Info => pen.info(),
        Icon::Today => pen.lines(&[
            &[(4.0, 11.5), (12.0, 4.5), (20.0, 11.5)],
            &[(6.0, 10.0), (6.0, 19.5), (10.0, 19.5), (10.0, 14.0), (14.0, 14.0), (14.0, 19.5)],
            &[(14.0, 19.5), (18.0, 19.5), (18.0, 10.0)],
        ]),
        Icon::Routines => pen.lines(&[
            &[(5.0, 6.0), (17.0, 6.0)],
            &[(5.0, 12.0), (19.0, 12.0)],
            &[(5.0, 18.0), (14.0, 18.0)],
        ]),
        Icon::Progress => pen.lines(&[
            &[(5.5, 19.0), (5.5, 12.0)],
            &[(12.0, 19.0), (12.0, 5.0)],
            &[(18.5, 19.0), (18.5, 9.0)],
        ]),
        Icon::Settings => pen.cog(),
        Icon::Folder => pen.lines(&[FOLDER]),
        Icon::Warning => pen.lines(&[
            &[(12.0, 4.5), (20.5, 19.0), (3.5, 19.0), (12.0, 4.5)],
            &[(12.0, 10.0), (12.0, 13.8)],
            &[(12.0, 16.2), (12.0, 16.4)],
        ]),
        Icon::Again => {
            pen.arc(pen.pos((12.0, 12.0)), 7.78, 20.0, 334.0);
            pen.lines(&[&[(19.0, 4.2), (19.0, 8.6), (14.6, 8.6)]]);
        }
        Icon::Left => pen.lines(&[&[(14.0, 6.5), (8.5, 12.0), (14.0, 17.5)]]),
        Icon::Minus => pen.lines(&[&[(6.0, 12.0), (18.0, 12.0)]]),
        Icon::More => pen.dots(),
        Icon::Plus => pen.lines(&[&[(6.0, 12.0), (18.0, 12.0)], &[(12.0, 6.0), (12.0, 18.0)]]),
        Icon::Down => pen.lines(&[&[(6.5, 9.5), (12.0, 15.0), (17.5, 9.5)]]),
        Icon::Undo => pen.turned(|x| x),
        Icon::Redo => pen.turned(|x| 24.0 - x),
        Icon::Right => pen.lines(&[&[(10.0, 6.5), (15.5, 12.0), (10.0, 17.5)]]),
    }
}

const FULL_SCREEN: &[&[(f32, f32)]] = &[
    &[(4.0, 9.0), (4.0, 4.0), (9.0, 4.0)],
    &[(15.0, 4.0), (20.0, 4.0), (20.0, 9.0)],
    &[(20.0, 15.0), (20.0, 20.0), (15.0, 20.0)],
    &[(9.0, 20.0), (4.0, 20.0), (4.0, 15.0)],
];

const MINI: &[&[(f32, f32)]] = &[
    &[(11.0, 18.5), (3.5, 18.5), (3.5, 5.5), (20.5, 5.5), (20.5, 11.0)],
    &[(14.0, 14.0), (20.5, 14.0), (20.5, 18.5), (14.0, 18.5), (14.0, 14.0)],
];

const WINDOW: &[&[(f32, f32)]] = &[
    &[(4.0, 9.0), (9.0, 9.0), (9.0, 4.0)],
    &[(15.0, 4.0), (15.0, 9.0), (20.0, 9.0)],
    &[(20.0, 15.0), (15.0, 15.0), (15.0, 20.0)],
    &[(9.0, 20.0), (9.0, 15.0), (4.0, 15.0)],
];

const HEART: &[(f32, f32)] = &[
    (12.0, 19.5),
    (6.0, 13.8),
    (4.2, 10.6),
    (4.8, 7.4),
    (7.4, 5.4),
    (10.2, 5.9),
    (12.0, 8.0),
    (13.8, 5.9),
    (16.6, 5.4),
    (19.2, 7.4),
    (19.8, 10.6),
    (18.0, 13.8),
    (12.0, 19.5),
];

const FOLDER: &[(f32, f32)] =
    &[(4.0, 18.0), (4.0, 6.5), (9.5, 6.5), (11.5, 9.0), (20.0, 9.0), (20.0, 18.0), (4.0, 18.0)];

struct Pen<'a> {
    painter: &'a Painter,
    origin: Pos2,
    scale: f32,
    colour: Color32,
}

impl Pen<'_> {
    fn pos(&self, (x, y): (f32, f32)) -> Pos2 {
        self.origin + vec2(x, y) * self.scale
    }

    fn stroke(&self) -> Stroke {
        Stroke::new(ICON_STROKE * self.scale, self.colour)
    }

    /// Lines with round ends and corners.
    fn lines(&self, lines: &[&[(f32, f32)]]) {
        for line in lines {
            let points: Vec<_> = line.iter().map(|at| self.pos(*at)).collect();
            for point in &points {
                self.painter.circle_filled(*point, self.stroke().width / 2.0, self.colour);
            }
            self.painter.add(Shape::line(points, self.stroke()));
        }
    }

    fn fill(&self, corners: &[(f32, f32)]) {
        let points = corners.iter().map(|at| self.pos(*at)).collect();
        let thin = Stroke::new(EDGE * self.scale, self.colour);
        self.painter.add(Shape::convex_polygon(points, self.colour, thin));
    }

    /// The letter i in a ring.
    fn info(&self) {
        self.round((12.0, 12.0), 8.5);
        self.lines(&[&[(12.0, 11.0), (12.0, 16.0)], &[(12.0, 8.0), (12.0, 8.2)]]);
    }

    /// An arrow that turns back, or its mirror image.
    fn turned(&self, x: impl Fn(f32) -> f32) {
        self.lines(&[&[(x(9.0), 5.0), (x(4.5), 9.5), (x(9.0), 14.0)], &[(x(4.5), 9.5), (x(14.5), 9.5)]]);
        let at = |i: u8| {
            let turn = (f32::from(i) * 7.5 - 90.0).to_radians();
            self.pos((x(14.5 + turn.cos() * 4.75), 14.25 + turn.sin() * 4.75))
        };
        self.painter.add(Shape::line((0..=24).map(at).collect(), self.stroke()));
        self.lines(&[&[(x(14.5), 19.0), (x(11.0), 19.0)]]);
    }

    /// Three in a row.
    fn dots(&self) {
        for x in [6.0, 12.0, 18.0] {
            self.painter.circle_filled(self.pos((x, 12.0)), 1.7 * self.scale, self.colour);
        }
    }

    fn round(&self, centre: (f32, f32), r: f32) {
        self.painter.circle_stroke(self.pos(centre), r * self.scale, self.stroke());
    }

    /// A ring with eight short rays.
    fn cog(&self) {
        self.round((12.0, 12.0), 3.4);
        for eighth in 0..8_u8 {
            let (sin, cos) = (f32::from(eighth) * std::f32::consts::FRAC_PI_4).sin_cos();
            let on = |r: f32| (12.0 + cos * r, 12.0 + sin * r);
            self.lines(&[&[on(6.6), on(9.2)]]);
        }
    }

    fn arc(&self, centre: Pos2, r: f32, from: f32, to: f32) {
        let at = |i: u8| {
            let turn = (from + (to - from) * f32::from(i) / 24.0).to_radians();
            centre + vec2(turn.cos(), turn.sin()) * r * self.scale
        };
        self.painter.add(Shape::line((0..=24).map(at).collect(), self.stroke()));
    }

    fn speaker(&self, muted: bool) {
        self.lines(&[&[
            (4.0, 9.5),
            (7.5, 9.5),
            (11.5, 6.0),
            (11.5, 18.0),
            (7.5, 14.5),
            (4.0, 14.5),
            (4.0, 9.5),
        ]]);
        if muted {
            self.lines(&[&[(15.5, 9.5), (20.5, 14.5)], &[(20.5, 9.5), (15.5, 14.5)]]);
        } else {
            let mouth = pos2(self.pos((12.0, 0.0)).x, self.pos((0.0, 12.0)).y);
            self.arc(mouth, 4.5, -40.0, 40.0);
        }
    }
}
