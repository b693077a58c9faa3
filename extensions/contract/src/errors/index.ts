export { changedDetails, errorAnswer, fieldIssues, takenDetails } from "./errors.ts";
