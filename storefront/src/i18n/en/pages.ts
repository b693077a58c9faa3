export const pages = {
	"faq.title": "Questions guests ask",
	"faq.category.booking": "Booking",
	"faq.category.payment": "Payment",
	"faq.category.on_board": "On board",
	"faq.category.safety": "Safety",
	"faq.more": "Something else?",
	"faq.more.lead": "Write or call. Someone who knows the boats answers.",
	"faq.lead": "Short answers. If yours is missing, write or call: a person reads it.",
	"page.updated": "Last changed {date}",
	"page.not_alive":
		"This page has not finished loading, so its buttons do nothing yet. Check your connection and reload the page. If it stays like this, call us: nothing you have booked is lost.",
	"page.unwritten": "This text is being prepared. Write or call us and we will send it to you.",
} as const;
