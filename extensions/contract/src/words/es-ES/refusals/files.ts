import type { FileSentences } from "../../language.ts";

export const files: FileSentences = {
	media_not_yours: "No puede cambiar esta imagen o vídeo.",
	media_gone: "Esta imagen o vídeo ya no existe.",
	media_without_file: "Este elemento no tiene archivo todavía. Elija antes uno.",
	no_such_media: "No existe esa imagen o vídeo.",
	file_not_yours: "No puede cambiar este archivo.",
	file_by_content: "Un archivo se crea enviando su contenido, no escribiendo sobre él.",
	file_field_follows: ({ name }) => `El campo ${name} de un archivo se sigue de su contenido.`,
	file_import_off: "Los archivos se suben, no se traen de una dirección. Guárdelo antes en su ordenador.",
	no_such_upload: "No existe esa subida.",
};
