export interface Processed {
	attempt?: number | null | undefined;
	status?: string | null | undefined;
}

/**
 * The fields of a media item that say: make it again. The database turns a raised attempt into a job. An item that is
 * shown goes on being shown meanwhile, unless `isGone` says that its renditions do not exist any more.
 */
export const wantAgain = ({ attempt, status }: Processed, isGone = false) => ({
	attempt: (attempt ?? 0) + 1,
	status: status === "ready" && !isGone ? "ready" : "pending",
	progress: 0,
	failure: null,
	...(isGone && { renditions: null, poster: null }),
});
