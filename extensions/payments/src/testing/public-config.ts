/** What the storefront is told of the payment provider. */
export { publicConfig } from "../config/public-config.ts";
