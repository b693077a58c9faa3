import { createHash, timingSafeEqual } from "node:crypto";

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/** Whether a request carries the worker's own token, as its operator's do: `Authorization: Bearer …`. */
export const operatorDoor = (token: string) => {
	const wanted = digest(`Bearer ${token}`);
	return (authorization: string | undefined): boolean => timingSafeEqual(digest(authorization ?? ""), wanted);
};
