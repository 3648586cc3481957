const commands = { list: "kubectl get pods", all: ["kubectl", "get", "all"] };

enum Tool {
  Status = "meshctl status",
}

export async function others(command: string, pick: boolean, next: () => string) {
  await window.ddClient.execHostCmd(command);
  await window.ddClient.execHostCmd(commands.list);
  await window.ddClient.execHostCmd(commands.all.join(" "));
  await window.ddClient.execHostCmd(next());
  await window.ddClient.execHostCmd(pick ? "meshctl up" : "meshctl down");
  await window.ddClient.execHostCmd(command || "meshctl up");
  await window.ddClient.execHostCmd(Tool.Status);
  await window.ddClient.execHostCmd(String.raw`meshctl set C:\mesh`);
  await window.ddClient.execHostCmd((command as any)!);
  await window.ddClient.backend.execInContainer("web", command);
}

export async function decided(pick: boolean) {
  await window.ddClient.extension.host!.cli.exec("meshctl", ["up", "--all"]);
  await window.ddClient.extension.host!.cli.exec("meshctl", ["down", `${pick}`]);
}
