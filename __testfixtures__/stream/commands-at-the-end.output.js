export function watch(log, note, show, quiet) {
  ddClient.extension.host.cli.exec("job", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data, error) => {
      if (!error) {
        ddClient.docker.cli.exec("ps", [], {
          stream: ((handle) => ({
            onOutput: (data) => handle(data, undefined),
            onError: (error) => handle({}, error),
            onClose: (code) => handle({ close: true, code }, undefined),
          }))((ps) => {
            show(data.stdout);
            if (ps.close) note("listed");
          }),
        });
      }
    }),
  });
  ddClient.extension.host.cli.exec("job", ["--show"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      ddClient.docker.cli.exec("ps", [], {
        stream: {
          onOutput: (ps) => log(data.stdout, ps.stdout),
        },
      });
    }),
  });
  ddClient.extension.host.cli.exec("job", ["--then"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      ddClient.extension.host.cli.exec("hostname", []).then(({ stdout }) => log(stdout, data.stdout));
    }),
  });
  ddClient.extension.host.cli.exec("job", ["--await"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))(async (data) => {
      log(data.stdout, await ddClient.docker.listContainers());
    }),
  });
  ddClient.extension.host.cli.exec("job", ["--new"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      ddClient.docker.cli.exec("ps", [], { stream: { onOutput: (ps) => log(data.stdout, ps.stdout) } });
    }),
  });
  const { docker: { cli: { exec: spawnDockerCmd } } } = ddClient;
  ddClient.extension.host.cli.exec("job", ["--alias"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      spawnDockerCmd("ps", [], {
        stream: {
          onOutput: (ps) => log(data.stdout, ps.stdout),
        },
      });
    }),
  });
  ddClient.extension.host.cli.exec("job", ["--later"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      setTimeout(() => {
        ddClient.extension.host.cli.exec("hostname", []).then(() => log(data.stdout));
      }, 100);
    }),
  });
  ddClient.extension.host.cli.exec("job", ["--given"], {
    stream: {
      onOutput: (data) => {
        ddClient.desktopUI.toast.success(data.stdout);
      },
    },
  });
  ddClient.extension.host.cli.exec("job", ["--asked"], {
    stream: {
      onOutput: (data) => {
        if (data.stdout) ddClient.docker.cli.exec("ps", [], {
          stream: {
            onOutput: (ps) => log(data.stdout, ps.stdout),
          },
        });
      },
    },
  });
}
