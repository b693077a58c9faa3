/** Made by extension.config.js when the bundle is built. */
declare module "virtual:harborsmith-release" {
	export const release: import("./missing-steps.ts").Release;
}
