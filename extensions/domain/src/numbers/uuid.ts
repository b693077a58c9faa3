/** How an id is written, as the source of a pattern: for those that look for one inside a text. */
export const UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

const whole = new RegExp(`^${UUID}$`, "i");

/** Whether a text can be the id of a row; Postgres refuses the statement for one that cannot. */
export const isUuid = (text: string): boolean => whole.test(text);
