export function report(write) {
    if (write) {
        window.ddClient.spawnHostCmd("report", [], (data, err) => {
            if (err) {
                write(`Could not write the report:
    ${err}
        (indented by eight)
`);
            }
            if (data.code) {
                write(
                    `code
${data.code}`,
                    "joined \
        here",
                );
            }
        });
    }
}
