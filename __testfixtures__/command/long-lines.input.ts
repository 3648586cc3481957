type Result = { stdout: string };

export async function few(namespace: string, container: string) {
  // Nobody can tell from this file how long its lines may be: 120 columns beside the indentation.
  await window.ddClient.execHostCmd("kubectl get pods -A --output json --nowwwwwwwwwww");
  await window.ddClient.execHostCmd("kubectl get pods -A --output json --nowwwwwwwwwwww");
  const far = await window.ddClient.execHostCmd(`kubectl get pods --namespace ${namespace}.x --output json --watch --color`);
  if (far) {
    for (const line of far.stdout.split("\n")) {
      await window.ddClient.backend.execInContainer(container, `process --line=${line} --retries 3 --timeout 30s --quiet`);
    }
  }
  await window.ddClient.execDockerCmd("container", "ls", "--all", "--no-trunc", "--filter", `name=${namespace}`, "--quiet");
  return window.ddClient.execHostCmd("kubectl get pods --all-namespaces --output json --sort-by name"); // by name
}

// What an arrow function gives has a line of its own before anything in it is broken.
export const short = () => window.ddClient.execHostCmd("kubectl get pods --all-namespaces --output json");
export const long = (n: string) => window.ddClient.execHostCmd(`kubectl get pods --output json --namespace ${n}.local --watch --context kind`);
const handlers = {
  all: () => window.ddClient.execHostCmd("kubectl get pods --all-namespaces --output json --watch --color"),
};

// Where Prettier would break something else first, that stays, and so does the line as long as anyone might write it.
export async function among(ids: string[], only: boolean) {
  console.log(await window.ddClient.backend.execInVMExtension("/app/tool status --format json --include-all --verbose"));
  const { stdout } = (await window.ddClient.execHostCmd("docker-compose --file compose.yaml up --detach --orphans")) as Result;
  const text = (await window.ddClient.execHostCmd("docker-compose --file compose.yaml up --detach --orphans")).stdout.trim();
  window.ddClient.execHostCmd("docker-compose up --detach").then((it: Result) => console.log(it.stdout, handlers, ids));
  window.ddClient.execHostCmd("docker-compose --file compose.yaml up --detach --remove-orphans").then((it: Result) => {
    console.log(it.stdout, text);
  });
  if (only) await window.ddClient.execHostCmd("docker-compose --file compose.yaml up --detach --remove-orphans");
  return ids.map((id) => window.ddClient.execHostCmd(`docker-compose --file ${id}.yaml up --detach --remove-orphans`));
}

// A line that can't be broken anywhere else is kept.
export async function kept(container: string, only: boolean) {
  // eslint-disable-next-line no-restricted-properties
  await window.ddClient.execHostCmd("kubectl get pods --all-namespaces --output json --fields x --more");
  await window.ddClient.execHostCmd("kubectl get pods --all-namespaces --output json --fields x --more"); // eslint-disable-line
  await window.ddClient.execHostCmd(/* all of them */ "kubectl get pods --all-namespaces --output json --fields x");
  const all = [window.ddClient.execHostCmd("kubectl get pods --all-namespaces"), window.ddClient.execHostCmd("kubectl get pods")];
  const one = only ? window.ddClient.execHostCmd("kubectl get pods --all-namespaces --output json") : { stdout: "" };
  const text = `${await window.ddClient.execHostCmd("kubectl get pods --all-namespaces --output json --sort-by name")}`;
  const object = { pods: await window.ddClient.execHostCmd("kubectl get pods --all-namespaces --output json --more"), text };
  if (only) { await window.ddClient.execHostCmd("kubectl get pods --all-namespaces --output json --fields x --more"); }
  return [all, one, object];
}
