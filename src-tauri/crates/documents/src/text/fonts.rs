//! Font files: the base family compiled in, the others read when a character first needs them.

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use harfrust::Font;

use super::families::{BASE, FAMILIES, Family};

/// The three weights of the family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Weight {
    /// 400
    Regular,
    /// 600
    SemiBold,
    /// 700
    Bold,
}

impl Weight {
    const ALL: [Self; 3] = [Self::Regular, Self::SemiBold, Self::Bold];

    /// The number of the OpenType weight class.
    pub(crate) fn class(self) -> u16 {
        match self {
            Self::Regular => 400,
            Self::SemiBold => 600,
            Self::Bold => 700,
        }
    }

    fn package_name(self) -> &'static str {
        match self {
            Self::Regular => "400Regular",
            Self::SemiBold => "600SemiBold",
            Self::Bold => "700Bold",
        }
    }

    fn system_name(self) -> &'static str {
        match self {
            Self::Regular => "Regular",
            Self::SemiBold => "SemiBold",
            Self::Bold => "Bold",
        }
    }

    /// The weights to take when a family lacks this one, nearest first.
    fn nearest(self) -> [Self; 3] {
        match self {
            Self::Regular => [Self::Regular, Self::SemiBold, Self::Bold],
            Self::SemiBold => [Self::SemiBold, Self::Bold, Self::Regular],
            Self::Bold => [Self::Bold, Self::SemiBold, Self::Regular],
        }
    }
}

/// The bytes of a font file, compiled in or read.
type Data = Arc<dyn AsRef<[u8]> + Send + Sync>;

/// One font file.
pub(crate) struct Face {
    /// Name in the document, such as `NotoSans-SemiBold`.
    pub(crate) name: String,
    /// The file, shared with the parsed font.
    pub(crate) data: Data,
    /// The parsed font.
    pub(crate) font: Font,
    /// Units of one em.
    pub(crate) units: f32,
    /// Height above the baseline, in units.
    pub(crate) ascent: f32,
    /// Depth below the baseline, in units; negative.
    pub(crate) descent: f32,
    /// Weight of the file, which may be the nearest one to the weight that was asked for.
    pub(crate) weight: Weight,
}

impl Face {
    fn parse(family: Family, weight: Weight, data: Data) -> Option<Self> {
        let font = Font::new(Arc::clone(&data), 0)?;
        let units = f32::from(font.units_per_em());
        let line = font.metrics().h_line();
        let (ascent, descent) = line.map_or((0.8 * units, -0.2 * units), |line| {
            (line.ascender.to_f64() as f32, line.descender.to_f64() as f32)
        });
        let name = format!("{}-{}", family.stem, weight.system_name());
        Some(Self { name, data, font, units, ascent, descent, weight })
    }
}

impl std::fmt::Debug for Face {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Face").field("name", &self.name).finish_non_exhaustive()
    }
}

/// Why the fonts could not be had.
#[derive(Debug, thiserror::Error)]
pub enum FontError {
    /// The font compiled into the application is damaged.
    #[error("the font {0} inside the application cannot be read: install the application again")]
    Base(String),
    /// The folder of the fonts is not there.
    #[error("there is no font folder {}", .0.display())]
    NoFolder(PathBuf),
}

/// The fonts of all documents. They are read once and may be shared between threads.
#[derive(Debug)]
pub struct Fonts {
    folder: Option<PathBuf>,
    faces: Vec<[OnceLock<Option<Face>>; 3]>,
}

impl Fonts {
    /// The base family from the application itself and the other scripts from `folder`, which holds either
    /// one folder per font package or the font files side by side. Files are read when a character first
    /// needs them. Without a folder, and for rarer scripts, the Noto fonts of a Linux system serve.
    ///
    /// # Errors
    /// Fails when the folder does not exist or a font of the base family is damaged.
    pub fn load(folder: Option<&Path>) -> Result<Self, FontError> {
        if let Some(missing) = folder.filter(|folder| !folder.is_dir()) {
            return Err(FontError::NoFolder(missing.to_owned()));
        }
        let faces = FAMILIES.iter().map(|_| std::array::from_fn(|_| OnceLock::new())).collect();
        let fonts = Self { folder: folder.map(Path::to_owned), faces };
        for weight in Weight::ALL {
            if fonts.face(BASE, weight).is_none_or(|face| face.weight != weight) {
                return Err(FontError::Base(format!("NotoSans-{}", weight.system_name())));
            }
        }
        Ok(fonts)
    }

    /// The face of a family in a weight or the nearest one; `None` when the family is not installed.
    pub(super) fn face(&self, family: usize, weight: Weight) -> Option<&Face> {
        weight.nearest().into_iter().find_map(|weight| {
            self.faces[family][weight as usize].get_or_init(|| self.read(family, weight)).as_ref()
        })
    }

    fn read(&self, family: usize, weight: Weight) -> Option<Face> {
        if family == BASE {
            return Face::parse(FAMILIES[BASE], weight, Arc::new(base(weight)));
        }
        let Family { folder, stem } = FAMILIES[family];
        let (package, system) = (weight.package_name(), weight.system_name());
        let file = format!("{stem}_{package}.ttf");
        let installed = self.folder.iter().flat_map(|root| {
            [root.join(folder).join(package).join(&file), root.join(folder).join(&file), root.join(&file)]
        });
        let system = cfg!(target_os = "linux")
            .then(|| PathBuf::from(format!("/usr/share/fonts/truetype/noto/{stem}-{system}.ttf")));
        installed
            .chain(system)
            .find_map(|path| std::fs::read(path).ok())
            .and_then(|bytes| Face::parse(FAMILIES[family], weight, Arc::new(bytes)))
    }
}

macro_rules! base_font {
    ($name:literal) => {
        include_bytes!(concat!(env!("BASE_FONTS"), "/", $name, "/NotoSans_", $name, ".ttf"))
    };
}

fn base(weight: Weight) -> &'static [u8] {
    match weight {
        Weight::Regular => base_font!("400Regular"),
        Weight::SemiBold => base_font!("600SemiBold"),
        Weight::Bold => base_font!("700Bold"),
    }
}
