import { BlockList, isIPv6 } from "node:net";

/** Whether an address is one of these: addresses, ranges with a hyphen, or networks with a slash, as Directus has them. */
export function isInNetworks(ip: string, networks: readonly string[]): boolean {
	const list = new BlockList();
	for (const network of networks.map((text) => text.trim()).filter(Boolean)) {
		const [first = "", last = ""] = network.split(/[-/]/);
		const family = isIPv6(first) ? "ipv6" : "ipv4";
		if (network.includes("-")) list.addRange(first, last, family);
		else if (network.includes("/")) list.addSubnet(first, Number(last), family);
		else list.addAddress(first, family);
	}
	return list.check(ip, isIPv6(ip) ? "ipv6" : "ipv4");
}
