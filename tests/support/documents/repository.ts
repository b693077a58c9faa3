import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

export const root = fileURLToPath(new URL("../../..", import.meta.url)).replace(/\/$/, "");

/** What the repository holds: tracked files, and new ones that git does not ignore. */
export const files: readonly string[] = execFileSync(
	"git",
	["ls-files", "--cached", "--others", "--exclude-standard"],
	{
		cwd: root,
		encoding: "utf8",
	},
)
	.split("\n")
	.filter((file) => file !== "" && existsSync(join(root, file)));

export const read = (file: string): string => readFileSync(join(root, file), "utf8");

const Manifest = z.looseObject({
	name: z.string(),
	license: z.string().optional(),
	private: z.boolean().optional(),
	description: z.string().optional(),
	engines: z.record(z.string(), z.string()).optional(),
	dependencies: z.record(z.string(), z.string()).default({}),
	devDependencies: z.record(z.string(), z.string()).default({}),
	optionalDependencies: z.record(z.string(), z.string()).default({}),
	"directus:extension": z.looseObject({ host: z.string(), partial: z.boolean().optional() }).optional(),
});

export type Manifest = z.output<typeof Manifest>;

export const readManifest = (file: string): Manifest => Manifest.parse(JSON.parse(read(file)));

/** Folders of the workspaces, from the manifests that are there. */
export const workspaces: readonly string[] = files
	.filter((file) => file !== "package.json" && file.endsWith("/package.json"))
	.map((file) => dirname(file))
	.filter((folder) => folder.split("/").length <= 2 && !folder.includes("fixtures"));
