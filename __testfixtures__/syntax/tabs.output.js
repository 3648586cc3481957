export class Panel {
	fail(text) {
		if (text) {
			window.ddClient	.desktopUI.toast.error(	text	);
		}
	}
}
