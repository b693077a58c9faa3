import { z } from "zod";

const fraction = z.string().transform((text) => {
	const [above = "0", below = "1"] = text.split(/[/:]/);
	const value = Number(above) / Number(below);
	return Number.isFinite(value) ? value : 0;
});

const number = z.coerce.number().optional().catch(undefined);

const sideDataSchema = z.object({ rotation: number });

const streamSchema = z.object({
	index: z.int(),
	codec_type: z.string().optional(),
	codec_name: z.string().optional(),
	profile: z.coerce.string().optional(),
	level: number,
	width: number,
	height: number,
	pix_fmt: z.string().optional(),
	field_order: z.string().optional(),
	color_transfer: z.string().optional(),
	sample_aspect_ratio: fraction.optional(),
	avg_frame_rate: fraction.optional(),
	r_frame_rate: fraction.optional(),
	start_time: number,
	duration: number,
	bit_rate: number,
	channels: number,
	sample_rate: number,
	disposition: z.object({ attached_pic: z.number().optional() }).optional(),
	tags: z.record(z.string(), z.string()).optional().catch(undefined),
	side_data_list: z.array(sideDataSchema).optional(),
});

/** The part of ffprobe's answer that decisions are made from. */
export const probeSchema = z.object({
	streams: z.array(streamSchema),
	format: z.object({ duration: number, bit_rate: number, size: number }),
});

export type ProbedStream = z.infer<typeof streamSchema>;
