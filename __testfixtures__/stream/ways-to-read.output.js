export function watch(log, state) {
  ddClient.extension.host.cli.exec("more", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data, error, more) => log(data.stdout, more)),
  });
  ddClient.extension.host.cli.exec("generator", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))(function* (data) { yield data.stdout; }),
  });
  ddClient.extension.host.cli.exec("error-pattern", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data, { message }) => log(data.stdout, message)),
  });
  ddClient.extension.host.cli.exec("default", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data = {}) => log(data.stdout)),
  });
  ddClient.extension.host.cli.exec("rest", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((...all) => log(all)),
  });
  ddClient.extension.host.cli.exec("taken-twice", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      const { stdout } = data;
      const { code } = data;
      log(stdout, code);
    }),
  });
  ddClient.extension.host.cli.exec("taken-two", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      const { stdout } = data, more = 1;
      log(stdout, more);
    }),
  });
  ddClient.extension.host.cli.exec("taken-inside", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      if (state.on) {
        const { stdout } = data;
        log(stdout);
      }
    }),
  });
  ddClient.extension.host.cli.exec("taken-whole", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      const all = data;
      log(all.stdout);
    }),
  });
  ddClient.extension.host.cli.exec("taken-default", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      const { stdout } = data || {};
      log(stdout);
    }),
  });
  ddClient.extension.host.cli.exec("reassigned", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      data = data || {};
      const { stdout } = data;
      log(stdout);
    }),
  });
  ddClient.extension.host.cli.exec("fields", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))(({ stdout, other }) => log(stdout, other)),
  });
  ddClient.extension.host.cli.exec("twice", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))(({ stdout: a, stdout: b }) => log(a, b)),
  });
  ddClient.extension.host.cli.exec("computed", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))(({ [state.key]: a }) => log(a)),
  });
  ddClient.extension.host.cli.exec("deep", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))(({ stdout: { length } }) => log(length)),
  });
  ddClient.extension.host.cli.exec("with-default", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))(({ stdout = "" }) => log(stdout)),
  });
  ddClient.extension.host.cli.exec("written", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))(({ stdout }) => {
      stdout += "\n";
      log(stdout);
    }),
  });
  ddClient.extension.host.cli.exec("error-written", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data, error) => {
      error = error || null;
      log(data.stdout, error);
    }),
  });
  ddClient.extension.host.cli.exec("shorthand", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))(({ close, code }) => {
      if (close) log({ close, code });
    }),
  });
  ddClient.extension.host.cli.exec("member", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      log(data[state.key], data.other);
    }),
  });
  ddClient.extension.host.cli.exec("assigned", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      data.stdout = "x";
      log(data.stdout);
    }),
  });
  ddClient.extension.host.cli.exec("assigned-by-pattern", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      [data.stdout] = ["x"];
      log(data.stdout);
    }),
  });
  ddClient.extension.host.cli.exec("assigned-by-rest", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      [...data.stdout] = ["x"];
      log(data.stdout);
    }),
  });
  ddClient.extension.host.cli.exec("assigned-by-property", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      ({ x: data.stdout } = { x: "x" });
      log(data.stdout);
    }),
  });
  ddClient.extension.host.cli.exec("assigned-by-default", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      [data.stdout = 1] = [];
      log(data.stdout);
    }),
  });
  ddClient.extension.host.cli.exec("assigned-by-loop", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      for (data.stdout of ["x"]) log(1);
      for (data.stderr in { x: 1 }) log(2);
      log(data.stdout);
    }),
  });
  ddClient.extension.host.cli.exec("updated", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      data.code++;
      log(data.code);
    }),
  });
  ddClient.extension.host.cli.exec("deleted", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      delete data.stdout;
      log(data.stdout);
    }),
  });
  ddClient.extension.host.cli.exec("read", [], {
    stream: {
      onOutput: (data) => {
        state.text = data.stdout;
        state.all = { text: data.stderr, [data.stdout]: 1 };
        for (const one of data.stdout ?? []) log(one, typeof data.stdout, -data.stdout);
      },
    },
  });
  ddClient.extension.host.cli.exec("own-name", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))(function again(data) {
      log(again, data.stdout);
    }),
  });
  ddClient.extension.host.cli.exec("unused-name", [], {
    stream: {
      onOutput: (data) => {
        log(data.stdout);
      },
    },
  });
  ddClient.extension.host.cli.exec("own-target", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))(function (data) {
      log(new.target, data.stdout);
    }),
  });
  ddClient.extension.host.cli.exec("arrow-arguments", [], {
    stream: {
      onOutput: (data) => {
        log(data.stdout, () => state.this);
      },
    },
  });
  ddClient.extension.host.cli.exec("constants", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      let code = data.code;
      code += 1;
      if (data.close) log(code);
    }),
  });
  ddClient.extension.host.cli.exec("constant-functions", [], {
    stream: {
      onClose: (exitCode) => {
        const done = () => {
          const inner = exitCode;
          return inner;
        };
        log(done());
      },
    },
  });
  ddClient.extension.host.cli.exec("used-before", [], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))((data) => {
      if (typeof late !== "undefined") log("never");
      var late = data.close;
      if (late) log("end");
    }),
  });
}
