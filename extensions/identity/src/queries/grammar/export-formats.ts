/** In which Directus writes rows into a file. */
export const exportFormats = ["csv", "csv_utf8", "json", "xml", "yaml"];
