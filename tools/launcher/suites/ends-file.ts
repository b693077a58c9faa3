import { stripVTControlCharacters } from "node:util";

/** Whether a line of Vitest's default reporter, coloured or not, tells that a test file has ended. */
export const endsFile = (line: string): boolean => /\.test\.ts \(\d+ tests?\b/.test(stripVTControlCharacters(line));
