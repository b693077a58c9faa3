/** Names, addresses and phones as the page of a browser can afford to check them. */
export { couldBePhone, phoneSentence } from "./could-be-phone.ts";
export { type EmailProblem, type EmailResult, emailAddress, emailSentences } from "./email-address.ts";
export { type NameProblem, type NameResult, nameSentences, personName } from "./person-name.ts";
export { shownEmail } from "./shown-email.ts";
