import { expect, it } from "vitest";
import { countedAddress } from "./counted-address.ts";

it.each([
	["203.0.113.9", "203.0.113.9"],
	["::ffff:203.0.113.9", "203.0.113.9"],
	["2001:db8:1:2::1", "2001:db8:1:2::/64"],
	["2001:0DB8:0001:0002:ffff:ffff:ffff:ffff", "2001:db8:1:2::/64"],
	["fe80::1%eth0", "fe80:0:0:0::/64"],
	["::1", "0:0:0:0::/64"],
	["2001:db8::1:0:0:0:9", "2001:db8:0:1::/64"],
	["no address", "no address"],
	["", "unknown"],
	[null, "unknown"],
	[undefined, "unknown"],
])("counts %s as %s", (address, counted) => {
	expect(countedAddress(address)).toBe(counted);
});
