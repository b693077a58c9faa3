/** What an installation is for: shown with stand-ins, or run on the real services. */
export const profiles = ["demo", "production"] as const;
export type Profile = (typeof profiles)[number];
