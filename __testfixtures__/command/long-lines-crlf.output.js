export async function list(name) {
    const text = await window.ddClient.extension.host.cli.exec("kubectl", [
        "get",
        "pods",
        "--namespace",
        `${name}.x`,
        "--output",
        "json",
        "--watch",
        "--selector",
        "app=web",
    ]);
    return [
        text,
        name,
    ];
}
