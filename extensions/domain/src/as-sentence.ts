/** Whatever ends a sentence, also inside closing quotes and brackets. */
const ended = /[.!?…。！？][\p{Pe}\p{Pf}"'”’]*$/u;

/** What somebody wrote, in one line and with an end, so that a sentence may follow it. */
export const asSentence = (written: string): string => {
	const line = written.replace(/\s+/gu, " ").trim();
	return line === "" || ended.test(line) ? line : `${line}.`;
};
