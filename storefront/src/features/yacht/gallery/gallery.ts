interface Slide {
	large: string;
	alt: string;
	width: number;
	height: number;
	caption: string;
}

function part<T extends Element>(root: Element, selector: string): T {
	const found = root.querySelector<T>(selector);
	if (!found) throw new Error(`The gallery has no ${selector}.`);
	return found;
}

/** Opens the pictures of a gallery in a dialog; without this script each link opens its picture. */
export function startGallery(root: HTMLElement): void {
	const slides = JSON.parse(part(root, "[data-slides]").textContent ?? "[]") as Slide[];
	const dialog = part<HTMLDialogElement>(root, "dialog");
	const image = part<HTMLImageElement>(dialog, "[data-image]");
	const caption = part(dialog, "[data-caption]");
	const position = part(dialog, "[data-position]");
	let current = 0;

	function show(index: number): void {
		current = (index + slides.length) % slides.length;
		const slide = slides[current];
		if (!slide) return;
		image.src = slide.large;
		image.alt = slide.alt;
		image.width = slide.width;
		image.height = slide.height;
		caption.textContent = slide.caption;
		position.textContent = `${current + 1} / ${slides.length}`;
	}
	root.addEventListener("click", (event) => {
		const target = event.target instanceof Element ? event.target : undefined;
		const link = target?.closest<HTMLElement>("[data-slide]");
		if (!link) return;
		event.preventDefault();
		show(Number(link.dataset.slide));
		dialog.showModal();
	});
	dialog.addEventListener("click", (event) => {
		const target = event.target instanceof Element ? event.target : undefined;
		if (target?.closest("[data-close]")) dialog.close();
		const turn = target?.closest<HTMLElement>("[data-turn]");
		if (turn) show(current + Number(turn.dataset.turn));
	});
	dialog.addEventListener("keydown", (event) => {
		if (event.key === "ArrowRight") show(current + 1);
		if (event.key === "ArrowLeft") show(current - 1);
	});
}
