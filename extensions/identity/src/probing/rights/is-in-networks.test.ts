import { expect, test } from "vitest";
import { isInNetworks } from "./is-in-networks.ts";

test.each([
	["10.0.0.7", "10.0.0.7", true],
	["10.0.0.8", "10.0.0.7", false],
	["10.0.3.9", "192.168.0.1, 10.0.0.0/16", true],
	["10.0.0.5", "10.0.0.1-10.0.0.9", true],
	["10.0.0.10", "10.0.0.1-10.0.0.9", false],
	["fd00::5", "fd00::/64", true],
	["10.0.0.5", "fd00::/64", false],
])("%s in %s: %s", (ip, networks, expected) => {
	expect(isInNetworks(ip, networks.split(","))).toBe(expected);
});
