import sharp from "sharp";

// Only the decoders of the three accepted formats may open anything: libvips would otherwise try PDF, SVG, HEIF and more.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({ operation: ["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp"] });
sharp.cache(false);

/** sharp, with every loader switched off that we do not need. Import it from here only. */
export { sharp };
