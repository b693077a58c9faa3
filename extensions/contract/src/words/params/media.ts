import * as z from "zod/mini";
import { none } from "./none.ts";

const count = z.number();
const size = { width: count, height: count };

/** Why a picture or film could not be made into what the site shows: `media.failure`. */
export const mediaFailures = {
	file_empty: none,
	file_missing: none,
	file_too_large: z.object({ megabytes: count, most: count }),
	file_unreadable: none,
	text_file: none,
	playlist: none,
	file_list: none,
	streaming_manifest: none,
	drawing: none,
	pdf: none,
	gif: none,
	heic_or_avif: none,
	picture_damaged: none,
	picture_too_large: z.object(size),
	picture_too_small: z.object(size),
	film_damaged: none,
	film_cut_off: none,
	film_not_converted: none,
	film_codec: none,
	film_too_large: z.object({ ...size, most_width: count, most_height: count }),
	film_too_long: z.object({ minutes: count, most: count }),
	film_too_short: none,
	film_too_many_tracks: none,
	film_without_picture: none,
	ffmpeg_missing: none,
	captions_missing: none,
	captions_too_large: none,
	captions_unreadable: none,
	technical_problem: none,
	/** What a release before this one wrote in words of its own. */
	in_words: z.object({ words: z.string() }),
} as const;
