export { buildInvite, type Invite } from "./build-invite.ts";
