/** The sentences that the worker refuses a file with, and their Spanish; `$1` is a number of the sentence. */
const spanish: [RegExp, string][] = [
	[/This is a text file, not a picture or a film\./, "Es un archivo de texto, no una foto ni un vídeo."],
	[
		/This is a playlist that points at other files, not a film\./,
		"Es una lista que remite a otros archivos, no un vídeo.",
	],
	[/This is a list of other files, not a film\./, "Es una lista de otros archivos, no un vídeo."],
	[/This is a streaming manifest, not a film\./, "Es un manifiesto de streaming, no un vídeo."],
	[/This is a drawing \(SVG\)\./, "Es un dibujo (SVG)."],
	[/This is a PDF\./, "Es un PDF."],
	[/GIF pictures are not accepted\./, "No se aceptan imágenes GIF."],
	[
		/This picture is in HEIC or AVIF format, which is not accepted\./,
		"La foto está en formato HEIC o AVIF, que no se acepta.",
	],
	[/This file is not a picture or film that we can read\./, "El archivo no es una foto ni un vídeo que podamos leer."],
	[/Please upload the film as MP4, MOV or WebM\./, "Suba el vídeo como MP4, MOV o WebM."],
	[
		/Please save the picture as JPEG, PNG or WebP and upload it again\./,
		"Guarde la foto como JPEG, PNG o WebP y súbala de nuevo.",
	],
	[/The file is empty\. Please upload it again\./, "El archivo está vacío. Súbalo de nuevo."],
	[
		/The file is missing from the media store\. Please upload it again\./,
		"El archivo no está en el almacén. Súbalo de nuevo.",
	],
	[/This file has (\d+) MB; the most is (\d+) MB\./, "El archivo tiene $1 MB; el máximo son $2 MB."],
	[
		/This picture is (\d+) × (\d+) pixels, more than we can work with\. Please upload it smaller\./,
		"La foto mide $1 × $2 píxeles, más de lo que podemos procesar. Súbala más pequeña.",
	],
	[
		/This picture is only (\d+) × (\d+) pixels\. Please upload a larger one\./,
		"La foto solo mide $1 × $2 píxeles. Suba una más grande.",
	],
	[
		/This picture is damaged or incomplete and cannot be read\. Please export it again and upload the new file\./,
		"La foto está dañada o incompleta y no se puede leer. Expórtela de nuevo y suba el nuevo archivo.",
	],
	[
		/This film is (\d+) × (\d+) pixels; the largest size is (\d+) × (\d+)\. Please export it smaller\./,
		"El vídeo mide $1 × $2 píxeles; el máximo es $3 × $4. Expórtelo más pequeño.",
	],
	[
		/This film lasts (\d+) minutes; the longest is (\d+)\. Please upload a shorter cut\./,
		"El vídeo dura $1 minutos; el máximo son $2. Suba una versión más corta.",
	],
	[
		/This film is too short or damaged: no length could be read from it\./,
		"El vídeo es demasiado corto o está dañado: no se pudo leer su duración.",
	],
	[
		/This film has too many tracks\. Please export it with one picture and one sound track\./,
		"El vídeo tiene demasiadas pistas. Expórtelo con una de imagen y una de sonido.",
	],
	[
		/There is no picture in this film, only sound or other data\./,
		"El vídeo no tiene imagen, solo sonido u otros datos.",
	],
	[
		/The picture of this film is in a format that we cannot read\. Please export it as H\.264 \(MP4\)\./,
		"La imagen del vídeo está en un formato que no podemos leer. Expórtelo como H.264 (MP4).",
	],
	[
		/This film is damaged or incomplete and cannot be read\. Please export it again and upload the new file\./,
		"El vídeo está dañado o incompleto y no se puede leer. Expórtelo de nuevo y suba el nuevo archivo.",
	],
	[
		/This film could not be converted: a part of it is damaged\. Please export it again and upload the new file\./,
		"El vídeo no se pudo convertir: una parte está dañada. Expórtelo de nuevo y suba el nuevo archivo.",
	],
	[
		/This film ends before its stated length, so the upload or the export was cut off\. Please upload it again\./,
		"El vídeo acaba antes de su duración: la subida o la exportación se cortó. Súbalo de nuevo.",
	],
	[
		/Films cannot be processed on this server because ffmpeg is not installed\./,
		"Este servidor no puede procesar vídeos porque ffmpeg no está instalado.",
	],
	[/The captions file is missing\. Please upload it again\./, "Falta el archivo de subtítulos. Súbalo de nuevo."],
	[/The captions file is too large to be captions\./, "El archivo de subtítulos es demasiado grande para serlo."],
	[
		/The captions file cannot be read\. Please upload captions as WebVTT \(\.vtt\) or SubRip \(\.srt\), saved as UTF-8 text\./,
		"El archivo de subtítulos no se puede leer. Súbalos como WebVTT (.vtt) o SubRip (.srt), guardados como texto UTF-8.",
	],
	[
		/This file could not be processed because of a technical problem on our side\. Please try again\./,
		"El archivo no se pudo procesar por un problema técnico nuestro. Inténtelo de nuevo.",
	],
];

/** Why a file was refused, in the reader's language: the worker writes English. */
export const reasonIn = (language: string, reason: string): string =>
	language.startsWith("es")
		? spanish.reduce((text, [sentence, translation]) => text.replace(sentence, translation), reason)
		: reason;
