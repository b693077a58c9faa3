export interface Mailbox {
	/** Empty when only the address was given. */
	name: string;
	address: string;
}

/** Reads `crew@example.com`, `Harborsmith <crew@example.com>` or `"Smith, Ltd." <crew@example.com>`. */
export const readMailbox = (text: string): Mailbox => {
	const [, name = "", address] = /^([^<>]*)<([^<>]+)>\s*$/.exec(text) ?? [];
	if (address === undefined) return { name: "", address: text.trim() };
	const plain = name.trim().replace(/^"(.*)"$/, "$1");
	return { name: plain.replace(/\\(.)/g, "$1"), address: address.trim() };
};
