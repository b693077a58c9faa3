/** The language that the Directus app is shown in; the app keeps it on the document. */
export const readerLocale = (): string => document.documentElement.lang || navigator.language;
