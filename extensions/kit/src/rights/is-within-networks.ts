import { BlockList, isIP, isIPv4 } from "node:net";

const familyOf = (address: string): "ipv4" | "ipv6" => (isIPv4(address) ? "ipv4" : "ipv6");

/** The bits of a network, or undefined where the text names none: an empty prefix must not let every address in. */
const bitsOf = (text: string, family: "ipv4" | "ipv6"): number | undefined => {
	const bits = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
	return bits <= (family === "ipv4" ? 32 : 128) ? bits : undefined;
};

const isRange = (from: string, to: string, family: "ipv4" | "ipv6"): boolean => {
	try {
		new BlockList().addRange(from, to, family);
		return true;
	} catch {
		return false;
	}
};

/** What names no network lets nobody in. */
const add = (list: BlockList, entry: string): void => {
	const [from = "", to = "", ...more] = entry.split(/[-/]/);
	const family = familyOf(from);
	if (!isIP(from) || more.length > 0) return;
	if (entry === from) list.addAddress(from, family);
	else if (entry.includes("/")) {
		const bits = bitsOf(to, family);
		if (bits !== undefined) list.addSubnet(from, bits, family);
	} else if (isRange(from, to, family)) list.addRange(from, to, family);
};

/** Whether a policy's `ip_access` (addresses, subnets and ranges, by commas) lets this address in. None given: all. */
export const isWithinNetworks = (networks: string | null, address: string | null): boolean => {
	if (!networks) return true;
	if (address === null || !isIP(address)) return false;
	const list = new BlockList();
	for (const entry of networks.split(",")) add(list, entry.trim());
	return list.check(address, familyOf(address));
};
