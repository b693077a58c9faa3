import { nameField } from "@harborsmith/contract/shapes";
import * as z from "zod/mini";

const name = z.catch(z.nullable(nameField()), null);

/** A name as the realm has it; what is no name is left out, since nobody could sign in with it to change it. */
export const readableName = (typed: unknown): string | null => name.parse(typed ?? null);
