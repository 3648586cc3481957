export const start = (log) => void ddClient.extension.host.cli.exec("service", ["start"], {
  stream: {
    onOutput: (data) => log(data.stdout),
  },
});

export function stop(log) {
  return void ddClient.extension.host.cli.exec("service", ["stop"], {
    stream: {
      onOutput: (data) => log(data.stdout),
    },
  });
}

export async function restart(log) {
  await void ddClient.extension.host.cli.exec("service", ["restart"], {
    stream: {
      onOutput: (data) => log(data, undefined),
      onError: (error) => log({}, error),
      onClose: (code) => log({ close: true, code }, undefined),
    },
  });
  const nothing = void ddClient.extension.host.cli.exec("service", ["status"], {
    stream: {
      onOutput: (data) => log(data.stdout),
    },
  });
  return [nothing, (log("x"), void ddClient.extension.host.cli.exec("service", [], {
    stream: {
      onOutput: (data) => log(data.stdout),
    },
  }))];
}

export function maybe(condition, log) {
  condition && ddClient.extension.host.cli.exec("service", ["try"], {
    stream: {
      onOutput: (data) => log(data.stdout),
    },
  });
}
