window.ddClient.extension.host.cli.exec("a", [], {
  stream: {
    onOutput: (data) => {
      if (data.stdout) {
        log(data.stdout)
        ;(log("fine"))
        ;[data.stdout].forEach(log)
      }
    },
    onClose: () => {
      done()
    },
  },
})
