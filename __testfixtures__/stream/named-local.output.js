const print = (data, error) => {
  console.log(error ?? data.stdout ?? data.code);
};

export function start(args, onData) {
  ddClient.extension.host.cli.exec("agent", args, {
    stream: {
      onOutput: (data) => print(data, undefined),
      onError: (error) => print({}, error),
      onClose: (code) => print({ close: true, code }, undefined),
    },
  });
  ddClient.extension.host.cli.exec("agent", ["--data"], {
    stream: {
      onOutput: (data) => onData(data, undefined),
      onError: (error) => onData({}, error),
      onClose: (code) => onData({ close: true, code }, undefined),
    },
  });

  let handler = print;
  if (args.length > 1) handler = onData;
  ddClient.extension.host.cli.exec("agent", ["--chosen"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))(handler),
  });
}

export function forward(data, error, code) {
  ddClient.extension.host.cli.exec("agent", ["--1"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))(data),
  });
  ddClient.extension.host.cli.exec("agent", ["--2"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))(error),
  });
  ddClient.extension.host.cli.exec("agent", ["--3"], {
    stream: ((handle) => ({
      onOutput: (data) => handle(data, undefined),
      onError: (error) => handle({}, error),
      onClose: (code) => handle({ close: true, code }, undefined),
    }))(code),
  });
}
