import { existsSync } from "node:fs";

/** How to call npm: the one that runs us when there is one, under the given Node. */
export function npm(args, node = process.execPath) {
	const cli = process.env.npm_execpath;
	if (cli && existsSync(cli) && /npm-cli\.js$/.test(cli)) return { file: node, args: [cli, ...args] };
	return { file: "npm", args };
}
