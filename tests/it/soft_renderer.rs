//! Draws what egui tessellates, on the processor: the same bytes on every machine, without display or graphics card.

use std::collections::HashMap;

use eframe::egui::epaint::{ImageData, Primitive, Vertex};
use eframe::egui::{ColorImage, Context, FullOutput, TextureId, TexturesDelta};
use egui_kittest::TestRenderer;
use image::RgbaImage;

/// The renderer, with the textures it was given.
#[derive(Default)]
pub(crate) struct SoftRenderer {
    textures: HashMap<TextureId, ColorImage>,
}

impl TestRenderer for SoftRenderer {
    #[expect(
        clippy::iter_over_hash_type,
        reason = "each texture is taken by itself: their order changes nothing"
    )]
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        for (id, patches) in delta.set.drain() {
            for patch in patches {
                let ImageData::Color(image) = &patch.image;
                let Some([x0, y0]) = patch.pos else {
                    self.textures.insert(id, (**image).clone());
                    continue;
                };
                let texture = self.textures.get_mut(&id).expect("a patch comes after its texture");
                let [width, height] = image.size;
                for y in 0..height {
                    let to = (y0 + y) * texture.size[0] + x0;
                    texture.pixels[to..to + width].copy_from_slice(&image.pixels[y * width..(y + 1) * width]);
                }
            }
        }
        for id in delta.free.drain() {
            self.textures.remove(&id);
        }
    }

    fn render(&mut self, ctx: &Context, output: &FullOutput) -> Result<RgbaImage, String> {
        let scale = output.pixels_per_point;
        let size = ctx.content_rect().size() * scale;
        let mut canvas = Canvas::new(whole(size.x), whole(size.y));
        for shape in ctx.tessellate(output.shapes.clone(), scale) {
            let Primitive::Mesh(mesh) = &shape.primitive else { continue };
            let texture = self.textures.get(&mesh.texture_id).ok_or("a mesh names no texture")?;
            let clip = shape.clip_rect * scale;
            canvas.clip = [
                [whole(clip.min.x), whole(clip.max.x).min(canvas.width)],
                [whole(clip.min.y), whole(clip.max.y).min(canvas.height)],
            ];
            for corners in mesh.indices.chunks_exact(3) {
                let corner = |i: usize| mesh.vertices[corners[i] as usize];
                canvas.triangle([corner(0), corner(1), corner(2)], scale, texture);
            }
        }
        canvas.into_image()
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "pixels of a window")]
fn whole(px: f32) -> usize {
    px.round().max(0.0) as usize
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "pixels of a window")]
fn pixel(px: f64) -> usize {
    px.max(0.0) as usize
}

/// Red, green, blue, alpha, each 0 to 255 and multiplied by alpha, as egui blends them.
type Pixel = [f32; 4];

struct Canvas {
    width: usize,
    height: usize,
    pixels: Vec<Pixel>,
    clip: [[usize; 2]; 2],
}

impl Canvas {
    fn new(width: usize, height: usize) -> Self {
        Self { width, height, pixels: vec![[0.0; 4]; width * height], clip: [[0, width], [0, height]] }
    }

    fn triangle(&mut self, mut corners: [Vertex; 3], scale: f32, texture: &ColorImage) {
        // In f64 an edge is exactly the negative of its neighbour's: no pixel falls between two triangles.
        let at = |vertex: &Vertex| [vertex.pos.x * scale, vertex.pos.y * scale].map(f64::from);
        let mut area = edge(at(&corners[0]), at(&corners[1]), at(&corners[2]));
        if area == 0.0 || !area.is_finite() {
            return;
        }
        if area < 0.0 {
            corners.swap(1, 2);
            area = -area;
        }
        let p = [at(&corners[0]), at(&corners[1]), at(&corners[2])];
        let edges = [[p[1], p[2]], [p[2], p[0]], [p[0], p[1]]];
        let range = |axis: usize| {
            let least = p.iter().map(|p| p[axis]).fold(f64::INFINITY, f64::min);
            let most = p.iter().map(|p| p[axis]).fold(f64::NEG_INFINITY, f64::max);
            let [from, to] = self.clip[axis];
            pixel(least.floor()).max(from)..pixel(most.ceil()).min(to)
        };
        let (columns, rows) = (range(0), range(1));
        for y in rows {
            for x in columns.clone() {
                let middle = [x as f64 + 0.5, y as f64 + 0.5];
                let on = edges.map(|[a, b]| edge(a, b, middle));
                let inside = on.iter().zip(edges).all(|(e, [a, b])| *e > 0.0 || (*e == 0.0 && owns(a, b)));
                if inside {
                    #[expect(clippy::cast_possible_truncation, reason = "0 to 1")]
                    let weights = on.map(|e| (e / area) as f32);
                    blend(&mut self.pixels[y * self.width + x], &corners, weights, texture);
                }
            }
        }
    }

    fn into_image(self) -> Result<RgbaImage, String> {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to a byte")]
        let byte = |value: f32| value.round().clamp(0.0, 255.0) as u8;
        let unmultiplied = |[r, g, b, a]: Pixel| {
            let share = a.max(1e-6) / 255.0;
            [byte(r / share), byte(g / share), byte(b / share), byte(a)]
        };
        let bytes = self.pixels.into_iter().flat_map(unmultiplied).collect();
        let (width, height) = (u32::try_from(self.width), u32::try_from(self.height));
        let size = width.ok().zip(height.ok()).ok_or("too large a window")?;
        RgbaImage::from_raw(size.0, size.1, bytes).ok_or_else(|| "too few pixels".to_owned())
    }
}

fn edge(a: [f64; 2], b: [f64; 2], p: [f64; 2]) -> f64 {
    (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])
}

/// Whether a pixel right on this edge belongs to the triangle: so that neighbours do not both paint it.
#[expect(clippy::float_cmp, reason = "the very same corner")]
fn owns(a: [f64; 2], b: [f64; 2]) -> bool {
    (a[1] == b[1] && b[0] > a[0]) || b[1] < a[1]
}

fn blend(pixel: &mut Pixel, corners: &[Vertex; 3], weights: [f32; 3], texture: &ColorImage) {
    let mean = |of: &dyn Fn(&Vertex) -> f32| -> f32 {
        corners.iter().zip(weights).map(|(corner, weight)| of(corner) * weight).sum()
    };
    let texel = sample(texture, mean(&|v| v.uv.x), mean(&|v| v.uv.y));
    let source: Pixel =
        std::array::from_fn(|i| mean(&|v| f32::from(v.color.to_array()[i])) * texel[i] / 255.0);
    let rest = 1.0 - source[3] / 255.0;
    *pixel = std::array::from_fn(|i| (source[i] + pixel[i] * rest).round());
}

/// The texture between its four nearest texels.
fn sample(texture: &ColorImage, u: f32, v: f32) -> Pixel {
    let [width, height] = texture.size;
    let place = |part: f32, size: usize| (part * size as f32 - 0.5).clamp(0.0, size as f32 - 1.0);
    let (x, y) = (place(u, width), place(v, height));
    let (left, top) = (whole(x.floor()), whole(y.floor()));
    let at = |x: usize, y: usize| {
        texture.pixels[y.min(height - 1) * width + x.min(width - 1)].to_array().map(f32::from)
    };
    let row = |y: usize| mix(at(left, y), at(left + 1, y), x.fract());
    mix(row(top), row(top + 1), y.fract())
}

fn mix(one: Pixel, other: Pixel, share: f32) -> Pixel {
    std::array::from_fn(|i| one[i] * (1.0 - share) + other[i] * share)
}
