import type { RefundWay } from "@harborsmith/domain";
import type { Letter } from "./letter.ts";

/** A letter that names the way of a refund, with a note for later ones where it says that people give it back. */
export const addByHandNote = (letter: Letter, way: RefundWay, order: string): Letter =>
	way === "by_hand" ? { ...letter, by_hand: order } : letter;
