import { type HistoryRow, historySentence } from "@harborsmith/contract/words";

/** What a row of `booking_events` says to an English reader, with plain blanks. */
export const inEnglish = (row: HistoryRow): string => historySentence(row, "en-US").replaceAll(/[\u00a0\u202f]/g, " ");
