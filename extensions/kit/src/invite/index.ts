export { buildInvite, type Invite } from "./build-invite.ts";
export { inviteText } from "./invite-text.ts";
