export function watch(folder, changed) {
	ddClient.extension.host.cli.exec("watcher", [folder], {
		stream: {
			onOutput: (data) => {
				changed(data.stdout);
			},
			onError: () => {
				changed({
					failed: true,
				});
			},
			onClose: () => {
				changed(null);
			},
		},
	});
}
