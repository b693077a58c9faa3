import { BlockList, isIP, isIPv4 } from "node:net";

const familyOf = (address: string): "ipv4" | "ipv6" => (isIPv4(address) ? "ipv4" : "ipv6");

const add = (list: BlockList, entry: string): void => {
	const [address = "", bits] = entry.split("/");
	const [from = "", to = ""] = entry.split("-");
	if (isIP(from) && isIP(to)) list.addRange(from, to, familyOf(from));
	else if (isIP(address) && bits !== undefined) list.addSubnet(address, Number(bits), familyOf(address));
	else if (isIP(entry)) list.addAddress(entry, familyOf(entry));
};

/** Whether a policy's `ip_access` (addresses, subnets and ranges, by commas) lets this address in. None given: all. */
export const withinNetworks = (networks: string | null, address: string | null): boolean => {
	const entries = (networks ?? "").split(",").flatMap((entry) => entry.trim() || []);
	if (entries.length === 0) return true;
	if (address === null || !isIP(address)) return false;
	const list = new BlockList();
	for (const entry of entries) add(list, entry);
	return list.check(address, familyOf(address));
};
