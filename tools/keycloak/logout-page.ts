/** Ends the session at once, as Keycloak does for an application that names whom it signs out; a button without scripts. */
export const logoutPage = (form: string): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Signing out (demo)</title>
<link rel="icon" href="data:,">
${form}
<button form="op.logoutForm" name="logout" value="yes">Sign out</button>
<script>document.querySelector("button").click();</script>
</html>`;
