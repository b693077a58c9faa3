// What is for sale is built into this bundle too, with what that asks of the database.
export { default } from "../charter/extension.config.js";
