//! Every colour, size, radius and font of the window, by role. No other file of this room holds such a literal.
//!
//! The values are those of the design; where a colour carries small words it is darkened until they can be read.

mod measure;

use std::sync::Arc;

use eframe::egui::epaint::text::VariationCoords;
use eframe::egui::{
    Color32, Context, FontData, FontDefinitions, FontFamily, FontId, FontTweak, Stroke, Style, TextStyle,
    ThemePreference, Vec2, Visuals,
};

pub use measure::*;

use crate::assets;
use crate::domain::exercise::Kind;
use crate::ui::action::ThemeChoice;
use crate::ui::widgets::figure::FigureColours;

/// A colour with a meaning, its soft twin for backgrounds, and the shade in which it carries words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tone {
    /// Bars, rings, icons.
    pub main: Color32,
    /// Behind chips and rings.
    pub soft: Color32,
    /// Words on the soft colour or the background: at least 4.5:1.
    pub word: Color32,
}

/// The colours of one theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the name is the role")]
pub struct Theme {
    pub background: Color32,
    pub surface: Color32,
    pub sunken: Color32,
    /// What stands out of a well: the chosen one of several, a slider's knob.
    pub raised: Color32,
    /// A switch that is off, a slider's rail: seen against a card.
    pub well: Color32,
    /// A switch's knob.
    pub knob: Color32,
    pub ink: Color32,
    pub ink_2: Color32,
    /// Axes, marks and placeholders; no words that matter.
    pub ink_3: Color32,
    /// Ink 3 where it carries words: at least 4.5:1.
    pub hint: Color32,
    /// What a card's shadow is made of.
    pub shadow: Color32,
    /// What lies between a dialog and the screen behind it.
    pub backdrop: Color32,
    pub line: Color32,
    pub on_accent: Color32,
    pub stretch: Tone,
    pub dynamic: Tone,
    pub strength: Tone,
    pub rest: Tone,
    pub breath: Tone,
    figure: FigureColours,
    /// The worked muscle, in the order of [`Kind::ALL`].
    worked: [Color32; 4],
}

const fn rgb(hex: u32) -> Color32 {
    let [_, r, g, b] = hex.to_be_bytes();
    Color32::from_rgb(r, g, b)
}

const fn tone(main: u32, soft: u32, word: u32) -> Tone {
    Tone { main: rgb(main), soft: rgb(soft), word: rgb(word) }
}

/// The light theme.
pub const LIGHT: Theme = Theme {
    background: rgb(0x00F6_F4EF),
    surface: rgb(0x00FF_FFFF),
    sunken: rgb(0x00EF_ECE4),
    raised: rgb(0x00FF_FFFF),
    well: rgb(0x00E0_DBCF),
    knob: rgb(0x00FF_FFFF),
    ink: rgb(0x001D_2422),
    ink_2: rgb(0x005B_6662),
    ink_3: rgb(0x008C_9691),
    hint: rgb(0x0062_6C68),
    shadow: Color32::from_rgba_premultiplied(4, 4, 3, 12),
    backdrop: Color32::from_rgba_premultiplied(12, 15, 14, 110),
    line: rgb(0x00E3_DFD5),
    on_accent: rgb(0x00FF_FFFF),
    stretch: tone(0x000E_7C66, 0x00DD_EFEA, 0x000B_6E5A),
    dynamic: tone(0x00C7_7700, 0x00FB_EBD3, 0x008C_5300),
    strength: tone(0x00B8_472F, 0x00F7_E0DA, 0x00A5_3B25),
    rest: tone(0x005A_78A8, 0x00E2_E9F3, 0x0047_6392),
    breath: tone(0x007A_5BA6, 0x00EC_E5F5, 0x006E_4F9A),
    figure: FigureColours {
        near: rgb(0x0046_6270),
        torso: rgb(0x0060_7C88),
        far: rgb(0x00A9_BCC3),
        head: rgb(0x0068_848F),
        hair: rgb(0x003A_525F),
        worked: rgb(0x002D_BE99),
        mat: rgb(0x00D3_DFD4),
        prop: rgb(0x00C9_B79F),
        strap: rgb(0x0096_5846),
    },
    worked: [rgb(0x002D_BE99), rgb(0x00F2_A23A), rgb(0x00E5_6A4C), rgb(0x00A9_87DA)],
};

/// The dark theme.
pub const DARK: Theme = Theme {
    background: rgb(0x0012_1717),
    surface: rgb(0x001A_2121),
    sunken: rgb(0x000E_1313),
    raised: rgb(0x002B_3636),
    well: rgb(0x0033_3F3F),
    knob: rgb(0x00F4_F7F6),
    ink: rgb(0x00EA_F0EE),
    ink_2: rgb(0x00A3_B0AC),
    ink_3: rgb(0x0074_827D),
    hint: rgb(0x007F_8D88),
    shadow: Color32::from_rgba_premultiplied(0, 0, 0, 40),
    backdrop: Color32::from_rgba_premultiplied(0, 0, 0, 150),
    line: rgb(0x002B_3636),
    on_accent: rgb(0x000E_1313),
    stretch: tone(0x0045_C4A0, 0x0017_3630, 0x0045_C4A0),
    dynamic: tone(0x00F0_A93B, 0x003A_2C14, 0x00F0_A93B),
    strength: tone(0x00F0_806A, 0x003C_211C, 0x00F0_806A),
    rest: tone(0x008F_AEDD, 0x001D_2A3D, 0x008F_AEDD),
    breath: tone(0x00B7_9BE0, 0x002C_2440, 0x00B7_9BE0),
    figure: FigureColours {
        near: rgb(0x00C6_D5DB),
        torso: rgb(0x0093_ABB4),
        far: rgb(0x0053_676F),
        head: rgb(0x00A9_BEC6),
        hair: rgb(0x005F_747D),
        worked: rgb(0x0035_C9A0),
        mat: rgb(0x0026_362F),
        prop: rgb(0x006B_5D4C),
        strap: rgb(0x00C9_8468),
    },
    worked: [rgb(0x0035_C9A0), rgb(0x00F0_A93B), rgb(0x00F0_705A), rgb(0x00B0_8CE8)],
};

impl Theme {
    /// The theme that the window wears.
    pub fn of(ctx: &Context) -> &'static Self {
        match ctx.theme() {
            eframe::egui::Theme::Dark => &DARK,
            eframe::egui::Theme::Light => &LIGHT,
        }
    }

    /// What there is most of, and what is pressed next.
    pub fn accent(&self) -> Tone {
        self.stretch
    }

    /// The colour of a kind of exercise; of rest, where it is none.
    pub fn kind(&self, kind: Option<Kind>) -> Tone {
        match kind {
            Some(Kind::Stretch) => self.stretch,
            Some(Kind::Dynamic) => self.dynamic,
            Some(Kind::Strength) => self.strength,
            Some(Kind::Breath) => self.breath,
            None => self.rest,
        }
    }

    /// The figure's colours, its worked muscle in the colour of the kind.
    pub fn figure(&self, kind: Kind) -> FigureColours {
        let [stretch, dynamic, strength, breath] = self.worked;
        let worked = match kind {
            Kind::Stretch => stretch,
            Kind::Dynamic => dynamic,
            Kind::Strength => strength,
            Kind::Breath => breath,
        };
        FigureColours { worked, ..self.figure }
    }
}

/// The cuts of Inter, and the one font for files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cut {
    /// Running text.
    Text,
    /// Names in a list, labels of the rail.
    Medium,
    /// Names and labels.
    Strong,
    /// Large names.
    Heading,
    /// The large count: light.
    Digits,
    /// A routine's file: every sign as wide as the next.
    Code,
}

impl Cut {
    /// Those of Inter.
    const INTER: [Self; 5] = [Self::Text, Self::Medium, Self::Strong, Self::Heading, Self::Digits];

    fn family(self) -> FontFamily {
        match self {
            Self::Text => FontFamily::Proportional,
            Self::Medium => FontFamily::Name("medium".into()),
            Self::Strong => FontFamily::Name("strong".into()),
            Self::Heading => FontFamily::Name("heading".into()),
            Self::Digits => FontFamily::Name("digits".into()),
            Self::Code => FontFamily::Monospace,
        }
    }

    /// Weight and optical size.
    fn axes(self) -> (f32, f32) {
        match self {
            Self::Text | Self::Code => (400.0, 14.0),
            Self::Medium => (500.0, 14.0),
            Self::Strong => (600.0, 14.0),
            Self::Heading => (600.0, 32.0),
            Self::Digits => (300.0, 32.0),
        }
    }
}

/// A font of that size.
pub fn font(size: f32, cut: Cut) -> FontId {
    FontId::new(size, cut.family())
}

/// Dresses the window: fonts once, colours as chosen.
pub fn install(ctx: &Context, choice: ThemeChoice) {
    ctx.set_fonts(fonts());
    wear(ctx, choice);
    for (theme, tokens) in [(eframe::egui::Theme::Light, &LIGHT), (eframe::egui::Theme::Dark, &DARK)] {
        let mut style = Style { visuals: visuals(theme, tokens), ..Style::default() };
        measures(&mut style);
        ctx.set_style_of(theme, style);
    }
}

/// Sizes of egui's own parts, where a screen uses them.
fn measures(style: &mut Style) {
    style.animation_time = MOTION_QUICK_SECS;
    style.spacing.item_spacing = Vec2::ZERO;
    style.spacing.button_padding = Vec2::new(GAP_L, GAP_M);
    style.spacing.interact_size = Vec2::splat(HIT);
    style.spacing.scroll.floating = true;
    style.interaction.selectable_labels = false;
    style.text_styles = [
        (TextStyle::Small, font(SIZE_CHIP, Cut::Text)),
        (TextStyle::Body, font(SIZE_TEXT, Cut::Text)),
        (TextStyle::Button, font(SIZE_TEXT, Cut::Strong)),
        (TextStyle::Heading, font(SIZE_HEADING, Cut::Heading)),
        (TextStyle::Monospace, font(SIZE_CODE, Cut::Code)),
    ]
    .into();
}

/// With less motion, what changes changes at once.
pub fn calm(ctx: &Context, calm: bool) {
    ctx.all_styles_mut(|style| style.animation_time = if calm { 0.0 } else { MOTION_QUICK_SECS });
}

/// Changes the colours.
pub fn wear(ctx: &Context, choice: ThemeChoice) {
    // Where the system has no wish: paper and daylight.
    ctx.options_mut(|options| options.fallback_theme = eframe::egui::Theme::Light);
    ctx.set_theme(match choice {
        ThemeChoice::System => ThemePreference::System,
        ThemeChoice::Light => ThemePreference::Light,
        ThemeChoice::Dark => ThemePreference::Dark,
    });
}

fn visuals(theme: eframe::egui::Theme, tokens: &Theme) -> Visuals {
    let mut visuals = theme.default_visuals();
    visuals.panel_fill = tokens.background;
    visuals.window_fill = tokens.surface;
    visuals.extreme_bg_color = tokens.surface;
    visuals.override_text_color = Some(tokens.ink);
    visuals.selection.bg_fill = tokens.stretch.soft;
    visuals.weak_text_color = Some(tokens.hint);
    visuals.window_stroke = Stroke::new(LINE, tokens.line);
    visuals.selection.stroke = Stroke::new(1.0, tokens.stretch.word);
    visuals
}

/// One family a cut, all over the same bytes, and Hack for files.
fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    for cut in Cut::INTER {
        let (weight, optical) = cut.axes();
        let coords = VariationCoords::new([(b"wght", weight), (b"opsz", optical)]);
        let data = FontData::from_static(assets::FONT).tweak(FontTweak { coords, ..FontTweak::default() });
        let name = format!("{cut:?}");
        fonts.font_data.insert(name.clone(), Arc::new(data));
        fonts.families.insert(cut.family(), vec![name]);
    }
    let code = "Code".to_owned();
    fonts.font_data.insert(code.clone(), Arc::new(FontData::from_static(epaint_default_fonts::HACK_REGULAR)));
    // What Hack does not have, Inter may.
    fonts.families.insert(FontFamily::Monospace, vec![code, format!("{:?}", Cut::Text)]);
    fonts
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Contrast of two opaque colours (WCAG 2).
    fn contrast(a: Color32, b: Color32) -> f32 {
        let light = |colour: Color32| {
            let [r, g, b, _] = eframe::egui::Rgba::from(colour).to_array();
            0.2126 * r + 0.7152 * g + 0.0722 * b
        };
        let (a, b) = (light(a), light(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn words_can_be_read_and_bars_be_seen_in_both_themes() {
        let mut faint = Vec::new();
        for (name, theme) in [("light", LIGHT), ("dark", DARK)] {
            for (ink, what) in [(theme.ink, "ink"), (theme.ink_2, "ink 2"), (theme.hint, "hint")] {
                for ground in [theme.background, theme.surface, theme.sunken] {
                    if contrast(ink, ground) < 4.5 {
                        faint.push((name, what, contrast(ink, ground)));
                    }
                }
            }
            let kinds = Kind::ALL.map(Some).into_iter().chain([None]);
            for (kind, tone) in kinds.map(|kind| (kind, theme.kind(kind))) {
                let words =
                    [theme.background, theme.surface, tone.soft].map(|ground| contrast(tone.word, ground));
                let bars = contrast(tone.main, theme.background);
                if words.into_iter().any(|contrast| contrast < 4.5) || bars < 3.0 {
                    faint.push((name, kind.map_or("rest", Kind::word), bars));
                }
            }
        }
        assert_eq!(faint, []);
    }
}
