export { anyCode, changedDetails, errorAnswer, fieldIssues, readableErrors, takenDetails } from "./errors.ts";
