export const account = {
	"account.title": "My bookings",
	"account.heading": "My bookings",
	"account.lead":
		"Sign in to see every booking made with your account. Booked as a guest? The link in your confirmation email opens that booking without signing in.",
	"account.signin": "Sign in",
	"account.signout": "Sign out",
	"account.hello": "Signed in as {name}",
	"account.loading": "Reading your bookings",
	"account.off": "Signing in is not set up on this site. The link in your confirmation email opens your booking.",
	"account.failed": "Signing in did not work. Please try again in a moment.",
	"account.none": "No bookings yet",
	"account.none.lead": "When you book with this account, your charters gather here.",
	"account.none.action": "Find a yacht",
	"account.upcoming": "Coming up",
	"account.past": "Earlier",
	"account.all": "All my bookings",
} as const;
