export class Panel {
	fail(text) {
		if (text) {
			window.ddClient	.toastError(	text	);
		}
	}
}
