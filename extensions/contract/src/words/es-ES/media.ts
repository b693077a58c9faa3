import type { MediaSentences } from "../language.ts";

const film = "Suba el vídeo como MP4, MOV o WebM.";
const picture = "Guarde la foto como JPEG, PNG o WebP y súbala de nuevo.";
const again = "Expórtelo de nuevo y suba el nuevo archivo.";

export const media: MediaSentences = {
	file_empty: "El archivo está vacío. Súbalo de nuevo.",
	file_missing: "El archivo no está en el almacén. Súbalo de nuevo.",
	file_too_large: ({ megabytes, most }) => `El archivo tiene ${megabytes} MB; el máximo son ${most} MB.`,
	file_unreadable: `El archivo no es una foto ni un vídeo que podamos leer. ${film} ${picture}`,
	text_file: `Es un archivo de texto, no una foto ni un vídeo. ${film}`,
	playlist: `Es una lista que remite a otros archivos, no un vídeo. ${film}`,
	file_list: `Es una lista de otros archivos, no un vídeo. ${film}`,
	streaming_manifest: `Es un manifiesto de streaming, no un vídeo. ${film}`,
	drawing: `Es un dibujo (SVG). ${picture}`,
	pdf: `Es un PDF. ${picture}`,
	gif: `No se aceptan imágenes GIF. ${picture}`,
	heic_or_avif: `La foto está en formato HEIC o AVIF, que no se acepta. ${picture}`,
	picture_damaged: "La foto está dañada o incompleta y no se puede leer. Expórtela de nuevo y suba el nuevo archivo.",
	picture_too_large: ({ width, height }) =>
		`La foto mide ${width} × ${height} píxeles, más de lo que podemos procesar. Súbala más pequeña.`,
	picture_too_small: ({ width, height }) => `La foto solo mide ${width} × ${height} píxeles. Suba una más grande.`,
	film_damaged: `El vídeo está dañado o incompleto y no se puede leer. ${again}`,
	film_cut_off: "El vídeo acaba antes de su duración: la subida o la exportación se cortó. Súbalo de nuevo.",
	film_not_converted: `El vídeo no se pudo convertir: una parte está dañada. ${again}`,
	film_codec: "La imagen del vídeo está en un formato que no podemos leer. Expórtelo como H.264 (MP4).",
	film_too_large: ({ width, height, most_width, most_height }) =>
		`El vídeo mide ${width} × ${height} píxeles; el máximo es ${most_width} × ${most_height}. Expórtelo más pequeño.`,
	film_too_long: ({ minutes, most }) =>
		`El vídeo dura ${minutes} minutos; el máximo son ${most}. Suba una versión más corta.`,
	film_too_short: "El vídeo es demasiado corto o está dañado: no se pudo leer su duración.",
	film_too_many_tracks: "El vídeo tiene demasiadas pistas. Expórtelo con una de imagen y una de sonido.",
	film_without_picture: "El vídeo no tiene imagen, solo sonido u otros datos.",
	ffmpeg_missing: "Este servidor no puede procesar vídeos porque ffmpeg no está instalado.",
	captions_missing: "Falta el archivo de subtítulos. Súbalo de nuevo.",
	captions_too_large: "El archivo de subtítulos es demasiado grande para serlo.",
	captions_unreadable:
		"El archivo de subtítulos no se puede leer. Súbalos como WebVTT (.vtt) o SubRip (.srt), guardados como texto UTF-8.",
	technical_problem: "El archivo no se pudo procesar por un problema técnico nuestro. Inténtelo de nuevo.",
	in_words: ({ words }) => words,
};
