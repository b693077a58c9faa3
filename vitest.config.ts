import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vitest/config";
import charter from "./extensions/charter/extension.config.js";
import { LongestFirst } from "./tests/support/suites/longest-first.ts";

const exclude = ["**/node_modules/**", "**/dist/**", ".harborsmith*/**"];
const minutes = (count: number): number => count * 60_000;

/** Files that share services run one at a time on each stack; `tests/support/suites/own-stack.ts` gives every file its own. */
const stacks: unknown[] = JSON.parse(process.env.HARBORSMITH_STACKS || "[]");
const onStacks = {
	exclude,
	setupFiles: ["tests/support/suites/own-stack.ts"],
	fileParallelism: stacks.length > 1,
	maxWorkers: Math.max(1, stacks.length),
};

export default defineConfig({
	test: {
		sequence: { sequencer: LongestFirst },
		projects: [
			{
				plugins: charter.plugins,
				test: {
					name: "unit",
					include: ["**/*.test.ts"],
					exclude: [...exclude, "**/*.{integration,vue,e2e}.test.ts"],
				},
			},
			{
				plugins: [vue()],
				test: { name: "vue", environment: "happy-dom", include: ["**/*.vue.test.ts"], exclude },
			},
			{
				test: {
					...onStacks,
					name: "integration",
					include: ["**/*.integration.test.ts"],
					testTimeout: minutes(2),
					hookTimeout: minutes(3),
				},
			},
			{
				test: {
					...onStacks,
					name: "e2e",
					include: ["**/*.e2e.test.ts"],
					testTimeout: minutes(3),
					hookTimeout: minutes(3),
				},
			},
		],
	},
});
