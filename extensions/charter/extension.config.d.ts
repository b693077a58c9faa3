import type { Plugin } from "vite";

declare const config: { plugins: Plugin[] };
export default config;
