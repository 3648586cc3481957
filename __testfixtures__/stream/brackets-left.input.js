window.ddClient.spawnHostCmd("a", [], (data, err) => {
  if (data.stdout) {
    log(data.stdout)
    err || (log("fine"))
    err || [data.stdout].forEach(log)
  }
  if (data.close) done()
})
