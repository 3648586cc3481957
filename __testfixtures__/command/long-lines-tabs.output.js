export async function list(name) {
	if (name) {
		await window.ddClient.extension.host.cli.exec('kubectl', [
			'get',
			'pods',
			'--all-namespaces',
			'--output',
			'json',
			'--fields',
			'x',
			'--more'
		])
		await window.ddClient.extension.host.cli.exec("kubectl", ["get", "pods"])
	}
	const other = [
		name,
		'two'
	]
	const text = await window.ddClient.extension.host.cli.exec('kubectl', [
		'get',
		'pods',
		'--namespace',
		`${name}.x`,
		'--output',
		'json',
		'--watch',
		'--selector',
		'app=web'
	])
	return [other, text]
}
