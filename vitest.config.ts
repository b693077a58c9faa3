import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vitest/config";
import charter from "./extensions/charter/extension.config.js";

const exclude = ["**/node_modules/**", "**/dist/**", ".harborsmith*/**"];
const minutes = (count: number): number => count * 60_000;

export default defineConfig({
	test: {
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
					name: "integration",
					include: ["**/*.integration.test.ts"],
					exclude,
					fileParallelism: false,
					testTimeout: minutes(2),
					hookTimeout: minutes(3),
				},
			},
			{
				test: {
					name: "e2e",
					include: ["**/*.e2e.test.ts"],
					exclude,
					fileParallelism: false,
					testTimeout: minutes(3),
					hookTimeout: minutes(3),
				},
			},
		],
	},
});
