export { imageLines } from "../media-image.ts";
export { videoLines } from "../media-video.ts";
