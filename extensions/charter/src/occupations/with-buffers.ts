import type { Yacht } from "@harborsmith/domain";
import { MINUTE } from "@harborsmith/domain/time";

/**
 * The span in which something may stand in the way of charters between two instants: this yacht's own buffers lie around
 * them. What others keep free around themselves the reader finds, however long it is.
 */
export const withBuffers = (
	yacht: Pick<Yacht, "buffer_before_min" | "buffer_after_min">,
	from: Date,
	to: Date,
): { from: Date; to: Date } => ({
	from: new Date(from.getTime() - yacht.buffer_before_min * MINUTE),
	to: new Date(to.getTime() + yacht.buffer_after_min * MINUTE),
});
