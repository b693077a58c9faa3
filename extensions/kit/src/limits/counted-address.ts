import { isIPv4, isIPv6 } from "node:net";

const mapped = /^0:0:0:0:0:ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/;

/** All eight groups of an IPv6 address, without zeros in front. */
function groupsOf(address: string): string[] {
	const [plain = ""] = address.split("%");
	const [head = "", tail] = new URL(`http://[${plain}]`).hostname.slice(1, -1).split("::");
	const before = head.split(":").filter(Boolean);
	const after = (tail ?? "").split(":").filter(Boolean);
	return [...before, ...Array.from({ length: 8 - before.length - after.length }, () => "0"), ...after];
}

/**
 * What limits count by: an IPv4 address, or the /64 network of an IPv6 one, since whoever has one address of it has them
 * all. Without an address everybody counts together.
 */
export function countedAddress(address: string | null | undefined): string {
	if (!address) return "unknown";
	if (isIPv4(address) || !isIPv6(address)) return address;
	const groups = groupsOf(address);
	const [, high, low] = mapped.exec(groups.join(":")) ?? [];
	if (high === undefined || low === undefined) return `${groups.slice(0, 4).join(":")}::/64`;
	return [high, low].flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255]).join(".");
}
