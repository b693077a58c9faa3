export { retryAnswer } from "./retry.ts";
