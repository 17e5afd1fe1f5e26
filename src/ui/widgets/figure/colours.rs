//! The figure's colours: the theme's, and the few shades between them.

use eframe::egui::Color32;

use super::body::Which;

/// The theme's colours of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FigureColours {
    /// The limbs closer to the viewer.
    pub near: Color32,
    /// Torso and neck.
    pub torso: Color32,
    /// The limbs further away.
    pub far: Color32,
    /// The face.
    pub head: Color32,
    /// The hair.
    pub hair: Color32,
    /// The worked muscle, in the colour of the exercise's kind.
    pub worked: Color32,
    /// The mat and the floor.
    pub mat: Color32,
    /// Chair, step, wall, rail, pillow.
    pub prop: Color32,
    /// The strap.
    pub strap: Color32,
}

/// The colours of every part.
#[derive(Clone, Copy)]
pub(super) struct Shades {
    pub(super) near: Color32,
    pub(super) arm: Color32,
    pub(super) rim: Color32,
    pub(super) torso: Color32,
    pub(super) far: Color32,
    pub(super) head: Color32,
    pub(super) hair: Color32,
    pub(super) worked: Color32,
    pub(super) worked_far: Color32,
    pub(super) mat: Color32,
    pub(super) mat_deep: Color32,
    pub(super) prop: Color32,
    pub(super) prop_dark: Color32,
    pub(super) strap: Color32,
}

impl Shades {
    pub(super) fn of(colours: &FigureColours) -> Self {
        let FigureColours { near, torso, far, head, hair, worked, mat, prop, strap } = *colours;
        Self {
            near,
            // A little nearer to the torso's, so that arm and thigh can be told apart where they cross.
            arm: near.lerp_to_gamma(torso, 0.3),
            rim: far.lerp_to_gamma(torso, 0.25),
            torso,
            far,
            head,
            hair,
            worked,
            worked_far: worked.lerp_to_gamma(far, 0.45),
            mat,
            mat_deep: mat.gamma_multiply(0.45),
            prop,
            prop_dark: prop.lerp_to_gamma(strap, 0.18),
            strap,
        }
    }

    pub(super) fn limb(&self, which: Which) -> Color32 {
        match which {
            Which::Near => self.near,
            Which::Far => self.far,
        }
    }
}
