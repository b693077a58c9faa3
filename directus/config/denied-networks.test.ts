import { IpBlocklist } from "@directus/utils/node";
import { expect, it } from "vitest";
import { compose } from "../../tests/support/documents/compose.ts";
import { deniedNetworkList, deniedNetworks } from "./denied-networks.ts";

const list = new IpBlocklist();
for (const network of deniedNetworks) {
	if (network.includes("/")) list.parseSubnet(network);
	else list.parseAddress(network);
}

it.each([
	..."0.0.0.0 0.1.2.3 127.0.0.1 127.255.0.1 10.1.2.3 172.17.0.2 172.31.255.255 192.168.1.1 100.64.0.1".split(" "),
	..."169.254.169.254 192.0.0.8 198.18.0.1 224.0.0.1 239.255.255.250 255.255.255.255".split(" "),
	..."::1 :: ::127.0.0.1 ::ffff:127.0.0.1 ::ffff:7f00:1 ::ffff:169.254.169.254 ::ffff:0:0 64:ff9b::7f00:1".split(" "),
	..."2002:7f00:1:: fd00:ec2::254 fc00::1 fe80::1 fec0::1 ff02::1".split(" "),
])("%s is no place to fetch from", (address) => expect(list.checkAddress(address)).toBe(true));

it.each("1.1.1.1 8.8.8.8 172.32.0.1 192.169.0.1 2606:4700::1111 2a00:1450::1".split(" "))("%s is", (address) =>
	expect(list.checkAddress(address)).toBe(false),
);

it("is what containers run with", () => {
	const { environment } = compose.services.directus ?? { environment: {} };
	expect(environment).toMatchObject({ IMPORT_IP_DENY_LIST: `\${IMPORT_IP_DENY_LIST:-${deniedNetworkList}}` });
});
