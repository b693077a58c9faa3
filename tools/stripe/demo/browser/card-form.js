import { fieldOf, formatExpiry, formatNumber, problemsOf } from "./card-rules.js";
import { make } from "./dom.js";
import { adoptStyle, applyAppearance } from "./style.js";

const samples = [
	["4242 4242 4242 4242", "pays"],
	["4000 0027 6000 3184", "asks"],
	["4000 0000 0000 0002", "declines"],
	["4000 0000 0000 9995", "empty"],
];

const plain = (text) => text;

const field = (name, texts, { wide = false, format = plain, placeholder, maxLength }) => {
	const input = make("input", {
		id: name,
		name,
		type: "text",
		inputMode: "numeric",
		// A browser must not offer a real card to a demo form.
		autocomplete: "off",
		spellcheck: false,
		required: true,
		placeholder,
		maxLength,
		"aria-describedby": `${name}-error`,
	});
	const error = make("p", { id: `${name}-error`, className: "error" });
	input.addEventListener("input", () => {
		const atEnd = input.selectionStart === input.value.length;
		const formatted = format(input.value);
		if (atEnd && formatted !== input.value) input.value = formatted;
	});
	const box = make("div", { className: wide ? "field wide" : "field" }, [
		make("label", { for: name, textContent: texts[name] }),
		input,
		error,
	]);
	const show = (problem) => {
		error.textContent = problem;
		input.setAttribute("aria-invalid", String(problem !== ""));
	};
	return { box, input, show };
};

const sampleList = (texts, fill) => {
	const items = samples.map(([number, effect]) =>
		make("li", {}, [
			make("button", { type: "button", onclick: () => fill(number) }, [
				make("code", { textContent: number }),
				make("span", { textContent: texts[effect] }),
			]),
		]),
	);
	return make("details", {}, [
		make("summary", { textContent: texts.cards }),
		make("p", { textContent: texts.cards_hint }),
		make("ul", {}, items),
	]);
};

/** Draws the form into a host element; the answer reads, checks and marks its fields. */
export const createCardForm = (host, texts, appearance, onChange) => {
	const root = host.shadowRoot ?? host.attachShadow({ mode: "open", delegatesFocus: true });
	adoptStyle(root);
	applyAppearance(host, appearance);
	const fields = {
		number: field("number", texts, {
			wide: true,
			format: formatNumber,
			placeholder: "4242 4242 4242 4242",
			maxLength: 23,
		}),
		expiry: field("expiry", texts, { format: formatExpiry, placeholder: texts.expiry_format, maxLength: 7 }),
		cvc: field("cvc", texts, { placeholder: texts.cvc_format, maxLength: 4 }),
	};
	const values = () => Object.fromEntries(Object.entries(fields).map(([name, { input }]) => [name, input.value]));
	const problems = () => problemsOf(values(), texts);
	const complete = () => Object.values(problems()).every((problem) => problem === "");
	const fill = (number) => {
		fields.number.input.value = number;
		fields.expiry.input.value = `12 / ${String(new Date().getFullYear() + 3).slice(2)}`;
		fields.cvc.input.value = "123";
		for (const { show } of Object.values(fields)) show("");
		onChange(complete());
		fields.cvc.input.focus();
	};
	for (const [name, { input, show }] of Object.entries(fields)) {
		input.addEventListener("input", () => {
			show("");
			onChange(complete());
		});
		input.addEventListener("blur", () => {
			if (input.value) show(problems()[name]);
		});
		input.addEventListener("keydown", (event) => {
			if (event.key === "Enter") host.closest("form")?.requestSubmit();
		});
	}
	const { number, expiry, cvc } = fields;
	const notice = make("p", { className: "notice", id: "notice", textContent: texts.notice });
	root.replaceChildren(
		make("fieldset", { "aria-labelledby": "notice" }, [
			notice,
			number.box,
			expiry.box,
			cvc.box,
			sampleList(texts, fill),
		]),
	);
	return {
		values,
		focus: () => number.input.focus(),
		/** Marks every field with a problem, moves the focus to the first one and answers with its sentence. */
		check: () => {
			const found = Object.entries(problems());
			for (const [name, problem] of found) fields[name].show(problem);
			const first = found.find(([, problem]) => problem !== "");
			if (first) fields[first[0]].input.focus();
			return first?.[1] ?? "";
		},
		/** Shows an error of the API next to its field. */
		blame: (error) => {
			const { show, input } = fields[fieldOf(error)];
			show(error.message);
			input.focus();
		},
	};
};
