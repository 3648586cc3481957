export function watch(folder, changed) {
	ddClient.spawnHostCmd("watcher", [folder], (data, err) => {
		if (err) {
			changed({
				failed: true,
			});
			return;
		}

		changed(data.stdout);
		if (data.close) {
			changed(null);
		}
	});
}
