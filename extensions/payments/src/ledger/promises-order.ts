import { cancellationOrder } from "@harborsmith/domain";
import type { BookingRow } from "./booking-row.ts";

/** Whether a letter names what an order gives back before it is made: of a cancellation, or of money that came too late. */
export const promisesOrder = ({ id, status }: Pick<BookingRow, "id" | "status">, key: string | undefined): boolean =>
	Boolean(key?.startsWith("late:")) || (status === "cancelled" && key === cancellationOrder(id));
