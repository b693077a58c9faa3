import { checkCharterMoment, isUuid, parseInstant } from "@harborsmith/domain";
import { isObject, unwrap } from "@harborsmith/kit";

/** The columns that someone wants to write. */
export type Fields = Record<string, unknown>;

/** The row that a relation points at: REST gives its id, GraphQL an object with it. */
export const idIn = (value: unknown): string | undefined => {
	const id = isObject(value) ? value.id : value;
	return typeof id === "string" && isUuid(id) ? id : undefined;
};

const hasOffset = (time: string): boolean => /(z|[+-]\d\d:?\d\d)$/i.test(time);

/**
 * Reads the start and end of a booking. Times without an offset are wall clocks of the yacht, whose zone is asked for only
 * when there is one.
 * @throws INVALID_INPUT, TIME_DOES_NOT_EXIST, TIME_AMBIGUOUS
 */
export const readWallClocks = async (payload: Fields, zone: () => Promise<string>): Promise<Fields> => {
	const read = { ...payload };
	let name: string | undefined;
	for (const field of ["starts_at", "ends_at"]) {
		const given = payload[field];
		if (typeof given !== "string") continue;
		const time = given.trim().replace(" ", "T");
		if (!hasOffset(time)) name ??= await zone();
		const at = unwrap(parseInstant(time, name ?? "UTC", field));
		unwrap(checkCharterMoment(at, field));
		read[field] = at.toISOString();
	}
	return read;
};
