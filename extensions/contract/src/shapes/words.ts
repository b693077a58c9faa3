import { charterTypes, extraUnits, languages, lineKinds, rateUnits } from "@harborsmith/domain/vocabulary";
import * as z from "zod/mini";

export const charterType = z.enum(charterTypes);
export const rateUnit = z.enum(rateUnits);
export const extraUnit = z.enum(extraUnits);
export const lineKind = z.enum(lineKinds);
export const language = z.enum(languages);
