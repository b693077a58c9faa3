import { retryAnswer } from "../../media/index.ts";
import type { DescribedRoute } from "../described-route.ts";

/** Pictures and films. */
export const mediaRoutes: readonly DescribedRoute[] = [
	{
		method: "get",
		path: "/renditions/{name}",
		summary: "A picture, or a part of a film, by a name out of `renditions`. Its content never changes.",
		auth: "none",
		status: 200,
		answer: ["image/*", "video/*", "application/vnd.apple.mpegurl"],
		errors: ["NOT_FOUND"],
	},
	{
		method: "post",
		path: "/media/{id}/retry",
		summary: "Make the renditions of a picture or film again.",
		auth: "account",
		status: 202,
		answer: retryAnswer,
		errors: ["INVALID_INPUT", "UNAUTHORIZED", "FORBIDDEN", "NOT_FOUND", "INVALID_STATE"],
	},
];
