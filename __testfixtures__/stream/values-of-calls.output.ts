export async function values(show: (...all: unknown[]) => void, tag: any) {
  (void window.ddClient.extension.host!.cli.exec("a", [], {
    stream: {
      onOutput: () => {},
    },
  }) as any).then;
  (void window.ddClient.extension.host!.cli.exec("b", [], {
    stream: {
      onOutput: () => {},
    },
  })).then(show);
  (void window.ddClient.extension.host!.cli.exec("c", [], {
    stream: {
      onOutput: () => {},
    },
  }))();
  show(void window.ddClient.extension.host!.cli.exec("d", [], {
    stream: {
      onOutput: () => {},
    },
  }));
  show((void window.ddClient.extension.host!.cli.exec("e", [], {
    stream: {
      onOutput: () => {},
    },
  }))!);
  show((void window.ddClient.extension.host!.cli.exec("f", [], {
    stream: {
      onOutput: () => {},
    },
  }))`text`);
  show((void window.ddClient.extension.host!.cli.exec("g", [], {
    stream: {
      onOutput: () => {},
    },
  })) ** 2);
  show(void window.ddClient.extension.host!.cli.exec("h", [], {
    stream: {
      onOutput: () => {},
    },
  }) + 2);
  show(tag[void window.ddClient.extension.host!.cli.exec("i", [], {
    stream: {
      onOutput: () => {},
    },
  })]);
  const { ddClient } = window as any;
  show(void ddClient.extension.host.cli.exec("j", [], {
    stream: {
      onOutput: (data: any) => tag(data, undefined),
      onError: (error: any) => tag({}, error),
      onClose: (code: number) => tag({ close: true, code }, undefined),
    },
  }));
}
