/**
 * Networks that Directus may not fetch anything from, for flows' requests, sandboxed extensions and file imports: this
 * machine under every name, private and carrier networks, containers, the cloud's metadata service, multicast, and the
 * ranges of IPv6 that only wrap an IPv4 address. Directus checks each connection as it is made, so neither a redirect nor a
 * name that changes its address leads around it.
 */
export const deniedNetworks = [
	// A word of Directus: every address of this machine's own interfaces.
	"0.0.0.0",
	"0.0.0.0/8",
	"10.0.0.0/8",
	"100.64.0.0/10",
	"127.0.0.0/8",
	"169.254.0.0/16",
	"172.16.0.0/12",
	"192.0.0.0/24",
	"192.0.2.0/24",
	"192.88.99.0/24",
	"192.168.0.0/16",
	"198.18.0.0/15",
	"198.51.100.0/24",
	"203.0.113.0/24",
	"224.0.0.0/4",
	"240.0.0.0/4",
	"::/96",
	"64:ff9b::/96",
	"64:ff9b:1::/48",
	"100::/64",
	"2001::/23",
	"2001:db8::/32",
	"2002::/16",
	"fc00::/7",
	"fe80::/10",
	"fec0::/10",
	"ff00::/8",
];

/** As Directus reads it from `IMPORT_IP_DENY_LIST`. */
export const deniedNetworkList = deniedNetworks.join(",");
