export function report(write) {
    if (write) {
        window.ddClient.extension.host.cli.exec("report", [], {
            stream: {
                onError: (err) => {
                    write(`Could not write the report:
    ${err}
        (indented by eight)
`);
                },
                onClose: (exitCode) => {
                    if (exitCode) {
                        write(
                            `code
${exitCode}`,
                            "joined \
        here",
                        );
                    }
                },
            },
        });
    }
}
