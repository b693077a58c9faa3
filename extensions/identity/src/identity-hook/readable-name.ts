import { nameField } from "@harborsmith/kit";

const name = nameField().nullable().catch(null);

/** A name as the realm has it; what is no name is left out, since nobody could sign in with it to change it. */
export const readableName = (typed: unknown): string | null => name.parse(typed ?? null);
