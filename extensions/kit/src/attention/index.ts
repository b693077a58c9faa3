export { type Attention, attentionText } from "./attention-text.ts";
