import type { FileSentences } from "../../language.ts";

export const files: FileSentences = {
	media_not_yours: "You may not change this picture or film.",
	media_gone: "This picture or film does not exist any more.",
	media_without_file: "This item has no file yet. Please choose one first.",
	no_such_media: "There is no such picture or film.",
	file_not_yours: "You may not change this file.",
	file_by_content: "A file is made by sending its content, not by writing about it.",
	file_field_follows: ({ name }) => `The field ${name} of a file follows from its content.`,
	file_import_off: "Files are uploaded, not fetched from an address. Save it to your computer first.",
	no_such_upload: "There is no such upload.",
};
