export { anyCode, changedDetails, errorAnswer, fieldIssues, takenDetails } from "./errors.ts";
