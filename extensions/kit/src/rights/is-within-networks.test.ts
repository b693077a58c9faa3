import { expect, it } from "vitest";
import { isWithinNetworks } from "./is-within-networks.ts";

it("lets every address in where no network is named", () => {
	expect([isWithinNetworks(null, "203.0.113.9"), isWithinNetworks("", null)]).toEqual([true, true]);
});

it.each([
	["198.51.100.7", "198.51.100.7", true],
	["198.51.100.7", "198.51.100.8", false],
	["10.0.0.0/8, 2001:db8::/32", "10.20.30.40", true],
	["10.0.0.0/8, 2001:db8::/32", "2001:db8::1", true],
	["10.0.0.0/8, 2001:db8::/32", "11.0.0.1", false],
	["192.0.2.10-192.0.2.20", "192.0.2.15", true],
	["192.0.2.10-192.0.2.20", "192.0.2.21", false],
	["not a network", "192.0.2.21", false],
	["10.0.0.0/", "192.0.2.21", false],
	["10.0.0.0/ ", "192.0.2.21", false],
	["10.0.0.0/x", "192.0.2.21", false],
	["10.0.0.0/-8", "192.0.2.21", false],
	["10.0.0.0/33", "10.0.0.1", false],
	["2001:db8::/129", "2001:db8::1", false],
	["10.0.0.0/0x8", "10.0.0.1", false],
	["10.0.0.0/8/0", "192.0.2.21", false],
	["10.0.0.9-10.0.0.1", "10.0.0.5", false],
	["10.0.0.1-2001:db8::1", "10.0.0.5", false],
	["10.0.0.1-", "10.0.0.1", false],
	[" , ", "10.0.0.1", false],
	["rubbish, 10.0.0.0/8", "10.0.0.1", true],
	["10.0.3.9, 10.0.0.0/16", "::ffff:10.0.0.7", true],
	["fd00::/64", "fd00::5", true],
	["fd00::/64", "10.0.0.5", false],
	["10.0.0.0/8", null, false],
])("reads %s for %s as %s", (networks, address, inside) => {
	expect(isWithinNetworks(networks, address)).toBe(inside);
});
