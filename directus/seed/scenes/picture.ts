import sharp from "sharp";

/** Renders a scene to a JPEG with a little grain, so that wide gradients neither band nor look drawn by a ruler. */
export async function picture(svg: string, width: number, height: number): Promise<Buffer> {
	const grain = await sharp({
		create: { width, height, channels: 3, noise: { type: "gaussian", mean: 128, sigma: 9 }, background: "#808080" },
	})
		.png({ compressionLevel: 1 })
		.toBuffer();
	return sharp(Buffer.from(svg))
		.flatten({ background: "#123" })
		.composite([{ input: grain, blend: "soft-light" }])
		.jpeg({ quality: 86, mozjpeg: false, chromaSubsampling: "4:4:4" })
		.toBuffer();
}
