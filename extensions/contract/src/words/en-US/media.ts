import type { MediaSentences } from "../language.ts";

const film = "Please upload the film as MP4, MOV or WebM.";
const picture = "Please save the picture as JPEG, PNG or WebP and upload it again.";
const again = "Please export it again and upload the new file.";

export const media: MediaSentences = {
	file_empty: "The file is empty. Please upload it again.",
	file_missing: "The file is missing from the media store. Please upload it again.",
	file_too_large: ({ megabytes, most }) => `This file has ${megabytes} MB; the most is ${most} MB.`,
	file_unreadable: `This file is not a picture or film that we can read. ${film} ${picture}`,
	text_file: `This is a text file, not a picture or a film. ${film}`,
	playlist: `This is a playlist that points at other files, not a film. ${film}`,
	file_list: `This is a list of other files, not a film. ${film}`,
	streaming_manifest: `This is a streaming manifest, not a film. ${film}`,
	drawing: `This is a drawing (SVG). ${picture}`,
	pdf: `This is a PDF. ${picture}`,
	gif: `GIF pictures are not accepted. ${picture}`,
	heic_or_avif: `This picture is in HEIC or AVIF format, which is not accepted. ${picture}`,
	picture_damaged: `This picture is damaged or incomplete and cannot be read. ${again}`,
	picture_too_large: ({ width, height }) =>
		`This picture is ${width} × ${height} pixels, more than we can work with. Please upload it smaller.`,
	picture_too_small: ({ width, height }) =>
		`This picture is only ${width} × ${height} pixels. Please upload a larger one.`,
	film_damaged: `This film is damaged or incomplete and cannot be read. ${again}`,
	film_cut_off:
		"This film ends before its stated length, so the upload or the export was cut off. Please upload it again.",
	film_not_converted: `This film could not be converted: a part of it is damaged. ${again}`,
	film_codec: "The picture of this film is in a format that we cannot read. Please export it as H.264 (MP4).",
	film_too_large: ({ width, height, most_width, most_height }) =>
		`This film is ${width} × ${height} pixels; the largest size is ${most_width} × ${most_height}. Please export it smaller.`,
	film_too_long: ({ minutes, most }) =>
		`This film lasts ${minutes} minutes; the longest is ${most}. Please upload a shorter cut.`,
	film_too_short: "This film is too short or damaged: no length could be read from it.",
	film_too_many_tracks: "This film has too many tracks. Please export it with one picture and one sound track.",
	film_without_picture: "There is no picture in this film, only sound or other data.",
	ffmpeg_missing: "Films cannot be processed on this server because ffmpeg is not installed.",
	captions_missing: "The captions file is missing. Please upload it again.",
	captions_too_large: "The captions file is too large to be captions.",
	captions_unreadable:
		"The captions file cannot be read. Please upload captions as WebVTT (.vtt) or SubRip (.srt), saved as UTF-8 text.",
	technical_problem: "This file could not be processed because of a technical problem on our side. Please try again.",
	in_words: ({ words }) => words,
};
